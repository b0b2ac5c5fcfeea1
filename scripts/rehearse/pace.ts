import type { Chance } from './chance.ts';

/** How fast simulated people think, walk and type: 1 is brisk, 10 is ten times that. */
export class Pace {
  readonly #speed: number;

  constructor(speed: number) {
    this.#speed = speed;
  }

  /** A person's pause, somewhere between two lengths in ms. */
  pause(chance: Chance, from: number, to: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, (from + chance.next() * (to - from)) / this.#speed));
  }
}
