import { familyNight } from '@futureback/shared/protocol/library/family-night.ts';
import { expect, test } from 'vitest';
import { slipsFor } from './slips.ts';

test('everybody without a phone has a slip for each question, three to a page, numbered through', () => {
  const pages = slipsFor(familyNight, 6);
  expect(pages.map((page) => page.map(({ number }) => number))).toEqual([
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
    [10, 11, 12],
    [13, 14, 15],
    [16, 17, 18],
  ]);
  expect(pages.map(([first]) => first?.step.id)).toEqual(['future', 'future', 'start', 'start', 'path', 'path']);
});

test('a page holds one question alone', () => {
  expect(slipsFor(familyNight, 2).map((page) => page.length)).toEqual([2, 2, 2]);
});
