/** What canaries look like, found wherever one begins. */
export const CANARY = /(?=(q[abcdefghijkmnpqrstuvwxyz23456789]{13}))/g;

/** Seeded randomness (mulberry32), so that a rehearsal that failed can be played again. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 up to, not including, `below`. */
  upTo(below: number): number {
    return Math.floor(this.next() * below);
  }

  oneOf<Item>(items: readonly Item[]): Item {
    const item = items[this.upTo(items.length)];
    if (item === undefined) throw new RangeError('nothing to choose from');
    return item;
  }

  happens(probability: number): boolean {
    return this.next() < probability;
  }

  shuffled<Item>(items: readonly Item[]): Item[] {
    const shuffled = [...items];
    for (let at = shuffled.length - 1; at > 0; at -= 1) {
      const other = this.upTo(at + 1);
      const [a, b] = [shuffled[at], shuffled[other]];
      if (a !== undefined && b !== undefined) [shuffled[at], shuffled[other]] = [b, a];
    }
    return shuffled;
  }

  /** Somebody's own: what others draw meanwhile changes nothing of it. */
  child(): Chance {
    return new Chance(this.upTo(2 ** 32));
  }

  /** A random ASCII word that turns up nowhere by accident. */
  canary(): string {
    let word = 'q';
    while (word.length < 14) word += 'abcdefghijkmnpqrstuvwxyz23456789'[this.upTo(32)];
    return word;
  }
}
