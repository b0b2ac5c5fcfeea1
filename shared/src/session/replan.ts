import type { StepId } from '../ids.ts';

/** A timed step that is still to come, in whole minutes: what it has, what its form gives it, and what it must keep. */
export type StepAhead = { step: StepId; minutes: number; planned: number; protectedMinutes: number };

/** Minutes for each step that changes, and how many are still missing when every step is down to what it must keep. */
export type Replan = { changes: readonly { step: StepId; minutes: number }[]; missing: number };

/**
 * Fits the steps ahead into the minutes that are left. Too little time is taken from every step in proportion to what it can spare; too much
 * is given back to steps that were shortened, up to their plan. No step goes below its protected minutes, and none that is there already shrinks.
 */
export function replan(ahead: readonly StepAhead[], minutesLeft: number): Replan {
  const excess = sum(ahead.map(({ minutes }) => minutes)) - Math.max(0, Math.floor(minutesLeft));
  const gives = excess > 0;
  const room = ahead.map(({ minutes, planned, protectedMinutes }) =>
    Math.max(0, gives ? minutes - protectedMinutes : planned - minutes),
  );
  const moved = share(Math.min(Math.abs(excess), sum(room)), room);
  return {
    changes: ahead.flatMap(({ step, minutes }, at) => {
      const by = moved[at] ?? 0;
      return by === 0 ? [] : [{ step, minutes: gives ? minutes - by : minutes + by }];
    }),
    missing: gives ? excess - sum(moved) : 0,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Splits whole minutes in proportion to `room`, and nobody gets more than their room; what rounding leaves goes to the largest remainders. */
function share(total: number, room: readonly number[]): number[] {
  const all = sum(room);
  if (all === 0) return room.map(() => 0);
  const exact = room.map((one) => (total * one) / all);
  const shares = exact.map(Math.floor);
  const byRemainder = exact
    .map((one, at) => ({ at, remainder: one - Math.floor(one) }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of byRemainder.slice(0, total - sum(shares))) shares[at] = (shares[at] ?? 0) + 1;
  return shares;
}
