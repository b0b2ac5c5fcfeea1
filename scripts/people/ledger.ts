import { appendFileSync, readFileSync } from 'node:fs';

/**
 * What a simulated phone swears to have written, appended before it is sent. `canary` is a random ASCII word inside the note's text: where
 * its bytes turn up, the note has been.
 */
export type LedgerLine =
  | {
      kind: 'written';
      at: number;
      session: string;
      participant: string;
      note: string;
      step: string;
      canary: string;
      text: string;
      language: string;
    }
  | { kind: 'took-back'; at: number; session: string; participant: string; note: string }
  | { kind: 'held'; at: number; session: string; note: string }
  /** The host let one note through. */
  | { kind: 'released'; at: number; session: string; note: string }
  /** The host asked for a reveal: from now on the notes of this step may be seen, unless held. */
  | { kind: 'reveal'; at: number; session: string; step: string }
  /** The phone showed "saved". */
  | { kind: 'saved'; at: number; participant: string; note: string };

export class Ledger {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  append(line: LedgerLine): void {
    appendFileSync(this.#file, `${JSON.stringify(line)}\n`);
  }
}

/** The distributive form of Omit, so that each kind of line keeps its own fields. */
export type WithoutTime<Line> = Line extends unknown ? Omit<Line, 'at'> : never;

export const readLedger = (file: string): LedgerLine[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LedgerLine);
