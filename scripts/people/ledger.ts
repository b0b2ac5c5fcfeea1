import { appendFileSync, readFileSync } from 'node:fs';
import type { Audience } from '@futureback/shared/session/audience.ts';

/** A thing somebody did or was told. What was done stands here before it was sent, so that no crash can take the word of it away. */
export type LedgerLine = { at: number } & (
  | {
      kind: 'written';
      session: string;
      participant: string;
      note: string;
      step: string;
      /** A random ASCII word inside these very words: where its bytes turn up, they have been. */
      canary: string;
      text: string;
      language: string;
      /** Who can read it, as the phone said when it was written. Null: the phone had nothing to say of this step. */
      audience: Audience | null;
    }
  | { kind: 'took-back'; session: string; participant: string; note: string }
  /** The phone showed "saved". `canary`: beside which words; null beside a note taken back. */
  | { kind: 'saved'; participant: string; note: string; canary: string | null }
  /** The phone showed why a note is not (all) where its author expects it. */
  | { kind: 'told'; participant: string; note: string; canary: string | null; trouble: string }
  /** The host stopped the writing of a step. */
  | { kind: 'stopped'; session: string; step: string }
  /** The host opened writing that had stopped, came back to a step or began the session again: what came too late may be let in. */
  | { kind: 'opened'; session: string }
  /** The host asked for a reveal: from now on the notes of this step may be seen, unless held. */
  | { kind: 'reveal'; session: string; step: string }
  /** The host was told that it happened: what arrived in between may have been taken along. */
  | { kind: 'revealed'; session: string; step: string }
  | { kind: 'held'; session: string; note: string }
  /** The host let these words of a note through. */
  | { kind: 'released'; session: string; note: string; text: string }
  /** Dots or a mark, whole: what stands there from now on. A concern has a canary too. */
  | { kind: 'cast'; id: string; participant: string; ballot: string; item: string; value: CastValue }
  | { kind: 'answered'; id: string; ok: boolean }
  /** Words typed into a sentence of the statement; others may type beside them, nobody takes them out. */
  | { kind: 'typed'; process: string; sentence: string; words: string }
  | { kind: 'sourced'; process: string; sentence: string; source: string }
  /** The server was killed just now; `archive` is the file with what its disk held. */
  | { kind: 'killed'; archive: string }
);

export type CastValue =
  | { kind: 'dots'; dots: number }
  | { kind: 'mark'; level: number; concern: string | null; canary: string | null };

/** The distributive form of Omit, so that each kind of line keeps its own fields. */
type WithoutTime<Line> = Line extends unknown ? Omit<Line, 'at'> : never;

export class Ledger {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  append(line: WithoutTime<LedgerLine>): void {
    appendFileSync(this.#file, `${JSON.stringify({ ...line, at: performance.now() })}\n`);
  }
}

export const readLedger = (file: string): LedgerLine[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LedgerLine);
