import { expect, test } from 'vitest';
import { BEGINNING, leafed, type Round, turned } from './round.ts';

const pagesSeen = (newAt: (turn: number) => number | null, turns: number, pages: number): number[] => {
  const seen: number[] = [];
  let round: Round = BEGINNING;
  for (let turn = 0; turn < turns; turn += 1) {
    round = turned(round, pages, newAt(turn));
    seen.push(round.page);
  }
  return seen;
};

test('pages follow each other and begin again', () => {
  expect(pagesSeen(() => null, 4, 3)).toEqual([1, 2, 0, 1]);
});

test('something new is gone to at the next turn, and then the round goes on from where it was', () => {
  expect(pagesSeen((turn) => (turn === 1 ? 4 : null), 4, 5)).toEqual([1, 4, 2, 3]);
});

test('all pages are seen while something new comes at every turn', () => {
  expect(pagesSeen(() => 5, 10, 6).filter((page) => page !== 5)).toEqual([1, 2, 3, 4]);
});

test('what is new on the page that is up makes nothing turn early', () => {
  expect(turned({ page: 2, from: null }, 6, 2)).toEqual({ page: 3, from: null });
});

test('leafing goes both ways round', () => {
  expect(leafed(BEGINNING, 3, -1).page).toBe(2);
  expect(leafed({ page: 2, from: 0 }, 3, 1)).toEqual(BEGINNING);
});
