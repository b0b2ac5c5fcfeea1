import { expect, test } from 'vitest';
import { watchClock } from './clock-watch.ts';
import { handTurned } from './hand-turned-clock.ts';

test('a clock that is set ahead is noticed once, by how much; one that goes evenly or is set back is not', () => {
  const clock = handTurned();
  const jumps: number[] = [];
  const stop = watchClock(clock, (by) => jumps.push(by));
  clock.turn(1000);
  clock.turn(1000, 61_000);
  clock.turn(1000);
  clock.turn(1000, -600_000);
  clock.turn(1000);
  expect(jumps).toEqual([60_000]);
  stop();
  clock.turn(1000, 90_000);
  expect(jumps).toEqual([60_000]);
});
