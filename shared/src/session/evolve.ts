import type { StepId } from '../ids.ts';
import { type Clock, type Ms, pause } from '../time.ts';
import type { SessionEvent } from './event.ts';
import { type SessionState, type StepRun, type StepState, stepState } from './state.ts';

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
    case 'clock-changed': {
      const run = running(state);
      if (!run) return state;
      const added = stepState(state, run.step).addedMs + event.addedMs;
      return withClock(withStep(state, run.step, { addedMs: added }), run, event.clock);
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
      return withStep(state, event.step, { revealed: true });
    case 'step-hidden':
      return withStep(state, event.step, { revealed: false });
    case 'note-held':
    case 'note-released':
      return state; // they change the note's row, see notes.ts
    case 'ballot-opened':
      return { ...state, ballots: [...state.ballots, event.ballot] };
    case 'ballot-closed':
      return {
        ...state,
        ballots: state.ballots.map((ballot) =>
          ballot.id === event.ballot ? { ...ballot, result: event.result } : ballot,
        ),
      };
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
      const current = { ...last, run: state.runs + 1, startedAt: event.at };
      return { ...state, runs: current.run, phase: { kind: 'running', current } };
    }
  }
}

const running = (state: SessionState): StepRun | null => (state.phase.kind === 'running' ? state.phase.current : null);

const withStep = (state: SessionState, step: StepId, change: Partial<StepState>): SessionState => ({
  ...state,
  steps: { ...state.steps, [step]: { ...stepState(state, step), ...change } },
});

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
