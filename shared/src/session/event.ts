import type { BallotId, NoteId, ParticipantId, StepId } from '../ids.ts';
import type { Lens, SpareStepId } from '../protocol/schema.ts';
import type { Clock, Ms } from '../time.ts';
import type { Spotlight } from './command.ts';
import type { Ballot, BallotResult, Headcount, PaperDots } from './state.ts';
import type { HoldReason, Reply } from './wording.ts';

/** What happened. Ids and times, never names or words. */
export type SessionEvent =
  | { type: 'step-entered'; at: Ms; run: number; step: StepId; clock: Clock }
  /** It had begun too early. */
  | { type: 'returned-to-lobby' }
  /** `addedMs`: minutes given; negative where the last that were given are taken back. */
  | { type: 'clock-changed'; clock: Clock; addedMs: Ms }
  /** `addedMs`: what each of these steps has beyond its plan from now on; negative where it was shortened. */
  | { type: 'replanned'; steps: readonly { step: StepId; addedMs: Ms }[] }
  | { type: 'end-set'; at: Ms | null }
  | { type: 'writing-stopped'; step: StepId }
  | { type: 'writing-opened'; step: StepId }
  /** `released`: the notes let through with it, each with the hash of the words that were let through. With `lens`, only those under it. */
  | { type: 'step-revealed'; step: StepId; lens?: Lens; released: readonly (readonly [NoteId, string])[] }
  /** With `keep`, what is under these lenses stays on the wall. */
  | { type: 'step-hidden'; step: StepId; keep?: readonly Lens[] }
  | { type: 'step-shown-again'; step: StepId }
  | { type: 'note-held'; note: NoteId; reason: HoldReason }
  | { type: 'note-released'; note: NoteId; hash: string }
  /** Two of the people who are told of safety concerns have closed this one. */
  | { type: 'concern-closed'; note: NoteId }
  /** `from`: the step it was written in. `visible`: it was on the wall, and its words stay let through. */
  | { type: 'note-moved'; note: NoteId; from: StepId; to: StepId; visible: boolean }
  | { type: 'note-answered'; note: NoteId; reply: Reply }
  | { type: 'ballot-opened'; ballot: Omit<Ballot, 'paper'> }
  | { type: 'ballot-closed'; ballot: BallotId; result: BallotResult }
  | { type: 'ballot-withdrawn'; ballot: BallotId }
  | { type: 'paper-dots-counted'; ballot: BallotId; paper: PaperDots }
  | { type: 'people-counted'; withoutPhones: Headcount }
  | { type: 'participant-removed'; participant: ParticipantId }
  | { type: 'participant-readmitted'; participant: ParticipantId }
  | { type: 'step-inserted'; step: StepId; after: StepId; spare: SpareStepId }
  | { type: 'step-taken-out'; step: StepId }
  | { type: 'wall-covered'; on: boolean }
  | { type: 'spotlight-turned'; on: Spotlight | null }
  | { type: 'session-closed'; at: Ms }
  | { type: 'session-reopened'; at: Ms };

/** A dot or a mark: a row, committed before the ack, outside the log. */
export type Cast =
  | { kind: 'dots'; ballot: BallotId; item: string; dots: number }
  | { kind: 'mark'; ballot: BallotId; item: string; level: number; concern: string | null };
