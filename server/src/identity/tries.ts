import { type Ms, SECOND } from '@futureback/shared/time.ts';
import type { Clock } from '../ports.ts';

/** So many failures at once are let by, and so many more each second. */
export type Patience = { burst: number; perSecond: number };

/** Failures that are forgotten little by little. */
class Tally {
  #failures = 0;
  #at: Ms = 0;

  at(now: Ms, { perSecond }: Patience): number {
    this.#failures = Math.max(0, this.#failures - (Math.max(0, now - this.#at) / SECOND) * perSecond);
    this.#at = now;
    return this.#failures;
  }

  add(): void {
    this.#failures += 1;
  }
}

/** Under a flood from everywhere, whoever failed no more often than this is still served. */
const HARDLY_ANY = 3;
const MOST_SOURCES = 20_000;

/**
 * Limits guessing: failures are counted per source and over all sources, successes never. A source that is out of patience is refused even
 * when it is right, for else the refusal would tell.
 */
export class Tries {
  readonly #clock: Clock;
  readonly #each: Patience;
  readonly #all: Patience;
  readonly #sources = new Map<string, Tally>();
  readonly #total = new Tally();

  constructor(clock: Clock, each: Patience, all: Patience) {
    this.#clock = clock;
    this.#each = each;
    this.#all = all;
  }

  mayTry(source: string): boolean {
    const now = this.#clock.now();
    const failures = this.#sources.get(source)?.at(now, this.#each) ?? 0;
    if (isOut(failures, this.#each)) return false;
    return failures <= HARDLY_ANY || !isOut(this.#total.at(now, this.#all), this.#all);
  }

  failed(source: string): void {
    const now = this.#clock.now();
    const tally = this.#sources.get(source) ?? new Tally();
    tally.at(now, this.#each);
    tally.add();
    this.#sources.set(source, tally);
    this.#total.at(now, this.#all);
    this.#total.add();
    if (this.#sources.size > MOST_SOURCES) this.#forget(now);
  }

  #forget(now: Ms): void {
    for (const [source, tally] of this.#sources) {
      if (tally.at(now, this.#each) < 1) this.#sources.delete(source);
    }
  }
}

/** A whole failure has to be forgotten before another try is let by. */
const isOut = (failures: number, { burst }: Patience): boolean => failures > burst - 1;

/** One household or school where an IPv6 network is one: its first 64 bits. */
export function sourceOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = '', tail] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail?.split(':').filter(Boolean) ?? [];
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}
