import type { BallotId, NoteId, ParticipantId, ProcessId, SessionId, StepId } from '../ids.ts';
import type { Words } from '../language.ts';
import type { SessionRecord } from '../process/schema.ts';
import type { Horizon } from '../protocol/say.ts';
import { type Lens, type Protocol, penOf, type Step } from '../protocol/schema.ts';
import type { Clock, Ms } from '../time.ts';
import type { Spotlight } from './command.ts';
import {
  type BallotResult,
  type BallotTerms,
  ballotOf,
  currentRun,
  currentStep,
  type Headcount,
  type PaperDots,
  resultOf,
  type SessionState,
  stepState,
} from './state.ts';
import type { Reply } from './wording.ts';

/** What the room is told of a ballot: the frozen words, and the totals once it is closed. */
export type BallotView = {
  ballot: BallotId;
  terms: BallotTerms;
  items: readonly { id: string; words: string }[];
  result: BallotResult | null;
  /** What of it was counted by hand. */
  paper: PaperDots | null;
};

/** The step everybody stands in, as the room sees it: no script, no tips. */
export type StepView = {
  run: number;
  index: number;
  /** How many steps there are. */
  of: number;
  step: RoomStep;
  clock: Clock;
  startedAt: Ms;
  /** Null where nobody writes notes. `lenses`: those revealed so far, before all are. */
  writing: { open: boolean; revealed: boolean; lenses: readonly Lens[] } | null;
  ballot: BallotView | null;
};

type WithoutScript<S> = S extends unknown ? Omit<S, 'script' | 'tips' | 'purpose'> : never;
export type RoomStep = WithoutScript<Step>;

type Common = {
  /** The log number this view was made from: a later view always has a higher one, or the same bytes. */
  version: number;
  session: SessionId;
  title: string;
  school: string;
  kind: SessionRecord['kind'];
  code: string;
  horizon: Horizon;
  /** YYYY-MM-DD: until when notes are kept. */
  purgeOn: string;
  /** Its tables are rooms. */
  rooms: boolean;
  phase: 'lobby' | 'running' | 'closed';
  /** Every step of the session, so that notes of an earlier one can stand under its name. */
  steps: readonly StepTitle[];
  /** What every screen shows large just now. */
  spotlight: Spotlight | null;
  /** Null in the lobby and once closed. */
  at: StepView | null;
};

export type StepTitle = { step: StepId; kind: Step['kind']; title: Words };

/** For phones and screens alike: nothing in it is hidden from anybody in the room. */
export type RoomView = Common & { role: 'participant' | 'screen'; process: ProcessId; covered: boolean };

/** One line of the facilitator's agenda. */
export type AgendaLine = {
  step: StepId;
  kind: Step['kind'];
  title: Words;
  plannedMinutes: number;
  /** A re-plan never goes below this. */
  protectedMinutes: number;
  addedMs: Ms;
  usedMs: Ms;
  state: 'past' | 'now' | 'ahead';
  /** Null where people do not write in private. */
  revealed: boolean | null;
  /** Revealed one by one, before the whole step is. */
  lenses: readonly Lens[];
  /** Put in on the way, and not entered yet: it can be taken out again. */
  canGo: boolean;
};

/** For whoever steers: the room's view, the whole agenda, and what to say. */
export type HostView = Common & {
  role: 'host';
  process: ProcessId;
  place: string;
  startsAt: Ms | null;
  covered: boolean;
  agenda: readonly AgendaLine[];
  spareMinutes: number;
  /** When it is to end; null: when its minutes, the spare ones included, are over. */
  endAt: Ms | null;
  tables: number;
  withoutPhones: Headcount;
  /** Whom the host sent away. */
  removed: readonly ParticipantId[];
  /** What was said to the authors of notes. */
  replies: Readonly<Record<NoteId, readonly Reply[]>>;
  /** Null in the lobby and once closed. */
  say: { purpose: Words; script: readonly Words[]; tips: readonly Words[] } | null;
};

