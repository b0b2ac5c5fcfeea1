import type { Actor } from '@futureback/shared/actor.ts';
import type { DocumentName } from '@futureback/shared/document-name.ts';
import { readDesk, writeDesk } from '@futureback/shared/documents/desk.ts';
import { LIMITS } from '@futureback/shared/documents/limits.ts';
import { readWall, writeWall } from '@futureback/shared/documents/wall.ts';
import type { NoteId, ParticipantId, SessionId } from '@futureback/shared/ids.ts';
import type { Place } from '@futureback/shared/permission.ts';
import { project } from '@futureback/shared/projection.ts';
import { refuse } from '@futureback/shared/result.ts';
import type { SessionEvent } from '@futureback/shared/session/event.ts';
import { currentRun, currentStep } from '@futureback/shared/session/state.ts';
import { hostView, roomView, type View } from '@futureback/shared/session/view.ts';
import type { Ms } from '@futureback/shared/time.ts';
import type { CommandAck } from '@futureback/shared/wire/ack.ts';
import type { CommandMessage, Mine } from '@futureback/shared/wire/control.ts';
import type { Clock, Log, Random } from '../ports.ts';
import type { Batch, Store } from '../store/store.ts';
import { commandKey } from './actor-name.ts';
import { HeldDocument } from './held-document.ts';
import type { LiveProcess } from './live-process.ts';
import { loadMemory, loadPerson, type Memory, type Person } from './memory.ts';
import { type IncomingUpdate, publish } from './publish.ts';
import { type AskedCommand, type ConcernClosed, type News, Turn } from './turn.ts';
import { type AfterCommit, NOTES_GATHER, type Ran, Window } from './window.ts';

export type Ports = {
  store: Store;
  clock: Clock;
  random: Random;
  log: Log;
  /** A session's record has changed on disk. */
  recordChanged(session: SessionId): void;
};

/** Whoever carries what the session says to its people. */
export type SessionListener = {
  view(view: View): void;
  mine(participant: ParticipantId): void;
  /** The host sent somebody away. */
  removed(participant: ParticipantId): void;
  /** Somebody finished on their device. */
  left(participant: ParticipantId): void;
  /** Notes came, changed or left: counts may differ. */
  notes(): void;
  /** Memory was thrown away: everybody has to come in again. */
  dropped(): void;
};

