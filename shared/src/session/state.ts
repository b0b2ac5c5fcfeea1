import type { BallotId, SentenceId, StepId, ThemeId } from '../ids.ts';
import type { Protocol, Step } from '../protocol/schema.ts';
import type { Clock, Ms } from '../time.ts';
import type { Spotlight } from './command.ts';

/** One visit to a step. `run` counts visits over the session: a command names the run it acts on, and is stale in any other. */
export type StepRun = { run: number; step: StepId; startedAt: Ms; clock: Clock };

export type Phase =
  | { kind: 'lobby' }
  | { kind: 'running'; current: StepRun }
  /** `last` is where a reopened session goes on. */
  | { kind: 'closed'; at: Ms; last: StepRun | null };

/** What a step remembers between visits. */
export type StepState = {
  writing: 'open' | 'stopped';
  revealed: boolean;
  /** Spent in earlier visits. */
  usedMs: Ms;
  /** Added by the facilitator; negative where a re-plan took some away. */
  addedMs: Ms;
  visited: boolean;
};

export type BallotItemId = ThemeId | SentenceId;

/** Frozen when it opens: later edits of a theme or a sentence do not move what was voted on. */
export type Ballot = {
  id: BallotId;
  step: StepId;
  terms: BallotTerms;
  /** The hash of each item's words when the ballot opened. */
  items: readonly { id: BallotItemId; hash: string }[];
  /** Dots per item once closed; people who put any. Null while it runs: dots are hidden until closed. */
  result: BallotResult | null;
};
export type BallotTerms = { kind: 'dots'; dots: number; perItem: number } | { kind: 'agreement' };
export type BallotResult =
  | { kind: 'dots'; people: number; dots: Readonly<Record<BallotItemId, number>> }
  /** How many people chose each of the five points, from "cannot live with it" to "fully behind it". */
  | {
      kind: 'agreement';
      people: number;
      marks: Readonly<Record<BallotItemId, readonly [number, number, number, number, number]>>;
    };

/** What the session log says, folded. Ids and times only: words live in rows and documents that can be deleted. */
export type SessionState = {
  /** How many events were folded: the number of every view made from this state. */
  version: number;
  phase: Phase;
  runs: number;
  steps: Readonly<Record<StepId, StepState>>;
  ballots: readonly Ballot[];
  /** Every public screen shows scene and prompt only. */
  covered: boolean;
  /** Shown large on every screen, until it is released or the step changes. */
  spotlight: Spotlight | null;
  /** When the facilitator wants to end; null: when the minutes are over. */
  endAt: Ms | null;
  /** How long each finished visit took, for the agenda and the report. */
  history: readonly { run: number; step: StepId; startedAt: Ms; endedAt: Ms }[];
};

const untouched: StepState = { writing: 'open', revealed: false, usedMs: 0, addedMs: 0, visited: false };

export const newSession = (protocol: Protocol): SessionState => ({
  version: 0,
  phase: { kind: 'lobby' },
  runs: 0,
  steps: Object.fromEntries(protocol.steps.map((step) => [step.id, untouched])),
  ballots: [],
  covered: false,
  spotlight: null,
  endAt: null,
  history: [],
});

export const currentRun = (state: SessionState): StepRun | null =>
  state.phase.kind === 'running' ? state.phase.current : null;

export const stepState = (state: SessionState, step: StepId): StepState => state.steps[step] ?? untouched;

/** The ballot that is open in a step, or the last one that was. */
export const ballotOf = (state: SessionState, step: StepId): Ballot | undefined =>
  state.ballots.findLast((ballot) => ballot.step === step);

export const currentStep = (protocol: Protocol, state: SessionState): Step | undefined => {
  const run = currentRun(state);
  return run ? protocol.steps.find((step) => step.id === run.step) : undefined;
};

/** Revealed, or open from the start: what the state lets onto the wall. */
export const isVisible = (pen: { private: boolean }, step: StepState): boolean => !pen.private || step.revealed;
