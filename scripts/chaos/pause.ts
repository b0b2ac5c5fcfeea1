import type { Chance } from '../rehearse/chance.ts';

/** People take their time: a random while, which is part of the plot and no wait for anything. */
export const pause = (chance: Chance, shortestMs: number, longestMs: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, shortestMs + chance.next() * (longestMs - shortestMs)));
