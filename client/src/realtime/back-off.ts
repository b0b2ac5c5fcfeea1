import { type Ms, SECOND } from '@futureback/shared/time.ts';

const FIRST: Ms = 0.5 * SECOND;
const LONGEST: Ms = 15 * SECOND;

/**
 * How long to wait before connecting again. It doubles with each failure and is spread by `random` (0 to 1), so that a
 * thousand phones do not come back in step; a hint of the server is where the spread begins.
 */
export function backOff(failures: number, random: number, hint: Ms | null = null): Ms {
  const base = Math.min(LONGEST, FIRST * 2 ** Math.min(failures, 10));
  return hint === null ? base * (0.5 + random) : hint + base * random;
}
