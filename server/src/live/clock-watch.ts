import { type Ms, SECOND } from '@futureback/shared/time.ts';
import type { Clock } from '../ports.ts';

const LOOK_EVERY: Ms = SECOND;
const JUMP_ABOVE: Ms = 5 * SECOND;

/**
 * Notices when the wall clock jumps ahead of even time: a laptop that slept, or a clock that was set. `jumped` gets by how much. Returns the
 * function that stops looking.
 */
export function watchClock(clock: Clock, jumped: (by: Ms) => void): () => void {
  let lead = clock.now() - clock.uptime();
  let cancel = clock.after(LOOK_EVERY, look);
  function look(): void {
    const now = clock.now() - clock.uptime();
    if (now - lead > JUMP_ABOVE) jumped(now - lead);
    lead = now;
    cancel = clock.after(LOOK_EVERY, look);
  }
  return () => cancel();
}
