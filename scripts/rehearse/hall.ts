import type { Browser } from '../people/browser.ts';
import type { Ledger } from '../people/ledger.ts';
import type { Tap } from '../people/tap.ts';
import type { Chance } from './chance.ts';
import type { Expectations } from './expectations.ts';
import type { Pace } from './pace.ts';
import type { PowerCuts } from './power-cuts.ts';

export const PLANTS = ['loss', 'leak'] as const;
/** A fault put in on purpose, to see whether the check catches it. */
export type Plant = (typeof PLANTS)[number];

/** What everybody in a rehearsal shares. */
export type Hall = {
  address: string;
  process: string;
  owner: Browser;
  tap: Tap;
  ledger: Ledger;
  chance: Chance;
  pace: Pace;
  expect: Expectations;
  cuts: PowerCuts;
  plant: Plant | null;
  /** Says to whoever watches what is going on. */
  tell(line: string): void;
};

const TRY_FOR_MS = 30_000;

/** Calls until somebody answers: a person whose page does not load loads it again. */
export async function untilAnswered<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  const began = performance.now();
  for (;;) {
    try {
      return await call();
    } catch (error) {
      // What `fetch` throws where no server listens, or one died before it answered.
      if (!(error instanceof TypeError) || performance.now() - began > TRY_FOR_MS) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