export type View = RoomView | HostView;

/** Words that are not in the log: the titles or sentences that a ballot froze. */
export type BallotWords = (ballot: BallotId) => ReadonlyMap<string, string>;

export type ViewSources = {
  record: SessionRecord;
  school: string;
  horizon: Horizon;
  purgeOn: string;
  ballotWords: BallotWords;
};

const common = (sources: ViewSources, state: SessionState): Common => ({
  version: state.version,
  session: sources.record.id,
  title: sources.record.title,
  school: sources.school,
  kind: sources.record.kind,
  code: sources.record.code,
  horizon: sources.horizon,
  purgeOn: sources.purgeOn,
  rooms: sources.record.rooms ?? false,
  phase: state.phase.kind,
  steps: sources.record.protocol.steps.map(({ id, kind, title }) => ({ step: id, kind, title })),
  spotlight: state.spotlight,
  at: stepView(sources.record.protocol, state, sources.ballotWords),
});

export const roomView = (sources: ViewSources, state: SessionState, role: RoomView['role']): RoomView => ({
  role,
  process: sources.record.process,
  covered: state.covered,
  ...common(sources, state),
});

export function hostView(sources: ViewSources, state: SessionState): HostView {
  const { protocol } = sources.record;
  const step = currentStep(protocol, state);
  return {
    role: 'host',
    process: sources.record.process,
    place: sources.record.place,
    startsAt: sources.record.startsAt,
    covered: state.covered,
    ...common(sources, state),
    agenda: agendaOf(protocol, state),
    spareMinutes: protocol.spareMinutes,
    endAt: state.endAt,
    tables: sources.record.tables,
    withoutPhones: state.withoutPhones,
    removed: state.removed,
    replies: repliesOf(state),
    say: step ? { purpose: step.purpose, script: step.script, tips: step.tips } : null,
  };
}

function stepView(protocol: Protocol, state: SessionState, ballotWords: BallotWords): StepView | null {
  const run = currentRun(state);
  const index = protocol.steps.findIndex((step) => step.id === run?.step);
  const step = protocol.steps[index];
  if (!run || !step) return null;
  const { script: _, tips: __, purpose: ___, ...room } = step;
  const pen = penOf(step);
  const kept = stepState(state, step.id);
  const ballot = ballotOf(state, step.id);
  return {
    run: run.run,
    index,
    of: protocol.steps.length,
    step: room,
    clock: run.clock,
    startedAt: run.startedAt,
    writing: pen && { open: kept.writing === 'open', revealed: kept.revealed, lenses: kept.lenses },
    ballot: ballot
      ? {
          ballot: ballot.id,
          terms: ballot.terms,
          items: ballot.items.map(({ id }) => ({ id, words: ballotWords(ballot.id).get(id) ?? '' })),
          result: resultOf(ballot),
          paper: ballot.paper,
        }
      : null,
  };
}

const repliesOf = ({ fates }: SessionState): HostView['replies'] =>
  Object.fromEntries(Object.entries(fates).flatMap(([note, { replies }]) => (replies ? [[note, replies]] : [])));

function agendaOf(protocol: Protocol, state: SessionState): AgendaLine[] {
  const now = currentRun(state)?.step;
  return protocol.steps.map((step) => {
    const { addedMs, usedMs, visited, revealed, lenses } = stepState(state, step.id);
    return {
      step: step.id,
      kind: step.kind,
      title: step.title,
      plannedMinutes: step.minutes,
      protectedMinutes: Math.min(step.protectedMinutes, step.minutes),
      addedMs,
      usedMs,
      state: step.id === now ? 'now' : visited ? 'past' : 'ahead',
      revealed: penOf(step)?.private ? revealed : null,
      lenses,
      canGo: state.inserted.includes(step.id) && !visited,
    };
  });
}
