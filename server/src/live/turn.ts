import type { Actor } from '@futureback/shared/actor.ts';
import { writeDesk } from '@futureback/shared/documents/desk.ts';
import { noteOnSheet, readSheet } from '@futureback/shared/documents/sheet.ts';
import { readStatement } from '@futureback/shared/documents/statement.ts';
import { readThemes } from '@futureback/shared/documents/themes.ts';
import { writeWall } from '@futureback/shared/documents/wall.ts';
import { hashOf } from '@futureback/shared/hash.ts';
import { idFrom, type NoteId, type ParticipantId, type SessionId, type StepId } from '@futureback/shared/ids.ts';
import { ACTION_OF, may, type Place } from '@futureback/shared/permission.ts';
import { formBatch, type Placement, place } from '@futureback/shared/projection.ts';
import { stepById } from '@futureback/shared/protocol/navigate.ts';
import { penOf, type Step } from '@futureback/shared/protocol/schema.ts';
import { ok, type Result, refuse } from '@futureback/shared/result.ts';
import { decide, type Facts } from '@futureback/shared/session/decide.ts';
import type { Cast, SessionEvent } from '@futureback/shared/session/event.ts';
import { evolve } from '@futureback/shared/session/evolve.ts';
import { judge, type NoteRow, settle } from '@futureback/shared/session/notes.ts';
import { protocolAfter } from '@futureback/shared/session/protocol-after.ts';
import { currentRun, stepState } from '@futureback/shared/session/state.ts';
import type { Ms } from '@futureback/shared/time.ts';
import type { CommandAck } from '@futureback/shared/wire/ack.ts';
import type { CommandMessage } from '@futureback/shared/wire/control.ts';
import type { YMapEvent } from 'yjs';
import type { Clock, Random } from '../ports.ts';
import type { Batch } from '../store/store.ts';
import { actorName, commandKey } from './actor-name.ts';
import type { HeldDocument } from './held-document.ts';
import { count, type Memory, remember, within } from './memory.ts';
import { applyUpdates, type IncomingUpdate, publish } from './publish.ts';
import type { AfterCommit } from './window.ts';

/** What a turn reads and writes of its session. */
export type Ground = {
  readonly id: SessionId;
  readonly memory: Memory;
  readonly wall: HeldDocument;
  readonly desk: HeldDocument;
  readonly themes: HeldDocument;
  readonly process: { readonly statement: HeldDocument };
  place(): Place;
  openedSheet(participant: ParticipantId): HeldDocument | undefined;
  dropSheet(participant: ParticipantId): void;
};

export type AskedCommand = { actor: Actor; message: CommandMessage; answer: (ack: CommandAck) => void };

/** A host may have let the note go before its turn came: then there is nothing to close. */
export type ConcernClosed = Result<{ done: true }, 'no-concern' | 'cannot-save'>;

/** What people have to be told of a turn, once it is on disk. */
export type News = { events: readonly SessionEvent[]; mine: ReadonlySet<ParticipantId>; notes: boolean };

/**
 * One window of a live session: items change memory and documents one after the other, and `finish` says what they add up to: the batch that
 * must be on disk, and what may be heard after it.
 */
export class Turn {
  readonly #session: Ground;
  readonly #ports: { clock: Clock; random: Random };
  readonly #events: Batch['events'][number][] = [];
  readonly #commands: Batch['commands'][number][] = [];
  readonly #casts: Batch['casts'][number][] = [];
  readonly #ballotWords: Batch['ballotWords'][number][] = [];
  /** Rows to write. */
  readonly #notes = new Map<NoteId, NoteRow>();
  /** Notes to project again: their rows changed, or the rules for their step did. */
  readonly #shown = new Set<NoteId>();
  readonly #touched = new Set<HeldDocument>();
  readonly #mine = new Set<ParticipantId>();
  /** Steps in which words or rules changed, so that a batch may form. */
  readonly #steps = new Set<StepId>();
  readonly #after: AfterCommit[] = [];
  #protocolChanged = false;

