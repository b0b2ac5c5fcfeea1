import type { Actor } from '@futureback/shared/actor.ts';
import type { DocumentName } from '@futureback/shared/document-name.ts';
import type { NoteId, ParticipantId, ProcessId, SessionId } from '@futureback/shared/ids.ts';
import { refuse } from '@futureback/shared/result.ts';
import { MINUTE, type Ms, SECOND } from '@futureback/shared/time.ts';
import { watchClock } from './clock-watch.ts';
import { compact, compactHeld } from './compact.ts';
import type { HeldDocument } from './held-document.ts';
import { LiveProcess } from './live-process.ts';
import { LiveSession, type Ports } from './live-session.ts';
import type { ConcernClosed } from './turn.ts';

/** A session whose last reader has gone is kept this long, for phones that wake up. */
const KEEP_IDLE: Ms = MINUTE;
/** Bytes of documents, as they are encoded, from which on nothing is kept that nobody uses. In memory they take several times as much. */
const BUDGET_BYTES = 64 * 2 ** 20;

/** Every live session and process in this server: each opened once, and let go late. */
export type Registry = {
  /** Null when there is no such session. Rejects when it could not be loaded: try again later. */
  session(id: SessionId): Promise<LiveSession | null>;
  process(id: ProcessId): Promise<LiveProcess>;
  /**
   * Drops what memory holds of a session or of all of a process, once it is on disk: its set-up or its members changed, or its words are to
   * be deleted. Whoever is connected comes back by themselves and finds it as the disk has it.
   */
  forgetSession(id: SessionId): Promise<void>;
  forgetProcess(id: ProcessId): Promise<void>;
  /** Somebody finished on their device: what is still open of them in a running session ends. */
  leave(session: SessionId, participant: ParticipantId): Promise<void>;
  /** Keeps the note of a concern that two people closed off the wall for good. */
  closeConcern(session: SessionId, note: NoteId, by: Actor): Promise<ConcernClosed>;
  /** How much is held just now. */
  figures(): { sessions: number; processes: number; readers: number };
  /** Commits what is queued and lets go of everything. */
  close(): Promise<void>;
};

/** What a session and a process have in common here. */
type Holder = {
  readonly documents: readonly HeldDocument[];
  close(): Promise<void>;
  hangUp(reason: 'access-changed'): void;
};
type Idle = { since: Ms; bytes: number; letGo: () => void };
type Held<Live> = { opening: Promise<Live | null>; live: Live | null; idleSince: Ms | null };

const namesOfSession = (owner: SessionId): DocumentName[] => [
  { kind: 'wall', owner },
  { kind: 'desk', owner },
  { kind: 'themes', owner },
];
const namesOfProcess = (owner: ProcessId): DocumentName[] => [
  { kind: 'synthesis', owner },
  { kind: 'statement', owner },
];

