import type { Actor } from '@futureback/shared/actor.ts';
import type { DocumentName } from '@futureback/shared/document-name.ts';
import { readDesk, writeDesk } from '@futureback/shared/documents/desk.ts';
import { LIMITS } from '@futureback/shared/documents/limits.ts';
import { noteOnSheet, readSheet } from '@futureback/shared/documents/sheet.ts';
import { readStatement } from '@futureback/shared/documents/statement.ts';
import { readThemes } from '@futureback/shared/documents/themes.ts';
import { readWall, writeWall } from '@futureback/shared/documents/wall.ts';
import { hashOf } from '@futureback/shared/hash.ts';
import { idFrom, type NoteId, type ParticipantId, type SessionId, type StepId } from '@futureback/shared/ids.ts';
import { ACTION_OF, may, type Place } from '@futureback/shared/permission.ts';
import { formBatch, type Placement, place, project } from '@futureback/shared/projection.ts';
import { stepById } from '@futureback/shared/protocol/navigate.ts';
import { penOf, type Step } from '@futureback/shared/protocol/schema.ts';
import { decide, type Facts } from '@futureback/shared/session/decide.ts';
import type { Cast, SessionEvent } from '@futureback/shared/session/event.ts';
import { evolve } from '@futureback/shared/session/evolve.ts';
import { judge, type NoteRow, settle } from '@futureback/shared/session/notes.ts';
import { currentRun, currentStep, stepState } from '@futureback/shared/session/state.ts';
import { hostView, roomView, type View } from '@futureback/shared/session/view.ts';
import type { Ms } from '@futureback/shared/time.ts';
import type { CommandAck } from '@futureback/shared/wire/ack.ts';
import type { CommandMessage, Mine } from '@futureback/shared/wire/control.ts';
import type { YMapEvent } from 'yjs';
import type { Clock, Log, Random } from '../ports.ts';
import type { Batch, Store } from '../store/store.ts';
import { HeldDocument } from './held-document.ts';
import type { LiveProcess } from './live-process.ts';
import { count, loadMemory, loadPerson, type Memory, type Person, remember, within } from './memory.ts';
import { applyUpdates, type IncomingUpdate, publish } from './publish.ts';
import { type AfterCommit, type Ran, Window } from './window.ts';

export type Ports = { store: Store; clock: Clock; random: Random; log: Log };

/** Whoever carries what the session says to its people. */
export type SessionListener = {
  view(view: View): void;
  mine(participant: ParticipantId): void;
  /** Notes came, changed or left: counts may differ. */
  notes(): void;
  /** Memory was thrown away: everybody has to come in again. */
  dropped(): void;
};

type Item =
  | { kind: 'update'; incoming: IncomingUpdate; sheetOf: ParticipantId | null }
  | { kind: 'sheet-opened'; participant: ParticipantId; sheet: HeldDocument }
  | { kind: 'clock-jumped'; by: Ms }
  | { kind: 'command'; actor: Actor; message: CommandMessage; answer: (ack: CommandAck) => void };

/** What one window adds up to while its items run. */
type Draft = {
  events: Batch['events'][number][];
  commands: Batch['commands'][number][];
  casts: Batch['casts'][number][];
  ballotWords: Batch['ballotWords'][number][];
  /** Rows to write. */
  notes: Map<NoteId, NoteRow>;
  /** Notes to project again: their rows changed, or the rules for their step did. */
  shown: Set<NoteId>;
  touched: Set<HeldDocument>;
  mine: Set<ParticipantId>;
  /** Steps in which words or rules changed, so that a batch may form. */
  steps: Set<StepId>;
  after: AfterCommit[];
};

const MOST_ACKS = 4000;

/**
 * One live session: its queue, its memory, its documents. Everything that changes it runs in one window at a time, and nothing it shows
 * leaves before the window is on disk.
 */
