import type { ProcessId, SessionId } from '@futureback/shared/ids.ts';
import { MINUTE, type Ms, SECOND } from '@futureback/shared/time.ts';
import { watchClock } from './clock-watch.ts';
import { compact, compactHeld } from './compact.ts';
import { LiveProcess } from './live-process.ts';
import { LiveSession, type Ports } from './live-session.ts';

/** A session whose last reader has gone is kept this long, for phones that wake up. */
const KEEP_IDLE: Ms = MINUTE;

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
  /** How much is held just now. */
  figures(): { sessions: number; processes: number; readers: number };
  /** Commits what is queued and lets go of everything. */
  close(): Promise<void>;
};

type Held<Live> = { opening: Promise<Live | null>; live: Live | null; idleSince: Ms | null };

export function openRegistry(ports: Ports): Registry {
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

  function letGo<Live extends { close(): Promise<void>; hangUp(reason: 'access-changed'): void }>(
    held: Map<string, Held<Live>>,
    id: string,
    live: Live,
    names: readonly Parameters<typeof compact>[1][],
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

  const isIdle = (entry: Held<unknown>, busy: boolean): boolean => {
    if (busy) entry.idleSince = null;
    else entry.idleSince ??= ports.clock.now();
    return entry.idleSince !== null && ports.clock.now() - entry.idleSince >= KEEP_IDLE;
  };

  function sweep(): void {
    for (const [id, entry] of sessions) {
      if (!entry.live || !isIdle(entry, entry.live.busy)) continue;
      letGo(sessions, id, entry.live, [
        { kind: 'wall', owner: id },
        { kind: 'desk', owner: id },
        { kind: 'themes', owner: id },
      ]);
    }
    const inUse = new Set([...sessions.values()].map((entry) => entry.live?.process));
    for (const [id, entry] of processes) {
      if (!entry.live || !isIdle(entry, entry.live.busy || inUse.has(entry.live))) continue;
      letGo(processes, id, entry.live, [
        { kind: 'synthesis', owner: id },
        { kind: 'statement', owner: id },
      ]);
    }
    const held = [...sessions.values(), ...processes.values()].flatMap(({ live }) => live?.documents ?? []);
    compactHeld(ports.store, held).catch((error: unknown) =>
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
    figures() {
      const held = [...sessions.values(), ...processes.values()].flatMap(({ live }) => live?.documents ?? []);
      const readers = held.reduce((sum, document) => sum + document.readers.size, 0);
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
