import { describe, expect, test } from 'vitest';
import { SPOKEN, type Words } from '../../language.ts';
import { totalMinutes } from '../navigate.ts';
import { Protocol, penOf, type Step } from '../schema.ts';
import { LIBRARY, protocolById } from './library.ts';

/** Every wording of a piece of protocol, with the way to it, such as "steps.1.pen.cards.0". */
function* wordings(value: unknown, way: string): Generator<[string, Words]> {
  if (typeof value !== 'object' || value === null) return;
  if ('en' in value) yield [way, value as Words];
  else for (const [key, inner] of Object.entries(value)) yield* wordings(inner, way === '' ? key : `${way}.${key}`);
}

const placeholders = (text: string): string[] => [...new Set(text.match(/\{[^}]*\}?/g))].sort();

const minutesOf = (id: string): [string, number][] =>
  (protocolById(id)?.steps ?? []).map((step) => [step.id, step.minutes]);

const stepOf = (protocol: string, id: string): Step => {
  const step = protocolById(protocol)?.steps.find((one) => one.id === id);
  if (step === undefined) throw new Error(`no step ${id} in ${protocol}`);
  return step;
};

describe.each(LIBRARY.map((protocol) => ({ id: protocol.id, protocol })))('$id', ({ protocol }) => {
  test('is a protocol', () => {
    expect(Protocol.parse(protocol)).toEqual(protocol);
  });

  test('says everything in every spoken language', () => {
    const missing = [...wordings(protocol, '')].flatMap(([way, words]) =>
      SPOKEN.filter((language) => !words[language]?.trim()).map((language) => `${way} (${language})`),
    );
    expect(missing).toEqual([]);
  });

  test('names the same times in every language', () => {
    const differing = [...wordings(protocol, '')].filter(([, words]) => {
      const own = SPOKEN.map((language) => placeholders(words[language] ?? '').join());
      return new Set(own).size > 1;
    });
    expect(differing.map(([way]) => way)).toEqual([]);
  });

  test('names no time but {horizon}, {year} and {start}', () => {
    const used = [...wordings(protocol, '')].flatMap(([, words]) => Object.values(words).flatMap(placeholders));
    expect(['{horizon}', '{start}', '{year}']).toEqual(expect.arrayContaining([...new Set(used)]));
  });

  test('writes Arabic in Arabic letters and Spanish in words of its own', () => {
    const suspect = [...wordings(protocol, '')].filter(
      ([, { en, es, ar }]) => !/\p{Script=Arabic}/u.test(ar ?? '') || es === en,
    );
    expect(suspect.map(([way]) => way)).toEqual([]);
  });

  test('gives every step and every question an id of its own', () => {
    const ids = protocol.steps.map((step) => step.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const step of protocol.steps) {
      const questions = penOf(step)?.questions.map((question) => question.id) ?? [];
      expect(new Set(questions).size).toBe(questions.length);
    }
  });

  test('protects no more minutes than a step has', () => {
    expect(protocol.steps.filter((step) => step.protectedMinutes > step.minutes)).toEqual([]);
  });

  test('gives every step a script, a purpose and tips', () => {
    expect(protocol.steps.filter((step) => step.script.length === 0 || step.tips.length === 0)).toEqual([]);
  });

  test('has gentle words for the slips of every step in which people write', () => {
    const writing = protocol.steps.filter(({ kind }) => kind === 'write' || kind === 'draft' || kind === 'reflect');
    const without = writing.filter(({ tips }) => !tips.some(({ en }) => /: “[^”]+”/.test(en ?? '')));
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  test('asks for silence no longer than the step', () => {
    expect(protocol.steps.filter((step) => (penOf(step)?.silentMinutes ?? 0) > step.minutes)).toEqual([]);
  });

  test('credits the author and links to the publisher', () => {
    for (const language of SPOKEN)
      expect(protocol.credit[language]).toMatch(/Back to the Future.*https:\/\/nsrfharmony\.org\//s);
  });
});

test('no two protocols share an id', () => {
  expect(LIBRARY.map((protocol) => protocol.id)).toEqual(['family-night', 'from-themes-to-a-vision']);
});

test('an unknown protocol is not found', () => {
  expect(protocolById('family-nights')).toBeUndefined();
});

test('both built-in protocols fill an hour', () => {
  expect(LIBRARY.map(totalMinutes)).toEqual([60, 60]);
});

describe('family night', () => {
  test('has the minutes of the evening', () => {
    expect(minutesOf('family-night')).toEqual([
      ['welcome', 5],
      ['future', 20],
      ['start', 8],
      ['path', 12],
      ['themes', 5],
      ['dots', 3],
      ['close', 5],
    ]);
  });

  test('stands in the future from dawn to the path, and is home before themes are named', () => {
    const scenes = protocolById('family-night')?.steps.map((step) => step.scene);
    expect(scenes).toEqual(['today', 'dawn', 'dusk', 'path', 'gather', 'gather', 'gather']);
  });

  test('writes the future in the present tense, and what led there in the past', () => {
    const tenses = ['future', 'start', 'path'].map((id) => penOf(stepOf('family-night', id))?.tense);
    expect(tenses).toEqual(['present', 'past', 'past']);
  });

  test('lets people write before they see the others, and the host look first', () => {
    for (const id of ['future', 'start', 'path']) {
      expect(penOf(stepOf('family-night', id))).toMatchObject({ private: true, moderated: true });
    }
  });

  test('offers lenses in the future alone', () => {
    expect(penOf(stepOf('family-night', 'future'))?.lenses).toEqual(['looks', 'sounds', 'feels', 'more']);
    expect(penOf(stepOf('family-night', 'start'))?.lenses).toEqual([]);
  });

  test('feeds each step’s notes to its own part of the report', () => {
    const outputs = protocolById('family-night')?.steps.map((step) => step.output);
    expect(outputs).toEqual(['none', 'vision', 'starting-point', 'path', 'theme', 'none', 'debrief']);
  });

  test('gives three dots, two at most to a theme', () => {
    expect(stepOf('family-night', 'dots')).toMatchObject({ kind: 'vote', dots: 3, dotsPerTheme: 2 });
  });

  test('closes with one plus and one change', () => {
    expect(penOf(stepOf('family-night', 'close'))?.questions.map((question) => question.id)).toEqual([
      'plus',
      'change',
    ]);
  });
});

describe('from themes to a vision', () => {
  test('has the minutes of the planning hour', () => {
    expect(minutesOf('from-themes-to-a-vision')).toEqual([
      ['read', 10],
      ['pairs', 15],
      ['together', 20],
      ['agree', 10],
      ['close', 5],
    ]);
  });

  test('lets everyone write, and hosts alone while sentences are weighed', () => {
    const drafts = ['pairs', 'together', 'agree'].map((id) => stepOf('from-themes-to-a-vision', id));
    expect(drafts.map((step) => step.kind === 'draft' && [step.mode, step.writers])).toEqual([
      ['write', 'everyone'],
      ['write', 'everyone'],
      ['agree', 'hosts'],
    ]);
  });
});