  constructor(session: Ground, ports: { clock: Clock; random: Random }) {
    this.#session = session;
    this.#ports = ports;
  }

  /** Consecutive updates of one document that several people write. */
  updates(updates: readonly IncomingUpdate[]): void {
    const document = updates[0]?.document;
    if (document && applyUpdates(updates, this.#after)) this.#touched.add(document);
  }

  /** Judges all notes of a sheet again: what stands against them is not kept on disk. */
  sheetOpened(participant: ParticipantId, sheet: HeldDocument): void {
    this.#judge(participant, sheet, [...readSheet(sheet.doc).keys()]);
  }

  finish(): { batch: Batch; after: readonly AfterCommit[]; news: News } {
    this.#batchDesk();
    this.#showNotes();
    const documents = [...this.#touched].flatMap((document) => publish(document, this.#after) ?? []);
    return {
      batch: {
        session: this.#session.id,
        ...(this.#protocolChanged ? { record: this.#session.memory.record } : {}),
        events: this.#events,
        commands: this.#commands,
        casts: this.#casts,
        ballotWords: this.#ballotWords,
        notes: [...this.#notes.values()],
        documents,
      },
      after: this.#after,
      news: { events: this.#events.map(({ event }) => event), mine: this.#mine, notes: this.#shown.size > 0 },
    };
  }

  /** A sheet has one writer: each of its updates is judged under the state of its moment, so how windows fall changes nothing. */
  sheetUpdate(incoming: IncomingUpdate, participant: ParticipantId): void {
    const changed = new Set<NoteId>();
    const notes = incoming.document.doc.getMap<unknown>('notes');
    const observe = (event: YMapEvent<unknown>) => {
      for (const id of event.keysChanged) changed.add(id);
    };
    notes.observe(observe);
    const kept = this.#applied(incoming, participant);
    notes.unobserve(observe);
    if (!kept) return;
    this.#touched.add(incoming.document);
    this.#judge(participant, incoming.document, [...changed]);
  }

  /** A sheet that breaks is its owner's alone: it is let go, and comes back as it is on disk. */
  #applied(incoming: IncomingUpdate, participant: ParticipantId): boolean {
    if (incoming.document.isGone) return false;
    try {
      return applyUpdates([incoming], this.#after);
    } catch {
      this.#session.dropSheet(participant);
      return false;
    }
  }

  #judge(participant: ParticipantId, sheet: HeldDocument, ids: readonly NoteId[]): void {
    const { record, state, notes } = this.#session.memory;
    const recorder = this.#session.memory.people.get(participant)?.role === 'recorder';
    const troubles = within(this.#session.memory.troubles, participant);
    for (const id of ids) {
      const note = noteOnSheet(sheet.doc, id);
      const before = notes.get(id);
      const written = note && stepById(record.protocol, note.step);
      const step = before ? stepById(record.protocol, before.step) : written;
      const { row, trouble } = judge(before, id, note, {
        participant,
        recorder,
        pen: step ? penOf(step) : null,
        // A note that was moved is still written where its author stands.
        open: [step, written].some((each) => each && this.#isOpen(each, recorder)),
        run: currentRun(state)?.run ?? 0,
        next: this.#session.memory.nextArrival,
        written: before || !step ? 0 : this.#writtenBy(participant, step.id),
      });
      if (row && row !== before) this.#keep(row);
      if (trouble === (troubles.get(id) ?? null)) continue;
      if (trouble) troubles.set(id, trouble);
      else troubles.delete(id);
      this.#mine.add(participant);
    }
  }

  /** Whether somebody can write in a step now. A recorder still writes down what was said in steps that are over, until the host stops it. */
  #isOpen(step: Step, recorder: boolean): boolean {
    const { state } = this.#session.memory;
    if (state.phase.kind !== 'running') return false;
    const { writing, visited } = stepState(state, step.id);
    return writing === 'open' && (state.phase.current.step === step.id || (recorder && visited));
  }

  #writtenBy(participant: ParticipantId, step: StepId): number {
    let written = 0;
    for (const row of this.#session.memory.notes.values())
      if (row.participant === participant && row.step === step && !row.back) written += 1;
    return written;
  }

  #keep(row: NoteRow): void {
    if (row.back && !this.#session.memory.notes.get(row.note)?.back) {
      this.#session.wall.forgets = true;
      this.#session.desk.forgets = true;
    }
    this.#session.memory.notes.set(row.note, row);
    this.#session.memory.nextArrival = Math.max(this.#session.memory.nextArrival, row.arrival + 1);
    this.#notes.set(row.note, row);
    this.#shown.add(row.note);
    this.#steps.add(row.step);
  }

  command({ actor, message, answer }: AskedCommand): void {
    const { command } = message;
    const participant = actor.kind === 'participant' ? actor.participant : null;
    if (!may(actor, ACTION_OF[command.type], this.#session.place())) {
      this.#after.push(() => answer({ ok: false, problem: 'not-allowed' }));
      return;
    }
    const decision = decide(
      this.#session.memory.record.protocol,
      this.#session.memory.state,
      command,
      this.#facts(participant),
    );
    if (decision.ok) {
      for (const event of decision.value.events) this.#happen(event, actor);
      for (const cast of decision.value.casts) if (participant) this.#cast(participant, cast);
    }
    const ack: CommandAck = decision.ok ? { ok: true, version: this.#session.memory.state.version } : decision;
    this.#commands.push({ id: commandKey(actor, message), ack });
    this.#after.push(() => answer(ack));
  }

  clockJumped(by: Ms): void {
    const clock = currentRun(this.#session.memory.state)?.clock;
    if (clock?.kind !== 'running') return;
    const remaining = clock.deadline - (this.#ports.clock.now() - by);
    const paused = { kind: 'paused', remaining, because: 'clock-jumped' } as const;
    this.#happen({ type: 'clock-changed', clock: paused, addedMs: 0 }, { kind: 'system' });
  }

  /** Who may is settled before. */
  concernClosed({ note, by, answer }: { note: NoteId; by: Actor; answer: (closed: ConcernClosed) => void }): void {
    const isOpen = this.#session.memory.notes.get(note)?.concern?.closed === false;
    if (isOpen) this.#happen({ type: 'concern-closed', note }, by);
    this.#after.push(() => answer(isOpen ? ok({ done: true }) : refuse('no-concern')));
  }

  #facts(participant: ParticipantId | null): Facts {
    const { memory } = this.#session;
    return {
      now: this.#ports.clock.now(),
      note: (id) => memory.notes.get(id),
      isOnWall: (row) => place(memory.record.protocol, memory.state, row).wall !== null,
      isParticipant: (id) => memory.people.has(id),
      notesOf: (step) => [...memory.notes.values()].filter((row) => row.step === step),
      ballotItems: (step) => this.#ballotItems(step).map(({ id, words }) => ({ id, hash: hashOf(words) })),
      dotsOf: (ballot) => (participant && memory.dots.get(ballot)?.get(participant)) || new Map(),
      count: (ballot) => count(memory, ballot),
      newId: () => idFrom(this.#ports.random.bytes(16)),
    };
  }

  #ballotItems(step: Step): { id: string; words: string }[] {
    if (step.kind === 'vote')
      return readThemes(this.#session.themes.doc).map(({ id, title }) => ({ id, words: title }));
    if (step.kind === 'draft')
      return readStatement(this.#session.process.statement.doc).map(({ id, text }) => ({ id, words: text }));
    return [];
  }

  #happen(event: SessionEvent, actor: Actor): void {
    const { memory } = this.#session;
    const leaving = currentRun(memory.state)?.step;
    memory.state = evolve(memory.state, event);
    this.#events.push({ number: memory.state.version, at: this.#ports.clock.now(), actor: actorName(actor), event });
    const protocol = protocolAfter(memory.record.protocol, event);
    if (protocol !== memory.record.protocol) {
      memory.record = { ...memory.record, protocol };
      this.#protocolChanged = true;
    }
    for (const row of settle(memory.notes, event)) this.#keep(row);
    if (leaving) this.#steps.add(leaving);
    switch (event.type) {
      case 'note-moved':
        this.#steps.add(event.from);
        this.#tellAuthor(event.note);
        break;
      case 'note-held':
      case 'note-answered':
        this.#tellAuthor(event.note);
        break;
      case 'ballot-opened':
        this.#freezeWords(event.ballot.id, event.ballot.step);
        break;
      case 'ballot-withdrawn':
        memory.ballotWords.delete(event.ballot);
        break;
      case 'writing-opened':
      case 'step-entered':
      case 'session-reopened':
        this.#judgeAgain();
        break;
      case 'note-released':
        this.#judgeAgain();
        this.#tellAuthor(event.note);
        break;
      case 'step-revealed':
        this.#judgeAgain();
        this.#showStep(event.step);
        break;
      case 'step-hidden':
      case 'step-shown-again':
        this.#showStep(event.step);
        break;
    }
  }

  /** Something became of a note that its author is to see. */
  #tellAuthor(note: NoteId): void {
    const row = this.#session.memory.notes.get(note);
    if (row) this.#mine.add(row.participant);
  }

  #freezeWords(ballot: string, stepId: StepId): void {
    const step = stepById(this.#session.memory.record.protocol, stepId);
    for (const { id, words } of step ? this.#ballotItems(step) : []) {
      within(this.#session.memory.ballotWords, ballot).set(id, words);
      this.#ballotWords.push({ ballot, item: id, words });
    }
  }

  #showStep(step: StepId): void {
    for (const row of this.#session.memory.notes.values()) if (row.step === step) this.#shown.add(row.note);
  }

  /** Pens opened, or the host let something in: what waited on a sheet for that is looked at once more. */
  #judgeAgain(): void {
    for (const [participant, troubles] of this.#session.memory.troubles) {
      const sheet = this.#session.openedSheet(participant);
      if (sheet && troubles.size > 0) this.#judge(participant, sheet, [...troubles.keys()]);
    }
  }

  #cast(participant: ParticipantId, cast: Cast): void {
    remember(this.#session.memory, participant, cast);
    this.#casts.push({ participant, cast });
    this.#mine.add(participant);
  }

  /** Puts waiting notes onto the desk once they are enough to hide who wrote them, or once their step is over. */
  #batchDesk(): void {
    const { record, state, notes } = this.#session.memory;
    for (const id of this.#steps) {
      const step = stepById(record.protocol, id);
      if (!step || !penOf(step)?.moderated) continue;
      const over = !this.#isOpen(step, false) && stepState(state, id).visited;
      for (const row of formBatch(id, notes.values(), over)) this.#keep(row);
    }
  }

  /**
   * Projects the notes whose rows or rules changed. In the order of their random ids, so that the bytes of a document say nothing about the
   * order in which a batch was written.
   */
  #showNotes(): void {
    if (this.#shown.size === 0) return;
    const { record, state, notes } = this.#session.memory;
    const placed = new Map<NoteId, Placement>();
    for (const id of [...this.#shown].sort()) {
      const row = notes.get(id);
      if (row) placed.set(id, place(record.protocol, state, row));
    }
    const wall = new Map([...placed].map(([id, placement]) => [id, placement.wall]));
    const desk = new Map([...placed].map(([id, placement]) => [id, placement.desk]));
    if (this.#session.wall.doc.transact(() => writeWall(this.#session.wall.doc, wall)))
      this.#touched.add(this.#session.wall);
    if (this.#session.desk.doc.transact(() => writeDesk(this.#session.desk.doc, desk)))
      this.#touched.add(this.#session.desk);
  }
}
