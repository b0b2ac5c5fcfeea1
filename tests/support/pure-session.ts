import { idFrom, type NoteId, type ParticipantId } from '@futureback/shared/ids.ts';
import { formBatch, project } from '@futureback/shared/projection.ts';
import { stepById } from '@futureback/shared/protocol/navigate.ts';
import { type Pen, type Protocol, penOf, type Step } from '@futureback/shared/protocol/schema.ts';
import type { Result } from '@futureback/shared/result.ts';
import type { Command } from '@futureback/shared/session/command.ts';
import { type Decision, decide, type Refusal } from '@futureback/shared/session/decide.ts';
import { evolve } from '@futureback/shared/session/evolve.ts';
import { judge, type NoteRow, type NoteTrouble, settle } from '@futureback/shared/session/notes.ts';
import { protocolAfter } from '@futureback/shared/session/protocol-after.ts';
import { currentRun, newSession, type SessionState, stepState } from '@futureback/shared/session/state.ts';
import type { WrittenNote } from '@futureback/shared/session/wording.ts';
import type { Ms } from '@futureback/shared/time.ts';

const words = (en: string) => ({ en });

const common = (id: string, minutes: number) => ({
  id,
  title: words(id),
  purpose: words(''),
  script: [],
  tips: [],
  minutes,
  protectedMinutes: 1,
  scene: 'today' as const,
  output: 'none' as const,
});

const pen = (change: Partial<Pen> = {}): Pen => ({
  questions: [{ id: 'main', text: words('What does it look like?') }],
  cards: [],
  tense: 'any',
  lenses: [],
  writers: 'everyone',
  private: true,
  moderated: false,
  silentMinutes: 0,
  maxNotes: 5,
  maxLength: 40,
  ...change,
});

/** One step of each kind, small enough to read at a glance. */
export const smallProtocol: Protocol = {
  id: 'small',
  version: 1,
  name: words('Small'),
  summary: words(''),
  credit: words(''),
  spareMinutes: 0,
  steps: [
    { ...common('welcome', 5), kind: 'talk' },
    { ...common('private', 10), kind: 'write', pen: pen({ lenses: ['looks', 'sounds'] }) },
    { ...common('moderated', 10), kind: 'write', pen: pen({ moderated: true }) },
    { ...common('open', 10), kind: 'write', pen: pen({ private: false }) },
    { ...common('themes', 5), kind: 'group', sorters: 'hosts' },
    { ...common('dots', 3), kind: 'vote', dots: 3, dotsPerTheme: 2 },
    { ...common('agree', 5), kind: 'draft', mode: 'agree', writers: 'hosts' },
    { ...common('close', 0), kind: 'reflect', pen: pen({ private: false }) },
  ] satisfies Step[],
};

/** A small number as an id, so that tests can count. */
export const testId = (number: number): string => {
  const bytes = new Uint8Array(16);
  new DataView(bytes.buffer).setUint32(12, number);
  return idFrom(bytes);
};

export const note = (step: string, text: string, change: Partial<WrittenNote> = {}): WrittenNote => ({
  step,
  text,
  language: 'en',
  question: 'main',
  writtenAt: 0,
  ...change,
});

/** The core of a live session without a server: the same order of calls, on plain values. */
export class PureSession {
  protocol: Protocol;
  state: SessionState;
  rows = new Map<NoteId, NoteRow>();
  dots = new Map<string, Map<ParticipantId, Map<string, number>>>();
  items: { id: string; hash: string }[] = [];
  now: Ms = 1_000_000;
  #made = 1_000_000;
  #arrivals = 0;

  constructor(protocol: Protocol = smallProtocol) {
    this.protocol = protocol;
    this.state = newSession(protocol);
  }

  get run(): number {
    return currentRun(this.state)?.run ?? 0;
  }

