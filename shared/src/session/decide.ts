import type { BallotId, NoteId, ParticipantId, StepId } from '../ids.ts';
import { idForSpare } from '../protocol/insert.ts';
import { stepAfter, stepBefore, stepById } from '../protocol/navigate.ts';
import { type Lens, type Protocol, penOf, type Step } from '../protocol/schema.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type Clock, extend, MINUTE, type Ms, pause, resume, shorten } from '../time.ts';
import type { Command, Spotlight } from './command.ts';
import type { Cast, SessionEvent } from './event.ts';
import { type NoteRow, staysConcern, wordingHash } from './notes.ts';
import {
  type Ballot,
  type BallotResult,
  ballotOf,
  currentRun,
  isAnyVisible,
  lensesToReveal,
  type SessionState,
  stepState,
} from './state.ts';

/** What a decision looks up and the state does not hold. All of it is committed or queued before the command. */
export type Facts = {
  now: Ms;
  note(id: NoteId): NoteRow | undefined;
  notesOf(step: StepId): readonly NoteRow[];
  isOnWall(note: NoteRow): boolean;
  /** Whether somebody is, or was, one of this session's people. */
  isParticipant(id: ParticipantId): boolean;
  /** What a ballot of this step would be about, in order, each with the hash of its words. */
  ballotItems(step: Step): readonly { id: string; hash: string }[];
  /** The actor's own dots in a ballot. */
  dotsOf(ballot: BallotId): ReadonlyMap<string, number>;
  count(ballot: Ballot): BallotResult;
  newId(): string;
};

export type Decision = { events: readonly SessionEvent[]; casts: readonly Cast[] };

/** Why a command was refused. Each has a sentence in the problems table. */
export type Refusal =
  | 'stale-command'
  | 'not-running'
  | 'already-running'
  | 'session-closed'
  | 'not-closed'
  | 'unknown-step'
  | 'no-further-step'
  | 'nothing-to-do'
  | 'unknown-note'
  | 'note-changed'
  | 'concern-stays'
  | 'no-ballot'
  | 'ballot-open'
  | 'ballot-closed'
  | 'nothing-to-vote-on'
  | 'unknown-item'
  | 'over-budget'
  | 'too-many-dots-on-one'
  | 'unknown-participant'
  | 'more-dots-than-people'
  | 'too-many-steps'
  | 'step-used'
  | 'no-way-back';

const did = (...events: SessionEvent[]): Result<Decision, Refusal> => ok({ events, casts: [] });
const cast = (one: Cast): Result<Decision, Refusal> => ok({ events: [], casts: [one] });

const MOST_INSERTED = 10;

