import { MINUTE, SECOND } from '@futureback/shared/time.ts';
import { expect, test } from 'vitest';
import { isInTime, untilChime } from './chime-due.ts';

const NOW = Date.UTC(2026, 10, 10, 19);
const running = (left: number) => ({ kind: 'running', deadline: NOW + left }) as const;

test('a clock that runs is due when it comes to zero', () => {
  expect(untilChime(running(8 * MINUTE), NOW)).toBe(8 * MINUTE);
});

test('a clock that is paused or untimed is never due', () => {
  expect(untilChime({ kind: 'paused', remaining: MINUTE }, NOW)).toBeNull();
  expect(untilChime({ kind: 'untimed' }, NOW)).toBeNull();
});

test('a clock that is over time has rung, until it is given more', () => {
  expect(untilChime(running(0), NOW)).toBeNull();
  expect(untilChime(running(-MINUTE), NOW)).toBeNull();
  expect(untilChime(running(MINUTE), NOW)).toBe(MINUTE);
});

test('it rings at zero, and not when a laptop wakes long after', () => {
  expect(isInTime(running(0), NOW)).toBe(true);
  expect(isInTime(running(-SECOND), NOW)).toBe(true);
  expect(isInTime(running(-MINUTE), NOW)).toBe(false);
  expect(isInTime(running(MINUTE), NOW)).toBe(false);
  expect(isInTime({ kind: 'paused', remaining: 0 }, NOW)).toBe(false);
});
