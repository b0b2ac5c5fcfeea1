import type { Passage, Quote } from '@futureback/shared/report/report.ts';
import { expect, test } from 'vitest';
import { brief } from './brief.ts';

const quotes = (count: number): Quote[] =>
  Array.from({ length: count }, (_, at) => ({
    text: `note ${at}`,
    short: null,
    why: null,
    language: 'en',
    lens: null,
    session: 1,
  }));
const passage = (theme: number | null, notes: number): Passage => ({ theme, notes: quotes(notes) });

test('the strongest themes come first and loose notes last', () => {
  const shown = brief([passage(1, 2), passage(null, 9), passage(2, 5)], { passages: 3, quotes: 2 });
  expect(shown.map(({ theme, quotes: own, left }) => [theme, own.length, left])).toEqual([
    [2, 2, 3],
    [1, 2, 0],
    [null, 2, 7],
  ]);
});

test('loose notes give way to themes', () => {
  const shown = brief([passage(null, 9), passage(1, 1), passage(2, 1)], { passages: 2, quotes: 2 });
  expect(shown.map(({ theme }) => theme)).toEqual([1, 2]);
});
