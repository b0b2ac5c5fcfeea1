import type { Clock } from '../ports.ts';

/** A clock that a test turns. `wall` and `even` pass apart when somebody sets the machine's clock. */
export function handTurned(): Clock & { turn(evenBy: number, wallBy?: number): void } {
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