type Item =
  | { kind: 'update'; incoming: IncomingUpdate; sheetOf: ParticipantId | null }
  | { kind: 'sheet-opened'; participant: ParticipantId; sheet: HeldDocument }
  | { kind: 'clock-jumped'; by: Ms }
  | { kind: 'concern-closed'; note: NoteId; by: Actor; answer: (closed: ConcernClosed) => void }
  | ({ kind: 'command' } & AskedCommand);

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
  /** No browser holds them any more; what was open of them when they finished must not stay so. */
  readonly #left = new Set<ParticipantId>();
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
      busy: NOTES_GATHER,
      run: (items) => this.#run(items),
      failed: (items, error) => this.#fail(items, error),
    });
  }

  /** Where things of this session are, for `may`. */
  place(participant?: ParticipantId): Place {
    const { record, state } = this.memory;
    const step = currentStep(record.protocol, state) ?? null;
    return {
      process: record.process,
      session: record.id,
      step,
      removed: [...state.removed, ...this.#left],
      ...(participant ? { participant } : {}),
    };
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

  /** A participant's own dots and marks, and what stands against their notes or became of them. */
  mine(participant: ParticipantId): Mine {
    const own = <Value>(casts: ReadonlyMap<string, ReadonlyMap<ParticipantId, ReadonlyMap<string, Value>>>) =>
      Object.fromEntries(
        [...casts].flatMap(([ballot, people]) => {
          const items = people.get(participant);
          return items ? [[ballot, Object.fromEntries(items)]] : [];
        }),
      );
    const { dots, marks, troubles, state, notes } = this.memory;
    const fates = Object.entries(state.fates).filter(([note]) => notes.get(note)?.participant === participant);
    return {
      dots: own(dots),
      marks: own(marks),
      troubles: Object.fromEntries(troubles.get(participant) ?? []),
      fates: Object.fromEntries(fates),
    };
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

  /** A participant's sheet, where it is open. */
  openedSheet(participant: ParticipantId): HeldDocument | undefined {
    return this.#sheetsOpen.get(participant);
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

  /** Lets go of a sheet that nobody can trust any more; what of it is good is on its way to the disk. */
  dropSheet(participant: ParticipantId): void {
    const sheet = this.#sheetsOpen.get(participant);
    this.#sheetsOpen.delete(participant);
    this.#sheets.delete(participant);
    sheet?.readers.closeAll('access-changed');
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

  /** Somebody finished on their device: every connection of theirs ends, in whichever tab it is. */
  leave(participant: ParticipantId): void {
    this.#left.add(participant);
    this.#recheckRights();
    for (const listener of this.listeners) listener.left(participant);
  }

  hasLeft(actor: Actor): boolean {
    return actor.kind === 'participant' && this.#left.has(actor.participant);
  }

  #recheckRights(): void {
    for (const recheck of [...this.rightsWatchers]) recheck();
  }

  /** The server's clock ran ahead by so much: a step's minutes must not be lost in it, so its clock waits for a person. */
  clockJumped(by: Ms): void {
    if (currentRun(this.memory.state)?.clock.kind === 'running') this.#window.add({ kind: 'clock-jumped', by });
  }

  /** Two people closed a safety concern: its note stays off the wall for good. */
  closeConcern(note: NoteId, by: Actor): Promise<ConcernClosed> {
    if (this.isOver) return Promise.resolve(refuse('cannot-save'));
    return new Promise((answer) => this.#window.add({ kind: 'concern-closed', note, by, answer }));
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

  /** Nothing that is asked of it now will ever be done: whoever comes waits for the next. */
  get isOver(): boolean {
    return this.#window.isOver;
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
    const turn = new Turn(this, this.#ports);
    for (let at = 0; at < items.length; at += 1) {
      const item = items[at];
      if (item?.kind === 'command') turn.command(item);
      else if (item?.kind === 'sheet-opened') turn.sheetOpened(item.participant, item.sheet);
      else if (item?.kind === 'clock-jumped') turn.clockJumped(item.by);
      else if (item?.kind === 'concern-closed') turn.concernClosed(item);
      else if (item?.sheetOf) turn.sheetUpdate(item.incoming, item.sheetOf);
      else if (item) {
        const together = [item.incoming];
        for (
          let next = items[at + 1];
          next?.kind === 'update' && !next.sheetOf && next.incoming.document === item.incoming.document;
          next = items[at + 1]
        ) {
          together.push(next.incoming);
          at += 1;
        }
        turn.updates(together);
      }
    }
    const { batch, after, news } = turn.finish();
    const { recordChanged } = this.#ports;
    return { batch, after: [() => batch.record && recordChanged(this.id), ...after, () => this.#tell(news)] };
  }

  #tell({ events, mine, notes }: News): void {
    if (events.length > 0) this.#sendViews();
    if (events.some(movesRights)) this.#recheckRights();
    for (const listener of this.listeners) {
      for (const participant of mine) listener.mine(participant);
      if (notes) listener.notes();
      for (const event of events) if (event.type === 'participant-removed') listener.removed(event.participant);
    }
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
    for (const item of items) {
      if (item.kind === 'command') item.answer({ ok: false, problem: 'cannot-save' });
      if (item.kind === 'concern-closed') item.answer(refuse('cannot-save'));
    }
    this.hangUp('cannot-save');
    for (const document of this.documents) document.destroy();
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

const MOVE_RIGHTS: readonly SessionEvent['type'][] = [
  'step-entered',
  'returned-to-lobby',
  'session-closed',
  'session-reopened',
  'participant-removed',
];
const movesRights = (event: SessionEvent): boolean => MOVE_RIGHTS.includes(event.type);
