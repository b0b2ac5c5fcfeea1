import { type Clock, type Ms, remaining, SECOND } from '@futureback/shared/time.ts';

/** How long until the clock of a step comes to zero by itself; null where it does not, or has already. */
export function untilChime(clock: Clock, now: Ms): Ms | null {
  const left = remaining(clock, now);
  return clock.kind === 'running' && left !== null && left > 0 ? left : null;
}

/** A laptop that slept over zero says nothing when it wakes. */
const LATE: Ms = 2 * SECOND;
export const isInTime = (clock: Clock, now: Ms): boolean => {
  const left = remaining(clock, now);
  return clock.kind === 'running' && left !== null && left <= SECOND && left > -LATE;
};
