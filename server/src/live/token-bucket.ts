import type { Ms } from '@futureback/shared/time.ts';
import { SECOND } from '@futureback/shared/time.ts';

/** So many at once, so many a second: a limit per connection, never per address, because a whole school shares one. */
export class TokenBucket {
  readonly #burst: number;
  readonly #perSecond: number;
  #tokens: number;
  #at: Ms;

  constructor(burst: number, perSecond: number, now: Ms) {
    this.#burst = burst;
    this.#perSecond = perSecond;
    this.#tokens = burst;
    this.#at = now;
  }

  take(now: Ms): boolean {
    this.#tokens = Math.min(this.#burst, this.#tokens + (Math.max(0, now - this.#at) / SECOND) * this.#perSecond);
    this.#at = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}
