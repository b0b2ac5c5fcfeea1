import { SPOKEN, type Spoken } from '@futureback/shared/language.ts';
import { PROBLEMS } from '@futureback/shared/wire/problems.ts';
import { type CompiledMessage, compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from './languages.ts';

const files = import.meta.glob<string>('./locales/*/*.json', { query: '?raw', import: 'default', eager: true });

type Catalogue = Record<string, string>;

const areasOf = (language: string): Record<string, Catalogue> =>
  Object.fromEntries(
    Object.entries(files)
      .filter(([path]) => path.startsWith(`./locales/${language}/`))
      .map(([path, text]) => [path.slice(`./locales/${language}/`.length, -'.json'.length), JSON.parse(text)]),
  );

const messagesOf = (language: Spoken): Catalogue => Object.assign({}, ...Object.values(areasOf(language)));

type Choices = { argument: string; kind: string; categories: string[] };

/** Everything a message asks for: the names it fills in, and the forms it chooses between. */
const partsOf = (message: CompiledMessage): { names: Set<string>; choices: Choices[] } => {
  const names = new Set<string>();
  const choices: Choices[] = [];
  const read = (tokens: CompiledMessage) => {
    for (const token of tokens) {
      if (typeof token === 'string') continue;
      const [argument, kind, cases] = token;
      names.add(argument);
      if (kind === undefined || typeof cases !== 'object' || cases === null) continue;
      const forms = Object.entries(cases as Record<string, CompiledMessage>).filter(([form]) => form !== 'offset');
      choices.push({ argument, kind, categories: forms.map(([form]) => form) });
      for (const [, form] of forms) read(form);
    }
  };
  read(message);
  return { names, choices };
};

const tagsOf = (message: string) => [...message.matchAll(/<([a-z]+)>/g)].map(([, name]) => name).sort();

/** Spanish has a form for exact millions too; `other` reads the same in every sentence of ours. */
const categoriesNeeded = (language: Spoken): string[] =>
  new Intl.PluralRules(interfaceLanguages[language].intl)
    .resolvedOptions()
    .pluralCategories.filter((category) => !(language === 'es' && category === 'many'));

const english = messagesOf('en');

describe.each(SPOKEN)('the words in %s', (language) => {
  const messages = messagesOf(language);

  it('are the same messages as in English, area by area', () => {
    const ids = (areas: Record<string, Catalogue>) =>
      Object.fromEntries(Object.entries(areas).map(([area, all]) => [area, Object.keys(all).sort()]));
    expect(ids(areasOf(language))).toEqual(ids(areasOf('en')));
  });

  it('name the months as dates are written in it', () => {
    const months = Array.from({ length: 12 }, (_, at) => Date.UTC(2031, at, 15));
    const written = new Intl.DateTimeFormat(interfaceLanguages[language].intl, {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    const said = Object.entries(messages).filter(([id]) => id.startsWith('common.month-of-year.'));
    const told = said.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, words]) => words.replace('{year}', '2031'));
    expect(told).toEqual(months.map((month) => written.format(month)));
  });

  it('begin with the name of their area', () => {
    const strays = Object.entries(areasOf(language)).flatMap(([area, all]) =>
      Object.keys(all).filter((id) => !id.startsWith(`${area}.`)),
    );
    expect(strays).toEqual([]);
  });

  it('are never empty', () => {
    expect(Object.keys(messages).filter((id) => messages[id]?.trim() === '')).toEqual([]);
  });

  it('are written in valid ICU', () => {
    const broken = Object.keys(messages).filter((id) => {
      try {
        compileMessageOrThrow(messages[id] ?? '');
        return false;
      } catch {
        return true;
      }
    });
    expect(broken).toEqual([]);
  });

  it('fill in the same values and mark the same words as in English', () => {
    const asked = (all: Catalogue, id: string) => ({
      id,
      names: [...partsOf(compileMessageOrThrow(all[id] ?? '')).names].sort(),
      marked: tagsOf(all[id] ?? ''),
    });
    const shared = Object.keys(messages).filter((id) => id in english);
    expect(shared.map((id) => asked(messages, id))).toEqual(shared.map((id) => asked(english, id)));
  });

  it('have every plural form the language needs', () => {
    const needed = categoriesNeeded(language);
    const incomplete = Object.entries(messages).flatMap(([id, message]) =>
      partsOf(compileMessageOrThrow(message))
        .choices.filter(({ kind }) => kind === 'plural')
        .filter(({ categories }) => needed.some((category) => !categories.includes(category)))
        .map(({ categories }) => ({ id, categories })),
    );
    expect(incomplete).toEqual([]);
  });

  it('have a sentence for every problem, for being offline, and for nothing that is no trouble', () => {
    const told = Object.keys(messages).filter((id) => id.startsWith('problems.'));
    expect(told.sort()).toEqual([...Object.keys(PROBLEMS), 'offline'].map((problem) => `problems.${problem}`).sort());
  });
});
