import type { BallotId, NoteId, ParticipantId, SentenceId, StepId, ThemeId } from '../ids.ts';
import type { GroupId } from '../process/schema.ts';
import type { Lens, Pen, Protocol, Step } from '../protocol/schema.ts';
import type { Clock, Ms } from '../time.ts';
import type { Spotlight } from './command.ts';
import type { Reply } from './wording.ts';

/** One visit to a step. `run` counts visits over the session: a command names the run it acts on, and is stale in any other. */
export type StepRun = {
  run: number;
  step: StepId;
  startedAt: Ms;
  clock: Clock;
  /** Minutes given in this visit, in order, so that the last can be taken back. */
  given?: readonly Given[];
};
/** `putMs`: what the clock got, more than was added where the step was over time; null where there was no clock before. */
export type Given = { addedMs: Ms; putMs: Ms | null };

export type Phase =
  | { kind: 'lobby' }
  | { kind: 'running'; current: StepRun }
  /** `last` is where a reopened session goes on. */
  | { kind: 'closed'; at: Ms; last: StepRun | null };

/** How much of a step's notes is on the wall. */
export type Shown = { revealed: boolean; lenses: readonly Lens[] };

/** What a step remembers between visits. */
export type StepState = {
  writing: 'open' | 'stopped';
  revealed: boolean;
  /** Revealed one by one before the whole step is. */
  lenses: readonly Lens[];
  /** What was on the wall before the last hiding, until the next reveal. */
  takenOff?: Shown;
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
  /** What was counted by hand once it had closed. */
  paper: PaperDots | null;
};
export type PaperDots = { people: number; dots: Readonly<Record<BallotItemId, number>> };
/** People by group; they may belong to several, so `people` is not their sum. */
export type Headcount = { people: number; groups: Readonly<Record<GroupId, number>> };
export type BallotTerms = { kind: 'dots'; dots: number; perItem: number } | { kind: 'agreement' };
export type BallotResult =
  | { kind: 'dots'; people: number; dots: Readonly<Record<BallotItemId, number>> }
  /** How many people chose each of the five points, from "cannot live with it" to "fully behind it". */
  | {
      kind: 'agreement';
      people: number;
      marks: Readonly<Record<BallotItemId, readonly [number, number, number, number, number]>>;
    };

/** What became of a note beside its way to the wall, for its author to see. */
export type Fate = {
  /** The step it was written in, and the one it belongs to now. */
  moved?: { from: StepId; to: StepId };
  keptForCauses?: true;
  replies?: readonly Reply[];
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
  fates: Readonly<Record<NoteId, Fate>>;
  /** Sent away by the host. */
  removed: readonly ParticipantId[];
  withoutPhones: Headcount;
  /** Steps that were put in on the way. */
  inserted: readonly StepId[];
  /** When the facilitator wants to end; null: when the minutes are over. */
  endAt: Ms | null;
  /** How long each finished visit took, for the agenda and the report. */
  history: readonly { run: number; step: StepId; startedAt: Ms; endedAt: Ms }[];
};

/** As a step is before anybody has been in it. */
export const untouched: StepState = {
  writing: 'open',
  revealed: false,
  lenses: [],
  usedMs: 0,
  addedMs: 0,
  visited: false,
};

export const newSession = (protocol: Protocol): SessionState => ({
  version: 0,
  phase: { kind: 'lobby' },
  runs: 0,
  steps: Object.fromEntries(protocol.steps.map((step) => [step.id, untouched])),
  ballots: [],
  covered: false,
  spotlight: null,
  fates: {},
  removed: [],
  withoutPhones: { people: 0, groups: {} },
  inserted: [],
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

/** Revealed, or open from the start: all that the state lets onto the wall. */
export const isVisible = (pen: Pick<Pen, 'private'>, step: Shown): boolean => !pen.private || step.revealed;

/** Something of it can be on the wall. */
export const isAnyVisible = (pen: Pick<Pen, 'private'>, step: Shown): boolean =>
  isVisible(pen, step) || step.lenses.length > 0;

/** The same of notes under one lens; those without one are under *more*. */
export const isLensVisible = (pen: Pick<Pen, 'private'>, step: Shown, lens: Lens = 'more'): boolean =>
  isVisible(pen, step) || step.lenses.includes(lens);

/** The lenses of a step that can be revealed one by one. */
export const lensesToReveal = (pen: Pen): readonly Lens[] =>
  pen.private && pen.lenses.length > 0 ? [...new Set<Lens>([...pen.lenses, 'more'])] : [];

/** Dots of phones and of paper together. */
export function resultOf({ result, paper }: Pick<Ballot, 'result' | 'paper'>): BallotResult | null {
  if (result?.kind !== 'dots' || !paper) return result;
  const dots = Object.entries(result.dots).map(([item, put]) => [item, put + (paper.dots[item] ?? 0)]);
  return { kind: 'dots', people: result.people + paper.people, dots: Object.fromEntries(dots) };
}