export class LiveSession {
  readonly id: SessionId;
  readonly memory: Memory;
  readonly wall: HeldDocument;
  readonly desk: HeldDocument;
  readonly themes: HeldDocument;
  readonly process: LiveProcess;
  readonly listeners = new Set<SessionListener>();
  /** Called when the session moved to another step, or began or ended: what people may open and write may have changed. */
  readonly rightsWatchers = new Set<() => void>();
  readonly #ports: Ports;
  readonly #window: Window<Item>;
  readonly #sheets = new Map<ParticipantId, Promise<HeldDocument>>();
  readonly #sheetsOpen = new Map<ParticipantId, HeldDocument>();
  /** Answers given lately, so that a retry on a new connection needs no look at the disk; older ones are there. */
  readonly #acks = new Map<string, Promise<CommandAck>>();
  readonly #sent = new Map<View['role'], string>();
  readonly #dropped: () => void;

  /** Loads a session and projects again before anybody is answered. Null when there is no such session. */
  static async open(
    ports: Ports,
    id: SessionId,
    processOf: (process: string) => Promise<LiveProcess>,
    dropped: () => void,
  ): Promise<LiveSession | null> {
    const memory = await loadMemory(ports.store, id);
    if (!memory) return null;
    const load = async (kind: 'wall' | 'desk' | 'themes', cap: number) => {
      const name: DocumentName = { kind, owner: id };
      return new HeldDocument(name, await ports.store.loadDocument(name), cap, ports.clock);
    };
    const session = new LiveSession(ports, memory, dropped, {
      wall: await load('wall', Number.POSITIVE_INFINITY),
      desk: await load('desk', Number.POSITIVE_INFINITY),
      themes: await load('themes', LIMITS.themesBytes),
      process: await processOf(memory.record.process),
    });
    await session.#projectAfterLoad();
    return session;
  }

