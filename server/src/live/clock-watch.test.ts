import { expect, test } from 'vitest';
import { watchClock } from './clock-watch.ts';

/** A clock that a test turns. `wall` and `even` pass apart when somebody sets the machine's clock. */
function handTurned() {
  let wall = 1_000_000;
  let even = 0;
  const timers: { due: number; callback: () => void }[] = [];
  return {
    now: () => wall,
    uptime: () => even,
    after(delay: number, callback: () => void) {
      const timer = { due: even + delay, callback };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
    turn(evenBy: number, wallBy = evenBy) {
      even += evenBy;
      wall += wallBy;
      for (const timer of timers.filter(({ due }) => due <= even)) {
        timers.splice(timers.indexOf(timer), 1);
        timer.callback();
      }
    },
  };
}

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
