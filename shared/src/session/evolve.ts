import type { NoteId, StepId } from '../ids.ts';
import { type Clock, type Ms, pause, remaining } from '../time.ts';
import type { SessionEvent } from './event.ts';
import {
  type Fate,
  type Given,
  type SessionState,
  type Shown,
  type StepRun,
  type StepState,
  stepState,
  untouched,
} from './state.ts';

/** Folds one event into the state. Cannot fail: refusals live in `decide`. */
export function evolve(state: SessionState, event: SessionEvent): SessionState {
  return { ...change(state, event), version: state.version + 1 };
}

function change(state: SessionState, event: SessionEvent): SessionState {
  switch (event.type) {
    case 'step-entered': {
      const left = leave(state, event.at);
      return {
        ...withStep(left, event.step, { visited: true }),
        spotlight: null,
        runs: event.run,
        phase: {
          kind: 'running',
          current: { run: event.run, step: event.step, startedAt: event.at, clock: event.clock },
        },
      };
    }
    case 'returned-to-lobby': {
      const run = running(state);
      if (!run) return state;
      const added = (run.given ?? []).reduce((sum, { addedMs }) => sum + addedMs, 0);
      const { usedMs, addedMs } = stepState(state, run.step);
      const before: StepState = { ...untouched, usedMs, addedMs: addedMs - added };
      return {
        ...state,
        steps: { ...state.steps, [run.step]: before },
        spotlight: null,
        phase: { kind: 'lobby' },
      };
    }
    case 'clock-changed': {
      const run = running(state);
      if (!run) return state;
      const added = stepState(state, run.step).addedMs + event.addedMs;
      const given = givenAfter(run, event);
      return withClock(withStep(state, run.step, { addedMs: added }), { ...run, given }, event.clock);
    }
    case 'replanned':
      return event.steps.reduce((now, { step, addedMs }) => withStep(now, step, { addedMs }), state);
    case 'end-set':
      return { ...state, endAt: event.at };
    case 'writing-stopped':
      return withStep(state, event.step, { writing: 'stopped' });
    case 'writing-opened':
      return withStep(state, event.step, { writing: 'open' });
    case 'step-revealed':
      return event.lens
        ? showing(state, event.step, { revealed: false, lenses: [...shownOf(state, event.step).lenses, event.lens] })
        : showing(state, event.step, { revealed: true, lenses: [] });
    case 'step-hidden':
      return withStep(state, event.step, {
        revealed: false,
        lenses: event.keep ?? [],
        takenOff: shownOf(state, event.step),
      });
    case 'step-shown-again': {
      const { takenOff } = stepState(state, event.step);
      return takenOff ? showing(state, event.step, takenOff) : state;
    }
    // These change the note's row as well, see notes.ts; this one nothing else.
    case 'concern-closed':
      return state;
    case 'note-held':
      return withFate(state, event.note, ({ keptForCauses: _, ...fate }) =>
        event.reason === 'for-finding-causes' ? { ...fate, keptForCauses: true } : fate,
      );
    case 'note-released':
      return withFate(state, event.note, ({ keptForCauses: _, ...fate }) => fate);
    case 'note-moved':
      return withFate(state, event.note, ({ moved: _, ...fate }) =>
        event.to === event.from ? fate : { ...fate, moved: { from: event.from, to: event.to } },
      );
    case 'note-answered':
      return withFate(state, event.note, (fate) => ({ ...fate, replies: [...(fate.replies ?? []), event.reply] }));
    case 'ballot-opened':
      return { ...state, ballots: [...state.ballots, { ...event.ballot, paper: null }] };
    case 'ballot-closed':
      return {
        ...state,
        ballots: state.ballots.map((ballot) =>
          ballot.id === event.ballot ? { ...ballot, result: event.result } : ballot,
        ),
      };
    case 'ballot-withdrawn':
      return { ...state, ballots: state.ballots.filter((ballot) => ballot.id !== event.ballot) };
    case 'paper-dots-counted':
      return {
        ...state,
        ballots: state.ballots.map((ballot) =>
          ballot.id === event.ballot ? { ...ballot, paper: event.paper } : ballot,
        ),
      };
    case 'people-counted':
      return { ...state, withoutPhones: event.withoutPhones };
    case 'participant-removed':
      return { ...state, removed: [...state.removed, event.participant] };
    case 'participant-readmitted':
      return { ...state, removed: state.removed.filter((participant) => participant !== event.participant) };
    // These change the session's own copy of the protocol as well.
    case 'step-inserted':
      return { ...state, inserted: [...state.inserted, event.step] };
    case 'step-taken-out':
      return { ...state, inserted: state.inserted.filter((step) => step !== event.step) };
    case 'wall-covered':
      return { ...state, covered: event.on };
    case 'spotlight-turned':
      return { ...state, spotlight: event.on };
    case 'session-closed': {
      const run = running(state);
      const last = run && { ...run, clock: pause(run.clock, event.at) };
      return { ...leave(state, event.at), spotlight: null, phase: { kind: 'closed', at: event.at, last } };
    }
    case 'session-reopened': {
      if (state.phase.kind !== 'closed') return state;
      const last = state.phase.last;
      if (!last) return { ...state, phase: { kind: 'lobby' } };
      const current: StepRun = { ...last, run: state.runs + 1, startedAt: event.at, given: [] };
      return { ...state, runs: current.run, phase: { kind: 'running', current } };
    }
  }
}

const running = (state: SessionState): StepRun | null => (state.phase.kind === 'running' ? state.phase.current : null);

const withStep = (state: SessionState, step: StepId, change: Partial<StepState>): SessionState => ({
  ...state,
  steps: { ...state.steps, [step]: { ...stepState(state, step), ...change } },
});

const shownOf = (state: SessionState, step: StepId): Shown => {
  const { revealed, lenses } = stepState(state, step);
  return { revealed, lenses };
};

/** A new wall: what was taken off before is no longer what an undo would bring back. */
function showing(state: SessionState, step: StepId, shown: Shown): SessionState {
  const { takenOff: _, ...before } = stepState(state, step);
  return { ...state, steps: { ...state.steps, [step]: { ...before, ...shown } } };
}

/** The minutes given so far, with those that this change gives, or without the last. */
function givenAfter({ given = [], clock }: StepRun, event: { clock: Clock; addedMs: Ms }): readonly Given[] {
  if (event.addedMs === 0) return given;
  if (event.addedMs < 0) return given.slice(0, -1);
  const [before, after] = [remaining(clock, 0), remaining(event.clock, 0)];
  return [...given, { addedMs: event.addedMs, putMs: before === null || after === null ? null : after - before }];
}

/** A note nothing happened to is not among the fates. */
function withFate(state: SessionState, note: NoteId, change: (fate: Fate) => Fate): SessionState {
  const { [note]: before = {}, ...fates } = state.fates;
  const fate = change(before);
  return { ...state, fates: Object.keys(fate).length === 0 ? fates : { ...fates, [note]: fate } };
}

const withClock = (state: SessionState, run: StepRun, clock: Clock): SessionState => ({
  ...state,
  phase: { kind: 'running', current: { ...run, clock } },
});

/** Notes how long the visit took before the state moves on. */
function leave(state: SessionState, at: Ms): SessionState {
  const run = running(state);
  if (!run) return state;
  const usedMs = stepState(state, run.step).usedMs + Math.max(0, at - run.startedAt);
  return {
    ...withStep(state, run.step, { usedMs }),
    history: [...state.history, { run: run.run, step: run.step, startedAt: run.startedAt, endedAt: at }],
  };
}
