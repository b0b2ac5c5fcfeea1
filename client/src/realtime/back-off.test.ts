import { expect, test } from 'vitest';
import { backOff } from './back-off.ts';

test('a wait grows with each failure up to fifteen seconds, and is spread', () => {
  expect([0, 1, 2, 3, 9, 40].map((failures) => backOff(failures, 0.5))).toEqual([
    500, 1000, 2000, 4000, 15_000, 15_000,
  ]);
  expect([backOff(0, 0), backOff(0, 1)]).toEqual([250, 750]);
});

test('a hint of the server is the least that is waited', () => {
  expect([backOff(0, 0, 3000), backOff(0, 1, 3000)]).toEqual([3000, 3500]);
});