export function openRegistry(ports: Ports, budgetBytes = BUDGET_BYTES): Registry {
  const sessions = new Map<SessionId, Held<LiveSession>>();
  const processes = new Map<ProcessId, Held<LiveProcess>>();
  /** Whoever comes while something is being let go waits for it, so that no two copies of it are ever in memory. */
  const closing = new Map<string, Promise<void>>();
  let closed = false;

  function hold<Live>(
    held: Map<string, Held<Live>>,
    id: string,
    open: (dropped: () => void) => Promise<Live | null>,
  ): Promise<Live | null> {
    if (closed) return Promise.reject(new Error('the server is closing'));
    const known = held.get(id);
    if (known) return known.opening;
    const dropped = () => {
      if (held.get(id) === entry) held.delete(id);
    };
    const entry: Held<Live> = { opening: Promise.resolve(null), live: null, idleSince: null };
    entry.opening = (closing.get(id) ?? Promise.resolve())
      .then(() => open(dropped))
      .then(
        (live) => {
          entry.live = live;
          if (!live) dropped();
          return live;
        },
        (error: unknown) => {
          dropped();
          throw error;
        },
      );
    held.set(id, entry);
    return entry.opening;
  }

  const process = async (id: ProcessId): Promise<LiveProcess> => {
    const live = await hold(processes, id, (dropped) => LiveProcess.open(ports, id, dropped));
    if (!live) throw new Error('a process always opens');
    return live;
  };

  const session = (id: SessionId): Promise<LiveSession | null> =>
    hold(sessions, id, (dropped) => LiveSession.open(ports, id, process, dropped));

  const allHeld = (): HeldDocument[] =>
    [...sessions.values(), ...processes.values()].flatMap(({ live }) => [...(live?.documents ?? [])]);

  function letGo<Live extends Holder>(
    held: Map<string, Held<Live>>,
    id: string,
    live: Live,
    names: readonly DocumentName[],
  ): void {
    held.delete(id);
    const gone = live
      .close()
      .then(async () => {
        // Whoever came in the last moment comes again, and waits.
        live.hangUp('access-changed');
        for (const name of names) await compact(ports.store, name);
      })
      .catch((error: unknown) => ports.log.error({ id, error: String(error) }, 'letting go failed'))
      .finally(() => closing.delete(id));
    closing.set(id, gone);
  }

  const bytesOf = ({ documents }: Holder): number => documents.reduce((sum, { bytes }) => sum + bytes, 0);

  /** What nobody uses, and since when. */
  function* idle<Live extends Holder>(
    held: Map<string, Held<Live>>,
    isBusy: (live: Live) => boolean,
    names: (id: string) => readonly DocumentName[],
  ): Generator<Idle> {
    for (const [id, entry] of held) {
      const { live } = entry;
      if (!live) continue;
      if (isBusy(live)) entry.idleSince = null;
      else {
        entry.idleSince ??= ports.clock.now();
        yield { since: entry.idleSince, bytes: bytesOf(live), letGo: () => letGo(held, id, live, names(id)) };
      }
    }
  }

  function sweep(): void {
    const inUse = new Set([...sessions.values()].map((entry) => entry.live?.process));
    const unused = [
      ...idle(sessions, (live) => live.busy, namesOfSession),
      ...idle(processes, (live) => live.busy || inUse.has(live), namesOfProcess),
    ].sort((a, b) => a.since - b.since);
    let bytes = allHeld().reduce((sum, document) => sum + document.bytes, 0);
    for (const one of unused) {
      if (ports.clock.now() - one.since < KEEP_IDLE && bytes <= budgetBytes) break;
      bytes -= one.bytes;
      one.letGo();
    }
    compactHeld(ports.store, allHeld()).catch((error: unknown) =>
      ports.log.error({ error: String(error) }, 'compacting failed'),
    );
    cancelSweep = ports.clock.after(KEEP_IDLE / 2, sweep);
  }
  const stopWatching = watchClock(ports.clock, (by) => {
    ports.log.warn({ seconds: Math.round(by / SECOND) }, 'the clock jumped ahead; running steps are paused');
    for (const { live } of sessions.values()) live?.clockJumped(by);
  });
  let cancelSweep = ports.clock.after(KEEP_IDLE / 2, sweep);

  async function forgetSession(id: SessionId): Promise<void> {
    const live = await sessions.get(id)?.opening.catch(() => null);
    if (live) {
      live.hangUp('access-changed');
      letGo(sessions, id, live, []);
    }
    await closing.get(id);
  }

  async function forgetProcess(id: ProcessId): Promise<void> {
    await Promise.all([...sessions.values()].map(({ opening }) => opening.catch(() => null)));
    const own = [...sessions].filter(([, { live }]) => live?.memory.record.process === id);
    await Promise.all(own.map(([session]) => forgetSession(session)));
    const live = await processes.get(id)?.opening.catch(() => null);
    if (live) {
      live.hangUp('access-changed');
      letGo(processes, id, live, []);
    }
    await closing.get(id);
  }

  return {
    session,
    process,
    forgetSession,
    forgetProcess,
    async leave(id, participant) {
      const live = await sessions.get(id)?.opening.catch(() => null);
      live?.leave(participant);
    },
    async closeConcern(id, note, by) {
      return (await session(id))?.closeConcern(note, by) ?? refuse('no-concern');
    },
    figures() {
      const readers = allHeld().reduce((sum, document) => sum + document.readers.size, 0);
      return { sessions: sessions.size, processes: processes.size, readers };
    },
    async close() {
      closed = true;
      cancelSweep();
      stopWatching();
      await Promise.all([...closing.values()]);
      const open = await Promise.allSettled(
        [...sessions.values(), ...processes.values()].map((entry) => entry.opening),
      );
      // Sessions first: their last window may still read the process's statement.
      for (const kind of [LiveSession, LiveProcess]) {
        await Promise.all(
          open.map((result) =>
            result.status === 'fulfilled' && result.value instanceof kind ? result.value.close() : null,
          ),
        );
      }
    },
  };
}