/** Says what a command does, or why not. The rules are numbered in RULES.md. */
export function decide(
  protocol: Protocol,
  state: SessionState,
  command: Command,
  facts: Facts,
): Result<Decision, Refusal> {
  switch (command.type) {
    case 'start': {
      if (state.phase.kind === 'closed') return refuse('session-closed');
      const first = protocol.steps[0];
      if (state.phase.kind !== 'lobby' || !first) return refuse('already-running');
      return enter(state, first, facts);
    }
    case 'close':
      if (state.phase.kind === 'closed') return refuse('session-closed');
      return did(...closeOpenBallots(state, facts), { type: 'session-closed', at: facts.now });
    case 'reopen':
      return state.phase.kind === 'closed' ? did({ type: 'session-reopened', at: facts.now }) : refuse('not-closed');
    case 'cover':
      return state.covered === command.on ? refuse('nothing-to-do') : did({ type: 'wall-covered', on: command.on });
    case 'spotlight':
      if (state.phase.kind !== 'running')
        return refuse(state.phase.kind === 'closed' ? 'session-closed' : 'not-running');
      return isSame(state.spotlight, command.on)
        ? refuse('nothing-to-do')
        : did({ type: 'spotlight-turned', on: command.on });
    case 'end-at':
      if (state.phase.kind === 'closed') return refuse('session-closed');
      return state.endAt === command.at ? refuse('nothing-to-do') : did({ type: 'end-set', at: command.at });
    case 'hold': {
      const row = facts.note(command.note);
      if (!row || row.back) return refuse('unknown-note');
      if (row.held === command.reason) return refuse('nothing-to-do');
      return staysConcern(row)
        ? refuse('concern-stays')
        : did({ type: 'note-held', note: row.note, reason: command.reason });
    }
    case 'release': {
      const row = facts.note(command.note);
      if (!row || row.back) return refuse('unknown-note');
      if (staysConcern(row)) return refuse('concern-stays');
      if (wordingHash(row.wording) !== command.hash) return refuse('note-changed');
      return did({ type: 'note-released', note: row.note, hash: command.hash });
    }
    case 'move': {
      const row = facts.note(command.note);
      if (!row || row.back) return refuse('unknown-note');
      const target = stepById(protocol, command.step);
      if (!target || !penOf(target)) return refuse('unknown-step');
      if (row.step === target.id) return refuse('nothing-to-do');
      const moved = state.fates[row.note]?.moved;
      // Whoever moves it back, or on, finds it as it was before: words that were on a wall when they were moved have been seen.
      const wasSeen = moved && !row.late && !row.held && row.released?.hash === wordingHash(row.wording);
      const visible = wasSeen || facts.isOnWall(row);
      return did({ type: 'note-moved', note: row.note, from: moved?.from ?? row.step, to: target.id, visible });
    }
    case 'reply':
      if (!facts.note(command.note)) return refuse('unknown-note');
      return state.fates[command.note]?.replies?.includes(command.reply)
        ? refuse('nothing-to-do')
        : did({ type: 'note-answered', note: command.note, reply: command.reply });
    case 'count-by-hand':
      return countByHand(state, command);
    case 'count-people': {
      const withoutPhones = { people: command.people, groups: command.groups };
      return did({ type: 'people-counted', withoutPhones });
    }
    case 'remove':
      if (!facts.isParticipant(command.participant)) return refuse('unknown-participant');
      return state.removed.includes(command.participant)
        ? refuse('nothing-to-do')
        : did({ type: 'participant-removed', participant: command.participant });
    case 'readmit':
      return state.removed.includes(command.participant)
        ? did({ type: 'participant-readmitted', participant: command.participant })
        : refuse('nothing-to-do');
    case 'insert-step': {
      if (state.phase.kind === 'closed') return refuse('session-closed');
      if (!stepById(protocol, command.after)) return refuse('unknown-step');
      if (state.inserted.length >= MOST_INSERTED) return refuse('too-many-steps');
      const step = idForSpare(protocol, command.spare);
      return did({ type: 'step-inserted', step, after: command.after, spare: command.spare });
    }
    case 'take-out-step':
      if (!state.inserted.includes(command.step)) return refuse('unknown-step');
      return stepState(state, command.step).visited
        ? refuse('step-used')
        : did({ type: 'step-taken-out', step: command.step });
    case 'dot':
    case 'mark':
      return decideCast(state, command, facts);
    default:
      return decideInStep(protocol, state, command, facts);
  }
}

type CastCommand = Extract<Command, { type: 'dot' | 'mark' }>;
type StepCommand = Extract<Command, { run: number }>;

function decideInStep(
  protocol: Protocol,
  state: SessionState,
  command: StepCommand,
  facts: Facts,
): Result<Decision, Refusal> {
  const run = currentRun(state);
  if (!run) return refuse(state.phase.kind === 'closed' ? 'session-closed' : 'not-running');
  if (run.run !== command.run) return refuse('stale-command');
  const step = stepById(protocol, run.step);
  if (!step) return refuse('unknown-step');
  switch (command.type) {
    case 'back-to-lobby':
      return isFresh(protocol, state, facts) ? did({ type: 'returned-to-lobby' }) : refuse('no-way-back');
    case 'next': {
      const next = stepAfter(protocol, step.id);
      return next ? enter(state, next, facts) : refuse('no-further-step');
    }
    case 'previous': {
      const previous = stepBefore(protocol, step.id);
      return previous ? enter(state, previous, facts) : refuse('no-further-step');
    }
    case 'go': {
      const target = stepById(protocol, command.step);
      if (!target) return refuse('unknown-step');
      return target.id === step.id ? refuse('nothing-to-do') : enter(state, target, facts);
    }
    case 'pause':
      return run.clock.kind === 'running' ? setClock(pause(run.clock, facts.now)) : refuse('nothing-to-do');
    case 'resume':
      return run.clock.kind === 'paused' ? setClock(resume(run.clock, facts.now)) : refuse('nothing-to-do');
    case 'extend': {
      const by = command.minutes * MINUTE;
      return setClock(extend(run.clock, by, facts.now), by);
    }
    case 'take-minutes-back': {
      const last = run.given?.at(-1);
      if (!last) return refuse('nothing-to-do');
      const clock: Clock = last.putMs === null ? { kind: 'untimed' } : shorten(run.clock, last.putMs);
      return setClock(clock, -last.addedMs);
    }
    case 'replan':
      return replanSteps(protocol, state, step, command.steps);
    case 'stop-writing':
      if (!penOf(step) || stepState(state, step.id).writing === 'stopped') return refuse('nothing-to-do');
      return did({ type: 'writing-stopped', step: step.id });
    case 'open-writing':
      if (!penOf(step) || stepState(state, step.id).writing === 'open') return refuse('nothing-to-do');
      return did({ type: 'writing-opened', step: step.id });
    case 'reveal':
      return reveal(state, step, command, facts);
    case 'hide':
      return hide(state, step, command.keep ?? []);
    case 'show-again':
      return stepState(state, step.id).takenOff
        ? did({ type: 'step-shown-again', step: step.id })
        : refuse('nothing-to-do');
    case 'open-ballot':
      return openBallot(state, step, facts);
    case 'close-ballot': {
      const ballot = ballotOf(state, step.id);
      if (!ballot) return refuse('no-ballot');
      if (ballot.result) return refuse('ballot-closed');
      return did({ type: 'ballot-closed', ballot: ballot.id, result: facts.count(ballot) });
    }
    case 'withdraw-ballot': {
      const ballot = ballotOf(state, step.id);
      if (!ballot) return refuse('no-ballot');
      if (ballot.result) return refuse('ballot-closed');
      return facts.count(ballot).people > 0
        ? refuse('no-way-back')
        : did({ type: 'ballot-withdrawn', ballot: ballot.id });
    }
  }
}