  do(command: Command, participant: ParticipantId = testId(0)): Result<Decision, Refusal> {
    const decision = decide(this.protocol, this.state, command, {
      now: this.now,
      note: (id) => this.rows.get(id),
      isOnWall: (row) => project(this.protocol, this.state, [row]).wall.size > 0,
      isParticipant: () => true,
      notesOf: (step) => [...this.rows.values()].filter((row) => row.step === step),
      ballotItems: () => this.items,
      dotsOf: (ballot) => this.dots.get(ballot)?.get(participant) ?? new Map(),
      count: ({ id }) => ({ kind: 'dots', people: this.#voted(id), dots: {} }),
      newId: () => {
        this.#made += 1;
        return testId(this.#made);
      },
    });
    if (!decision.ok) return decision;
    for (const event of decision.value.events) {
      const leaving = currentRun(this.state)?.step;
      this.state = evolve(this.state, event);
      this.protocol = protocolAfter(this.protocol, event);
      for (const row of settle(this.rows, event)) this.rows.set(row.note, row);
      if (leaving) this.#batch(leaving);
      if (event.type === 'note-moved') for (const step of [event.from, event.to]) this.#batch(step);
    }
    for (const cast of decision.value.casts) {
      if (cast.kind !== 'dots') continue;
      const ballot = this.dots.get(cast.ballot) ?? new Map<ParticipantId, Map<string, number>>();
      const own = ballot.get(participant) ?? new Map<string, number>();
      own.set(cast.item, cast.dots);
      this.dots.set(cast.ballot, ballot.set(participant, own));
    }
    return decision;
  }

  /** As if two people had closed the concern. */
  closeConcern(note: NoteId): void {
    const event = { type: 'concern-closed', note } as const;
    this.state = evolve(this.state, event);
    for (const row of settle(this.rows, event)) this.rows.set(row.note, row);
  }

  /** Goes to a step however far it is. */
  goTo(step: string): void {
    if (this.state.phase.kind === 'lobby') this.do({ type: 'start' });
    this.do({ type: 'go', run: this.run, step });
  }

  write(participant: ParticipantId, id: NoteId, written: WrittenNote | null, recorder = false): NoteTrouble | null {
    const before = this.rows.get(id);
    const step = stepById(this.protocol, before?.step ?? written?.step ?? '');
    const { row, trouble } = judge(before, id, written, {
      participant,
      recorder,
      pen: step ? penOf(step) : null,
      open: [step?.id, written?.step].some((each) => each !== undefined && this.isOpen(each, recorder)),
      run: this.run,
      next: this.#arrivals + 1,
      written: [...this.rows.values()].filter((other) => other.participant === participant && other.step === step?.id)
        .length,
    });
    if (row) {
      this.#arrivals = Math.max(this.#arrivals, row.arrival);
      this.rows.set(id, row);
      this.#batch(row.step);
    }
    return trouble;
  }

  isOpen(step: string, recorder = false): boolean {
    if (this.state.phase.kind !== 'running') return false;
    const { writing, visited } = stepState(this.state, step);
    return writing === 'open' && (this.state.phase.current.step === step || (recorder && visited));
  }

  shown() {
    return project(this.protocol, this.state, this.rows.values());
  }

  /** The words on the wall, in order. */
  wall(): string[] {
    return [...this.shown().wall.values()].sort((a, b) => a.arrival - b.arrival).map((shown) => shown.text);
  }

  desk(): string[] {
    return [...this.shown().desk.values()].map((shown) => `${shown.status}: ${shown.text}`);
  }

  #voted(ballot: string): number {
    const people = [...(this.dots.get(ballot)?.values() ?? [])];
    return people.filter((own) => [...own.values()].some((dots) => dots > 0)).length;
  }

  #batch(step: string): void {
    const found = stepById(this.protocol, step);
    if (!found || !penOf(found)?.moderated) return;
    const over = !this.isOpen(step) && stepState(this.state, step).visited;
    for (const row of formBatch(step, this.rows.values(), over)) this.rows.set(row.note, row);
  }
}
