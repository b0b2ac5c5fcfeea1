import type { BallotId, NoteId, StepId } from '../ids.ts';
import type { Clock, Ms } from '../time.ts';
import type { Spotlight } from './command.ts';
import type { Ballot, BallotResult } from './state.ts';
import type { HoldReason } from './wording.ts';

/** What happened. Ids and times, never names or words. */
export type SessionEvent =
  | { type: 'step-entered'; at: Ms; run: number; step: StepId; clock: Clock }
  | { type: 'clock-changed'; clock: Clock; addedMs: Ms }
  /** `addedMs`: what each of these steps has beyond its plan from now on; negative where it was shortened. */
  | { type: 'replanned'; steps: readonly { step: StepId; addedMs: Ms }[] }
  | { type: 'end-set'; at: Ms | null }
  | { type: 'writing-stopped'; step: StepId }
  | { type: 'writing-opened'; step: StepId }
  /** `released`: the notes let through with it, each with the hash of the words that were let through. */
  | { type: 'step-revealed'; step: StepId; released: readonly (readonly [NoteId, string])[] }
  | { type: 'step-hidden'; step: StepId }
  | { type: 'note-held'; note: NoteId; reason: HoldReason }
  | { type: 'note-released'; note: NoteId; hash: string }
  | { type: 'ballot-opened'; ballot: Ballot }
  | { type: 'ballot-closed'; ballot: BallotId; result: BallotResult }
  | { type: 'wall-covered'; on: boolean }
  | { type: 'spotlight-turned'; on: Spotlight | null }
  | { type: 'session-closed'; at: Ms }
  | { type: 'session-reopened'; at: Ms };

/** A dot or a mark: a row, committed before the ack, outside the log. */
export type Cast =
  | { kind: 'dots'; ballot: BallotId; item: string; dots: number }
  | { kind: 'mark'; ballot: BallotId; item: string; level: number; concern: string | null };