/** It has only just begun: nobody has left a step, written in time, or been asked anything. */
const isFresh = (protocol: Protocol, state: SessionState, facts: Facts): boolean =>
  state.history.length === 0 &&
  state.ballots.length === 0 &&
  protocol.steps.every(({ id }) => facts.notesOf(id).every(({ note, late }) => late && !state.fates[note]?.moved));

/** Only steps that are timed and not running just now have minutes to plan; none is left less than it must keep. */
function replanSteps(
  protocol: Protocol,
  state: SessionState,
  current: Step,
  asked: Extract<StepCommand, { type: 'replan' }>['steps'],
): Result<Decision, Refusal> {
  const steps: { step: StepId; addedMs: Ms }[] = [];
  for (const { step: id, minutes } of asked) {
    const step = stepById(protocol, id);
    if (!step || step.minutes === 0 || id === current.id) return refuse('unknown-step');
    const addedMs = (Math.max(minutes, Math.min(step.protectedMinutes, step.minutes)) - step.minutes) * MINUTE;
    if (addedMs !== stepState(state, id).addedMs) steps.push({ step: id, addedMs });
  }
  return steps.length === 0 ? refuse('nothing-to-do') : did({ type: 'replanned', steps });
}

const isSame = (one: Spotlight | null, other: Spotlight | null): boolean =>
  one?.kind === other?.kind && one?.id === other?.id;

const setClock = (clock: Clock, addedMs: Ms = 0) => did({ type: 'clock-changed', clock, addedMs });

/** Entering a step opens its ballot, where it has one and there is something to vote on; leaving a vote closes it. */
function enter(state: SessionState, step: Step, facts: Facts): Result<Decision, Refusal> {
  const events: SessionEvent[] = [...closeOpenBallots(state, facts)];
  events.push({
    type: 'step-entered',
    at: facts.now,
    run: state.runs + 1,
    step: step.id,
    clock: clockFor(state, step, facts.now),
  });
  const before = ballotOf(state, step.id);
  if (!before) {
    const opened = openBallot(state, step, facts);
    if (opened.ok) events.push(...opened.value.events);
  }
  return did(...events);
}

/** A step gets what is left of its minutes; coming back to one that is used up gives a minute, not an alarm. */
function clockFor(state: SessionState, step: Step, now: Ms): Clock {
  if (step.minutes === 0) return { kind: 'untimed' };
  const { usedMs, addedMs } = stepState(state, step.id);
  const left = step.minutes * MINUTE + addedMs - usedMs;
  return { kind: 'running', deadline: now + Math.max(left, MINUTE) };
}

/**
 * In a moderated step a reveal lets through what the desk shows; what no desk has shown goes with it only when the host says so. The last of
 * its lenses reveals the step.
 */
function reveal(
  state: SessionState,
  step: Step,
  { unread, lens }: Extract<StepCommand, { type: 'reveal' }>,
  facts: Facts,
): Result<Decision, Refusal> {
  const pen = penOf(step);
  if (!pen) return refuse('nothing-to-do');
  const before = stepState(state, step.id);
  const lenses = lensesToReveal(pen);
  if (lens && !lenses.includes(lens)) return refuse('nothing-to-do');
  const waiting = facts
    .notesOf(step.id)
    .filter((row) => pen.moderated && !row.back && !row.held && (row.batch !== null || unread === 'release'))
    .filter((row) => !lens || (row.wording.lens ?? 'more') === lens)
    .map((row) => [row.note, wordingHash(row.wording)] as const)
    .filter(([note, hash]) => facts.note(note)?.released?.hash !== hash);
  const shown = !pen.private || before.revealed || (lens !== undefined && before.lenses.includes(lens));
  if (shown && waiting.length === 0) return refuse('nothing-to-do');
  const isLast = lens && lenses.every((each) => each === lens || before.lenses.includes(each));
  const only = lens && !isLast && !before.revealed ? { lens } : {};
  return did({ type: 'step-revealed', step: step.id, ...only, released: waiting });
}

