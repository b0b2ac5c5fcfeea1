import type { Ms } from '@futureback/shared/time.ts';

/** The wall clock and its timers, behind one door so that tests own time. */
export type Clock = {
  now(): Ms;
  /** Calls back once after `delay`; returns its cancellation. */
  after(delay: Ms, callback: () => void): () => void;
};

/** Randomness for ids and secrets. */
export type Random = { bytes(count: number): Uint8Array };

/** Structured logs. Never people's words, names or addresses. */
export type Log = {
  info(fields: Record<string, string | number | boolean | null>, message: string): void;
  warn(fields: Record<string, string | number | boolean | null>, message: string): void;
  error(fields: Record<string, string | number | boolean | null>, message: string): void;
};
