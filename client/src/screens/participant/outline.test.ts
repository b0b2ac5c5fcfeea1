import type { WallNoteWithId } from '@futureback/shared/documents/wall.ts';
import type { Lens } from '@futureback/shared/protocol/schema.ts';
import type { StepTitle } from '@futureback/shared/session/view.ts';
import { describe, expect, test } from 'vitest';
import { outline } from './outline.ts';

const step = (id: string): StepTitle => ({ step: id, kind: 'write', title: { en: id } });
const STEPS = [step('welcome'), step('future'), step('start')];

let arrivals = 0;
const note = (id: string, in_: string, lens?: Lens): WallNoteWithId => {
  arrivals += 1;
  return { id, step: in_, text: id, language: 'en', question: 'q', arrival: arrivals, ...(lens ? { lens } : {}) };
};

const told = (here: string | null, notes: readonly WallNoteWithId[]) =>
  outline(STEPS, here, notes).map(({ step: { step: id }, parts }) => [
    id,
    parts.map(({ lens, notes: some }) => [lens, some.map((one) => one.id)]),
  ]);

describe('everyone’s notes', () => {
  test('stand under the step we are in first, then in the order of the session', () => {
    const notes = [note('a', 'start'), note('b', 'future'), note('c', 'start')];
    expect(told(null, notes)).toEqual([
      ['future', [[null, ['b']]]],
      ['start', [[null, ['a', 'c']]]],
    ]);
    expect(told('start', notes)).toEqual([
      ['start', [[null, ['a', 'c']]]],
      ['future', [[null, ['b']]]],
    ]);
  });

  test('stand under their lens where lenses were used, and under "more" without one', () => {
    const notes = [
      note('a', 'future', 'feels'),
      note('b', 'future'),
      note('c', 'future', 'looks'),
      note('d', 'future'),
    ];
    expect(told(null, notes)).toEqual([
      [
        'future',
        [
          ['looks', ['c']],
          ['feels', ['a']],
          ['more', ['b', 'd']],
        ],
      ],
    ]);
  });

  test('are nothing where nothing is on the wall', () => {
    expect(told('future', [])).toEqual([]);
  });
});