/** Takes notes off the wall, or all but those under the lenses to keep, which must be less than what is there. */
function hide(state: SessionState, step: Step, keep: readonly Lens[]): Result<Decision, Refusal> {
  const pen = penOf(step);
  const shown = stepState(state, step.id);
  if (!pen?.private || !isAnyVisible(pen, shown)) return refuse('nothing-to-do');
  const there = shown.revealed ? lensesToReveal(pen) : shown.lenses;
  const kept = there.filter((lens) => keep.includes(lens));
  if (kept.length === there.length && kept.length > 0) return refuse('nothing-to-do');
  return did({ type: 'step-hidden', step: step.id, ...(kept.length > 0 ? { keep: kept } : {}) });
}

/** Totals stay hidden until the vote is closed, those on paper too. */
function countByHand(
  state: SessionState,
  { ballot: id, people, dots }: Extract<Command, { type: 'count-by-hand' }>,
): Result<Decision, Refusal> {
  const ballot = state.ballots.find((known) => known.id === id);
  if (ballot?.terms.kind !== 'dots') return refuse('no-ballot');
  if (!ballot.result) return refuse('ballot-open');
  const { terms, items } = ballot;
  const counted = Object.entries(dots);
  if (counted.some(([item]) => !items.some(({ id: known }) => known === item))) return refuse('unknown-item');
  const sum = counted.reduce((so, [, put]) => so + put, 0);
  if (sum > people * terms.dots || counted.some(([, put]) => put > people * terms.perItem))
    return refuse('more-dots-than-people');
  return did({ type: 'paper-dots-counted', ballot: ballot.id, paper: { people, dots } });
}

function openBallot(state: SessionState, step: Step, facts: Facts): Result<Decision, Refusal> {
  const terms = termsOf(step);
  if (!terms) return refuse('no-ballot');
  const before = ballotOf(state, step.id);
  if (before && !before.result) return refuse('ballot-open');
  const items = facts.ballotItems(step);
  if (items.length === 0) return refuse('nothing-to-vote-on');
  return did({ type: 'ballot-opened', ballot: { id: facts.newId(), step: step.id, terms, items, result: null } });
}

const termsOf = (step: Step): Ballot['terms'] | null => {
  if (step.kind === 'vote') return { kind: 'dots', dots: step.dots, perItem: step.dotsPerTheme };
  return step.kind === 'draft' && step.mode === 'agree' ? { kind: 'agreement' } : null;
};

/** One that nobody answered leaves nothing behind, unless people without phones may have: whoever comes back is asked about what is there then. */
const closeOpenBallots = (state: SessionState, facts: Facts): SessionEvent[] =>
  state.ballots
    .filter((ballot) => ballot.result === null)
    .map((ballot) => {
      const result = facts.count(ballot);
      return result.people === 0 && state.withoutPhones.people === 0
        ? { type: 'ballot-withdrawn', ballot: ballot.id }
        : { type: 'ballot-closed', ballot: ballot.id, result };
    });

function decideCast(state: SessionState, command: CastCommand, facts: Facts): Result<Decision, Refusal> {
  const ballot = state.ballots.find((known) => known.id === command.ballot);
  if (!ballot) return refuse('no-ballot');
  if (ballot.result || state.phase.kind !== 'running') return refuse('ballot-closed');
  if (!ballot.items.some((item) => item.id === command.item)) return refuse('unknown-item');
  if (command.type === 'mark') {
    if (ballot.terms.kind !== 'agreement') return refuse('unknown-item');
    return cast({
      kind: 'mark',
      ballot: ballot.id,
      item: command.item,
      level: command.level,
      concern: command.concern || null,
    });
  }
  if (ballot.terms.kind !== 'dots') return refuse('unknown-item');
  if (command.dots > ballot.terms.perItem) return refuse('too-many-dots-on-one');
  let spent = command.dots;
  for (const [item, dots] of facts.dotsOf(ballot.id)) if (item !== command.item) spent += dots;
  if (spent > ballot.terms.dots) return refuse('over-budget');
  return cast({ kind: 'dots', ballot: ballot.id, item: command.item, dots: command.dots });
}
