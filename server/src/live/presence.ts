import type { ParticipantId } from '@futureback/shared/ids.ts';
import { isPassed, writtenBySteps } from '@futureback/shared/projection.ts';
import { penOf } from '@futureback/shared/protocol/schema.ts';
import { ballotOf, currentRun, currentStep, isVisible, stepState } from '@futureback/shared/session/state.ts';
import { voices } from '@futureback/shared/session/voice.ts';
import type { Ms } from '@futureback/shared/time.ts';
import type { PresenceCounts, PresenceMessage, PresenceRoster } from '@futureback/shared/wire/control.ts';
import type { Clock } from '../ports.ts';
import type { LiveSession } from './live-session.ts';

const AT_MOST_EVERY: Ms = 500;

export type PresenceListener = { counts(counts: PresenceCounts): void; roster(roster: PresenceRoster): void };

type Here = { participant: ParticipantId; typing: boolean; doneIn: number | null };

/** Who is connected, told at most twice a second and only when it changed. Never stored; the server alone says it. */
export class Presence {
  readonly listeners = new Set<PresenceListener>();
  readonly #session: LiveSession;
  readonly #clock: Clock;
  readonly #here = new Map<object, Here>();
  #cancel: (() => void) | null = null;
  #sentCounts = '';
  #sentRoster = '';

  constructor(session: LiveSession, clock: Clock) {
    this.#session = session;
    this.#clock = clock;
  }

  enter(connection: object, participant: ParticipantId): void {
    this.#here.set(connection, { participant, typing: false, doneIn: null });
    this.stir();
  }

  say(connection: object, { typing, done }: PresenceMessage): void {
    const here = this.#here.get(connection);
    if (!here) return;
    this.#here.set(connection, {
      ...here,
      typing,
      doneIn: done ? (currentRun(this.#session.memory.state)?.run ?? null) : null,
    });
    this.stir();
  }

  leave(connection: object): void {
    if (this.#here.delete(connection)) this.stir();
  }

  /** Something may have changed: tell it soon. */
  stir(): void {
    this.#cancel ??= this.#clock.after(AT_MOST_EVERY, () => {
      this.#cancel = null;
      this.#tell();
    });
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  counts(): PresenceCounts {
    const { record, state, notes, dots, marks, people: joined } = this.#session.memory;
    const run = currentRun(state);
    const people = new Set<ParticipantId>();
    const writing = new Set<ParticipantId>();
    const done = new Set<ParticipantId>();
    for (const here of this.#here.values()) {
      if (joined.get(here.participant)?.role === 'observer') continue;
      people.add(here.participant);
      if (here.typing) writing.add(here.participant);
      if (run && here.doneIn === run.run) done.add(here.participant);
    }
    const step = currentStep(record.protocol, state);
    let written = 0;
    if (step && penOf(step)) for (const row of notes.values()) if (row.step === step.id && !row.back) written += 1;
    const ballot = step && ballotOf(state, step.id);
    let voted = 0;
    const cast = ballot && (ballot.terms.kind === 'dots' ? dots : marks).get(ballot.id);
    for (const own of cast?.values() ?? []) if (own.size > 0) voted += 1;
    return {
      run: run?.run ?? 0,
      people: people.size,
      writing: writing.size,
      done: done.size,
      notes: written,
      voted,
    };
  }

  roster(): PresenceRoster {
    const { record, process, state, notes, people } = this.#session.memory;
    const step = currentStep(record.protocol, state);
    const pen = step && penOf(step);
    const visible = step && pen ? isVisible(pen, stepState(state, step.id)) : true;
    const wrote = new Set<ParticipantId>();
    let unread = 0;
    for (const row of notes.values()) {
      if (row.step !== step?.id || row.back) continue;
      wrote.add(row.participant);
      if (pen?.moderated ? row.batch === null && !row.held && !isPassed(row) : !visible) unread += 1;
    }
    const connected = new Set([...this.#here.values()].map((here) => here.participant));
    return {
      ...this.counts(),
      unread,
      written: writtenBySteps(record.protocol, state, notes.values()),
      roster: [...people].map(([participant, { role, groups, table }]) => ({
        participant,
        role,
        groups,
        table,
        connected: connected.has(participant),
      })),
      voices: voices(
        [...people].map(([id, { groups }]) => ({ id, groups })),
        wrote,
        process.groups.map((group) => group.id),
        !visible,
      ),
    };
  }

  #tell(): void {
    const counts = this.counts();
    const countBytes = JSON.stringify(counts);
    if (countBytes !== this.#sentCounts) {
      this.#sentCounts = countBytes;
      for (const listener of this.listeners) listener.counts(counts);
    }
    const roster = this.roster();
    const rosterBytes = JSON.stringify(roster);
    if (rosterBytes === this.#sentRoster) return;
    this.#sentRoster = rosterBytes;
    for (const listener of this.listeners) listener.roster(roster);
  }
}
