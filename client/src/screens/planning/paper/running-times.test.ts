import { familyNight } from '@futureback/shared/protocol/library/family-night.ts';
import { expect, test } from 'vitest';
import { instantOf, runningTimes, sinceStart } from './running-times.ts';

test('each step begins when the one before it ends', () => {
  const planned = runningTimes(familyNight);
  expect(planned.map(({ from }) => from)).toEqual([0, 5, 25, 33, 45, 50, 53]);
  expect(planned.at(-1)?.until).toBe(58);
});

test('a planned start gives clock times, and without one the time since the start is told', () => {
  const seven = Date.UTC(2026, 10, 10, 19);
  expect(instantOf(seven, 25)).toBe(Date.UTC(2026, 10, 10, 19, 25));
  expect([0, 5, 65].map(sinceStart)).toEqual(['0:00', '0:05', '1:05']);
});