  private constructor(
    ports: Ports,
    memory: Memory,
    dropped: () => void,
    documents: { wall: HeldDocument; desk: HeldDocument; themes: HeldDocument; process: LiveProcess },
  ) {
    this.id = memory.record.id;
    this.memory = memory;
    this.wall = documents.wall;
    this.desk = documents.desk;
    this.themes = documents.themes;
    this.process = documents.process;
    this.#ports = ports;
    this.#dropped = dropped;
    this.#window = new Window({
      clock: ports.clock,
      store: ports.store,
      run: (items) => this.#run(items),
      failed: (items, error) => this.#fail(items, error),
    });
  }

  /** Where things of this session are, for `may`. */
  place(participant?: ParticipantId): Place {
    const { record, state } = this.memory;
    const step = currentStep(record.protocol, state) ?? null;
    return { process: record.process, session: record.id, step, ...(participant ? { participant } : {}) };
  }

  view(role: View['role']): View {
    const { record, process, state, ballotWords } = this.memory;
    const sources = {
      record,
      school: process.school,
      horizon: { future: process.future, start: process.start },
      purgeOn: process.purgeOn,
      ballotWords: (ballot: string) => ballotWords.get(ballot) ?? new Map<string, string>(),
    };
    return role === 'host' ? hostView(sources, state) : roomView(sources, state, role);
  }

  /** A participant's own dots, marks and troubles. */
  mine(participant: ParticipantId): Mine {
    const own = <Value>(casts: ReadonlyMap<string, ReadonlyMap<ParticipantId, ReadonlyMap<string, Value>>>) =>
      Object.fromEntries(
        [...casts].flatMap(([ballot, people]) => {
          const items = people.get(participant);
          return items ? [[ballot, Object.fromEntries(items)]] : [];
        }),
      );
    const { dots, marks, troubles } = this.memory;
    return { dots: own(dots), marks: own(marks), troubles: Object.fromEntries(troubles.get(participant) ?? []) };
  }

  /** Who somebody is here, also when they joined a moment ago. */
  async person(participant: ParticipantId): Promise<Person | null> {
    const known = this.memory.people.get(participant);
    if (known) return known;
    const person = await loadPerson(this.#ports.store, participant);
    if (person) this.memory.people.set(participant, person);
    return person;
  }

  /** Does a command once, however often it is sent under its id. */
  async command(actor: Actor, message: CommandMessage): Promise<CommandAck> {
    const key = commandKey(actor, message);
    const known = this.#acks.get(key);
    if (known) return known;
    const ack = this.#commandOnce(actor, message);
    this.#acks.set(key, ack);
    for (const oldest of this.#acks.keys()) {
      if (this.#acks.size <= MOST_ACKS) break;
      this.#acks.delete(oldest);
    }
    const answered = await ack;
    // What was not saved may be tried again under the same id.
    if (!answered.ok && answered.problem === 'cannot-save') this.#acks.delete(key);
    return answered;
  }

  async #commandOnce(actor: Actor, message: CommandMessage): Promise<CommandAck> {
    const stored = await this.#ports.store.loadCommand(this.id, commandKey(actor, message));
    if (stored) return stored;
    return new Promise((answer) => this.#window.add({ kind: 'command', actor, message, answer }));
  }

  update(incoming: IncomingUpdate, sheetOf: ParticipantId | null): void {
    this.#window.add({ kind: 'update', incoming, sheetOf });
  }

  whenCommitted(look: AfterCommit): void {
    this.#window.whenCommitted(look);
  }

  /** Opens a participant's sheet, or shares the one that is open. Its notes are judged again before anything else happens to it. */
  openSheet(participant: ParticipantId): Promise<HeldDocument> {
    const open = this.#sheets.get(participant);
    if (open) return open;
    const loading = this.#loadSheet(participant);
    this.#sheets.set(participant, loading);
    loading.catch(() => this.#sheets.delete(participant));
    return loading;
  }

  async #loadSheet(participant: ParticipantId): Promise<HeldDocument> {
    const name: DocumentName = { kind: 'sheet', owner: participant };
    const sheet = new HeldDocument(
      name,
      await this.#ports.store.loadDocument(name),
      LIMITS.sheetBytes,
      this.#ports.clock,
    );
    this.#sheetsOpen.set(participant, sheet);
    this.#window.add({ kind: 'sheet-opened', participant, sheet });
    return sheet;
  }

  /** Lets go of a sheet with its last reader, once nothing of it is queued. */
  async leaveSheet(participant: ParticipantId): Promise<void> {
    await this.#window.settled();
    const sheet = this.#sheetsOpen.get(participant);
    if (!sheet || sheet.readers.size > 0) return;
    this.#sheetsOpen.delete(participant);
    this.#sheets.delete(participant);
    sheet.destroy();
  }

  /** The server's clock ran ahead by so much: a step's minutes must not be lost in it, so its clock waits for a person. */
  clockJumped(by: Ms): void {
    if (currentRun(this.memory.state)?.clock.kind === 'running') this.#window.add({ kind: 'clock-jumped', by });
  }

  get documents(): HeldDocument[] {
    return [this.wall, this.desk, this.themes, ...this.#sheetsOpen.values()];
  }

  get busy(): boolean {
    return (
      this.listeners.size +
        this.wall.readers.size +
        this.desk.readers.size +
        this.themes.readers.size +
        this.#sheetsOpen.size >
      0
    );
  }

  /** The last window is committed when this resolves. */
  async close(): Promise<void> {
    await this.#window.stop();
    for (const document of this.documents) document.destroy();
  }

  async #projectAfterLoad(): Promise<void> {
    const { record, state, notes } = this.memory;
    const { wall, desk } = project(record.protocol, state, notes.values());
    const without = <Entry>(ids: Iterable<{ id: string }>, wanted: Map<string, Entry>): Map<string, Entry | null> => {
      const changes = new Map<string, Entry | null>(wanted);
      for (const { id } of ids) if (!changes.has(id)) changes.set(id, null);
      return changes;
    };
    this.wall.doc.transact(() => writeWall(this.wall.doc, without(readWall(this.wall.doc), wall)));
    this.desk.doc.transact(() => writeDesk(this.desk.doc, without(readDesk(this.desk.doc), desk)));
    const documents = [this.wall, this.desk].flatMap((document) => publish(document, []) ?? []);
    if (documents.length > 0) await this.#ports.store.commit([{ ...nothing(this.id), documents }]);
  }

  #run(items: readonly Item[]): Ran {
    const draft: Draft = {
      events: [],
      commands: [],
      casts: [],
      ballotWords: [],
      notes: new Map(),
      shown: new Set(),
      touched: new Set(),
      mine: new Set(),
      steps: new Set(),
      after: [],
    };
    for (let at = 0; at < items.length; at += 1) {
      const item = items[at];
      if (item?.kind === 'command') this.#runCommand(item, draft);
      else if (item?.kind === 'sheet-opened')
        this.#judge(item.participant, item.sheet, [...readSheet(item.sheet.doc).keys()], draft);
      else if (item?.kind === 'clock-jumped') this.#pauseAfterJump(item.by, draft);
      else if (item?.sheetOf) this.#runSheet(item.incoming, item.sheetOf, draft);
      else if (item) {
        const run = [item.incoming];
        for (
          let next = items[at + 1];
          next?.kind === 'update' && !next.sheetOf && next.incoming.document === item.incoming.document;
          next = items[at + 1]
        ) {
          run.push(next.incoming);
          at += 1;
        }
        if (applyUpdates(run, draft.after)) draft.touched.add(item.incoming.document);
      }
    }
    this.#batchDesk(draft);
    this.#showNotes(draft);
    const documents = [...draft.touched].flatMap((document) => publish(document, draft.after) ?? []);
    if (draft.events.length > 0) draft.after.push(() => this.#sendViews());
    if (draft.events.some(({ event }) => movesRights(event))) {
      draft.after.push(() => {
        for (const recheck of [...this.rightsWatchers]) recheck();
      });
    }
    draft.after.push(() => {
      for (const listener of this.listeners) {
        for (const participant of draft.mine) listener.mine(participant);
        if (draft.shown.size > 0) listener.notes();
      }
    });
    const { events, commands, casts, ballotWords, notes } = draft;
    return {
      batch: { session: this.id, events, commands, casts, ballotWords, notes: [...notes.values()], documents },
      after: draft.after,
    };
  }

  /** A sheet has one writer: each of its updates is judged under the state of its moment, so how windows fall changes nothing. */
  #runSheet(incoming: IncomingUpdate, participant: ParticipantId, draft: Draft): void {
    const changed = new Set<NoteId>();
    const notes = incoming.document.doc.getMap<unknown>('notes');
    const observe = (event: YMapEvent<unknown>) => {
      for (const id of event.keysChanged) changed.add(id);
    };
    notes.observe(observe);
    const kept = applyUpdates([incoming], draft.after);
    notes.unobserve(observe);
    if (!kept) return;
    draft.touched.add(incoming.document);
    this.#judge(participant, incoming.document, [...changed], draft);
  }

  #judge(participant: ParticipantId, sheet: HeldDocument, ids: readonly NoteId[], draft: Draft): void {
    const { record, state, notes } = this.memory;
    const recorder = this.memory.people.get(participant)?.role === 'recorder';
    const troubles = within(this.memory.troubles, participant);
    for (const id of ids) {
      const note = noteOnSheet(sheet.doc, id);
      const before = notes.get(id);
      const step = stepById(record.protocol, note?.step ?? before?.step ?? '');
      const { row, trouble } = judge(before, id, note, {
        participant,
        recorder,
        pen: step ? penOf(step) : null,
        open: step !== undefined && this.#isOpen(step, recorder),
        run: currentRun(state)?.run ?? 0,
        next: this.memory.nextArrival,
        written: before || !step ? 0 : this.#writtenBy(participant, step.id),
      });
      if (row && row !== before) this.#keep(row, draft);
      if (trouble === (troubles.get(id) ?? null)) continue;
      if (trouble) troubles.set(id, trouble);
      else troubles.delete(id);
      draft.mine.add(participant);
    }
  }

  /** Whether somebody can write in a step now. A recorder still writes down what was said in steps that are over, until the host stops it. */
  #isOpen(step: Step, recorder: boolean): boolean {
    const { state } = this.memory;
    if (state.phase.kind !== 'running') return false;
    const { writing, visited } = stepState(state, step.id);
    return writing === 'open' && (state.phase.current.step === step.id || (recorder && visited));
  }

  #writtenBy(participant: ParticipantId, step: StepId): number {
    let written = 0;
    for (const row of this.memory.notes.values())
      if (row.participant === participant && row.step === step && !row.back) written += 1;
    return written;
  }

  #keep(row: NoteRow, draft: Draft): void {
    if (row.back && !this.memory.notes.get(row.note)?.back) {
      this.wall.forgets = true;
      this.desk.forgets = true;
    }
    this.memory.notes.set(row.note, row);
    this.memory.nextArrival = Math.max(this.memory.nextArrival, row.arrival + 1);
    draft.notes.set(row.note, row);
    draft.shown.add(row.note);
    draft.steps.add(row.step);
  }

  #runCommand({ actor, message, answer }: Extract<Item, { kind: 'command' }>, draft: Draft): void {
    const { command } = message;
    const participant = actor.kind === 'participant' ? actor.participant : null;
    if (!may(actor, ACTION_OF[command.type], this.place())) {
      draft.after.push(() => answer({ ok: false, problem: 'not-allowed' }));
      return;
    }
    const decision = decide(this.memory.record.protocol, this.memory.state, command, this.#facts(participant));
    if (decision.ok) {
      for (const event of decision.value.events) this.#happen(event, actor, draft);
      for (const cast of decision.value.casts) if (participant) this.#cast(participant, cast, draft);
    }
    const ack: CommandAck = decision.ok ? { ok: true, version: this.memory.state.version } : decision;
    draft.commands.push({ id: commandKey(actor, message), ack });
    draft.after.push(() => answer(ack));
  }

  #pauseAfterJump(by: Ms, draft: Draft): void {
    const clock = currentRun(this.memory.state)?.clock;
    if (clock?.kind !== 'running') return;
    const remaining = clock.deadline - (this.#ports.clock.now() - by);
    const paused = { kind: 'paused', remaining, because: 'clock-jumped' } as const;
    this.#happen({ type: 'clock-changed', clock: paused, addedMs: 0 }, { kind: 'system' }, draft);
  }

  #facts(participant: ParticipantId | null): Facts {
    const { memory } = this;
    return {
      now: this.#ports.clock.now(),
      note: (id) => memory.notes.get(id),
      notesOf: (step) => [...memory.notes.values()].filter((row) => row.step === step),
      ballotItems: (step) => this.#ballotItems(step).map(({ id, words }) => ({ id, hash: hashOf(words) })),
      dotsOf: (ballot) => (participant && memory.dots.get(ballot)?.get(participant)) || new Map(),
      count: (ballot) => count(memory, ballot),
      newId: () => idFrom(this.#ports.random.bytes(16)),
    };
  }

  #ballotItems(step: Step): { id: string; words: string }[] {
    if (step.kind === 'vote') return readThemes(this.themes.doc).map(({ id, title }) => ({ id, words: title }));
    if (step.kind === 'draft')
      return readStatement(this.process.statement.doc).map(({ id, text }) => ({ id, words: text }));
    return [];
  }

  #happen(event: SessionEvent, actor: Actor, draft: Draft): void {
    const { memory } = this;
    const leaving = currentRun(memory.state)?.step;
    memory.state = evolve(memory.state, event);
    draft.events.push({ number: memory.state.version, at: this.#ports.clock.now(), actor: actorName(actor), event });
    for (const row of settle(memory.notes, event)) this.#keep(row, draft);
    if (leaving) draft.steps.add(leaving);
    switch (event.type) {
      case 'ballot-opened':
        this.#freezeWords(event.ballot.id, event.ballot.step, draft);
        break;
      case 'writing-opened':
      case 'step-entered':
      case 'session-reopened':
        this.#judgeAgain(draft);
        break;
      case 'step-revealed':
      case 'step-hidden':
        for (const row of memory.notes.values()) if (row.step === event.step) draft.shown.add(row.note);
        break;
    }
  }

  #freezeWords(ballot: string, stepId: StepId, draft: Draft): void {
    const step = stepById(this.memory.record.protocol, stepId);
    for (const { id, words } of step ? this.#ballotItems(step) : []) {
      within(this.memory.ballotWords, ballot).set(id, words);
      draft.ballotWords.push({ ballot, item: id, words });
    }
  }

  /** Pens opened: what waited on a sheet for that is looked at once more. */
  #judgeAgain(draft: Draft): void {
    for (const [participant, troubles] of this.memory.troubles) {
      const sheet = this.#sheetsOpen.get(participant);
      if (sheet && troubles.size > 0) this.#judge(participant, sheet, [...troubles.keys()], draft);
    }
  }

  #cast(participant: ParticipantId, cast: Cast, draft: Draft): void {
    remember(this.memory, participant, cast);
    draft.casts.push({ participant, cast });
    draft.mine.add(participant);
  }

  /** Puts waiting notes onto the desk once they are enough to hide who wrote them, or once their step is over. */
  #batchDesk(draft: Draft): void {
    const { record, state, notes } = this.memory;
    for (const id of draft.steps) {
      const step = stepById(record.protocol, id);
      if (!step || !penOf(step)?.moderated) continue;
      const over = !this.#isOpen(step, false) && stepState(state, id).visited;
      for (const row of formBatch(id, notes.values(), over)) this.#keep(row, draft);
    }
  }

  /** Projects the notes whose rows or rules changed. In the order of their random ids, so that the bytes of a document say nothing about the order in which a batch was written. */
  #showNotes(draft: Draft): void {
    if (draft.shown.size === 0) return;
    const { record, state, notes } = this.memory;
    const placed = new Map<NoteId, Placement>();
    for (const id of [...draft.shown].sort()) {
      const row = notes.get(id);
      if (row) placed.set(id, place(record.protocol, state, row));
    }
    const wall = new Map([...placed].map(([id, placement]) => [id, placement.wall]));
    const desk = new Map([...placed].map(([id, placement]) => [id, placement.desk]));
    if (this.wall.doc.transact(() => writeWall(this.wall.doc, wall))) draft.touched.add(this.wall);
    if (this.desk.doc.transact(() => writeDesk(this.desk.doc, desk))) draft.touched.add(this.desk);
  }

  #sendViews(): void {
    for (const role of ['host', 'participant', 'screen'] as const) {
      const view = this.view(role);
      const bytes = JSON.stringify({ ...view, version: 0 });
      if (this.#sent.get(role) === bytes) continue;
      this.#sent.set(role, bytes);
      for (const listener of this.listeners) listener.view(view);
    }
  }

  /** Sends everybody away; they come back by themselves, to a session that is loaded anew. */
  hangUp(reason: 'cannot-save' | 'access-changed'): void {
    for (const document of this.documents) document.readers.closeAll(reason);
    for (const listener of [...this.listeners]) listener.dropped();
  }

  #fail(items: readonly Item[], error: unknown): void {
    this.#ports.log.error({ session: this.id, error: String(error) }, 'a session could not be saved');
    for (const item of items) if (item.kind === 'command') item.answer({ ok: false, problem: 'cannot-save' });
    this.hangUp('cannot-save');
    this.#dropped();
  }
}

const nothing = (session: SessionId): Batch => ({
  session,
  events: [],
  commands: [],
  notes: [],
  ballotWords: [],
  casts: [],
  documents: [],
});

const movesRights = (event: SessionEvent): boolean =>
  event.type === 'step-entered' || event.type === 'session-closed' || event.type === 'session-reopened';

/** Commands are told apart by who sends them, so that nobody can take the id of another's command away. */
const commandKey = (actor: Actor, message: CommandMessage): string => `${actorName(actor)}/${message.id}`;

function actorName(actor: Actor): string {
  switch (actor.kind) {
    case 'account':
      return `account:${actor.account}`;
    case 'participant':
      return `participant:${actor.participant}`;
    case 'screen':
      return 'screen';
    case 'anyone':
      return 'anyone';
    case 'system':
      return 'system';
  }
}
