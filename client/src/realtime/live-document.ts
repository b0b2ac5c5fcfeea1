import { type DocumentKind, type DocumentName, showDocumentName } from '@futureback/shared/document-name.ts';
import { type Ms, SECOND } from '@futureback/shared/time.ts';
import { type CloseReason, closeReasonOf } from '@futureback/shared/wire/close.ts';
import { ASK_AS, ASK_SAVED, COLLAB_PATH, FRAME } from '@futureback/shared/wire/collab.ts';
import { readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { IndexeddbPersistence } from 'y-indexeddb';
import type { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { backOff } from './back-off.ts';
import { eraseStore, keepsData } from './device-storage.ts';
import { pageCarrier } from './page-line.ts';
import { readVector, type SavedVector } from './saved.ts';
import { socketOrigin } from './socket-origin.ts';
import { watched } from './watched.ts';

/** `closed` is for good: the server does not let this connection come back. */
export type Link =
  | { kind: 'connecting' }
  | { kind: 'open' }
  | { kind: 'offline' }
  | { kind: 'closed'; reason: CloseReason };

export type DocumentState = {
  link: Link;
  /** There is something to show: from the server, or from this device's own storage. */
  loaded: boolean;
  /** False once the server said that it takes nothing written here. */
  writable: boolean;
  /** What is on the server's disk; null before it was heard. */
  saved: SavedVector | null;
};

/** One document, shared by all who look at it. It is connected only while it is watched. */
export type LiveDocument = {
  readonly name: DocumentName;
  readonly doc: Y.Doc;
  readonly state: () => DocumentState;
  /** What a reader finds in the document; read again only after a change. */
  readonly read: <Value>(reader: (doc: Y.Doc) => Value) => Value;
  /** Calls back after each change of state or content; connects with the first watcher. Returns its stop. */
  readonly watch: (changed: () => void) => () => void;
  /** Keeps it on this device no longer, and erases what was kept; what the server has stays there. */
  readonly erase: () => Promise<void>;
  /** Who else edits; null while there is no connection, or where it was not asked for. */
  readonly awareness: () => Awareness | null;
};

export type Opening = {
  name: DocumentName;
  /** 'host', 'screen' or a participant's id. */
  as: string;
  /** Name of its store on this device; without it the document is not kept here. */
  store?: string | undefined;
  /** Editors see each other. */
  together?: boolean | undefined;
  /** Called when the first watcher comes, and when the last one is gone. */
  onUse?: ((used: boolean) => void) | undefined;
};

/** Between the last watcher of one screen and the first of the next the connection stays. */
const LINGER: Ms = 2 * SECOND;
/** What others write is shown at most this often: a wall that fills must not keep an old phone from typing. */
const REPAINT: Ms = 0.12 * SECOND;
/** A connection without a sign of life for this long is not believed when the device wakes up; the server sends one each 15 s. */
const STALE: Ms = 20 * SECOND;

/** Documents that nobody here writes: there is no "saved" to ask for. */
const SERVER_WRITES: readonly DocumentKind[] = ['wall', 'desk'];

export function liveDocument({ name, as, store, together = false, onUse }: Opening): LiveDocument {
  const doc = new Y.Doc();
  const state = watched<DocumentState>({ link: { kind: 'connecting' }, loaded: false, writable: true, saved: null });
  const know = (news: Partial<DocumentState>) => state.set({ ...state.now(), ...news });

  const watchers = new Set<() => void>();
  const notify = () => {
    for (const changed of [...watchers]) changed();
  };
  state.watch(notify);

  let version = 0;
  let found = new WeakMap<(doc: Y.Doc) => unknown, { version: number; value: unknown }>();
  let repaint: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    clearTimeout(repaint);
    repaint = undefined;
    version += 1;
    notify();
  };
  doc.on('update', (_update: Uint8Array, _origin: unknown, __: Y.Doc, { local }: Y.Transaction) => {
    if (local) show();
    else repaint ??= setTimeout(show, REPAINT);
  });

  let connection: Connected | null = null;
  let lingering: ReturnType<typeof setTimeout> | undefined;

  return {
    name,
    doc,
    state: state.now,
    read: <Value>(reader: (doc: Y.Doc) => Value): Value => {
      const known = found.get(reader);
      // The reader was given when the value was stored, so the value is of its type.
      if (known?.version === version) return known.value as Value;
      const value = reader(doc);
      found.set(reader, { version, value });
      return value;
    },
    watch: (changed) => {
      const watcher = () => changed();
      watchers.add(watcher);
      clearTimeout(lingering);
      if (!connection) {
        onUse?.(true);
        connection = connect({ name, as, store, together, doc, know, now: state.now, show });
      }
      return () => {
        watchers.delete(watcher);
        if (watchers.size > 0) return;
        clearTimeout(lingering);
        lingering = setTimeout(() => {
          connection?.stop();
          connection = null;
          found = new WeakMap();
          know({ link: { kind: 'connecting' } });
          onUse?.(false);
        }, LINGER);
      };
    },
    erase: async () => connection?.erase(),
    awareness: () => connection?.awareness ?? null,
  };
}

type Connected = { awareness: Awareness | null; erase: () => Promise<void>; stop: () => void };

function connect({
  name,
  as,
  store,
  together,
  doc,
  know,
  now,
  show,
}: Omit<Opening, 'onUse'> & {
  doc: Y.Doc;
  know: (news: Partial<DocumentState>) => void;
  now: () => DocumentState;
  show: () => void;
}): Connected {
  const provider = new WebsocketProvider(socketOrigin() + COLLAB_PATH, showDocumentName(name), doc, {
    connect: false,
    // Tabs of a shared phone must not hand notes to each other.
    disableBc: true,
    params: { ...(SERVER_WRITES.includes(name.kind) ? {} : { [ASK_SAVED]: '1' }), [ASK_AS]: as },
    WebSocketPolyfill: pageCarrier,
  });
  if (!together) provider.awareness.setLocalState(null);

  const kept = store ? keep(store, doc, know, now) : null;

  provider.messageHandlers[FRAME.saved] = (_encoder, decoder) => {
    const bytes = readVarUint8Array(decoder);
    kept?.remember(bytes);
    know({ saved: readVector(bytes) });
  };
  provider.messageHandlers[FRAME.auth] = (_encoder, decoder) => {
    readVarUint(decoder);
    readVarString(decoder);
    toldReadOnly = true;
    know({ writable: false });
  };

  // Rights are told anew on each connection, before its first content.
  let toldReadOnly = false;
  let failures = 0;
  let later: ReturnType<typeof setTimeout> | undefined;
  provider.on('sync', (synced) => {
    if (!synced) return;
    failures = 0;
    // What came with it is shown together with the news that it is there, not a moment later.
    show();
    know({ link: { kind: 'open' }, loaded: true, writable: !toldReadOnly });
  });
  provider.on('status', ({ status }) => {
    if (status === 'connected') toldReadOnly = false;
  });
  provider.on('connection-close', (event) => {
    if (now().link.kind !== 'closed') know({ link: { kind: 'offline' } });
    // The stock back-off has no spread, and its option does not reach the first retries: a high count makes the longest
    // wait the only one, and that is ours.
    provider.wsUnsuccessfulReconnects = 30;
    provider.maxBackoffTime = backOff(failures, Math.random(), hintIn(event));
    failures += 1;
  });
  provider.on('closed', ({ code }) => {
    const reason = closeReasonOf(code) ?? 'not-allowed';
    if (reason !== 'too-fast') return know({ link: { kind: 'closed', reason } });
    // The stock client takes this for final; it only means "slower".
    later = setTimeout(() => provider.connect(), backOff(4, Math.random()));
  });

  const woke = () => {
    if (document.visibilityState === 'hidden' || !provider.shouldConnect) return;
    if (provider.wsconnected && Date.now() - provider.wsLastMessageReceived > STALE) provider.disconnect();
    provider.connect();
  };
  // A connection over a network that is gone looks open until it is missed; the device knows sooner, and notes must not
  // seem to be on their way meanwhile.
  const lost = () => {
    if (!provider.shouldConnect) return;
    provider.disconnect();
    provider.connect();
  };
  document.addEventListener('visibilitychange', woke);
  window.addEventListener('online', woke);
  window.addEventListener('offline', lost);
  provider.connect();

  return {
    awareness: together ? provider.awareness : null,
    erase: async () => kept?.erase(),
    stop: () => {
      document.removeEventListener('visibilitychange', woke);
      window.removeEventListener('online', woke);
      window.removeEventListener('offline', lost);
      clearTimeout(later);
      provider.destroy();
      kept?.stop();
    },
  };
}

/** A server that drains says in how many milliseconds to come back. */
const hintIn = (event: CloseEvent | null): Ms | null => {
  const hint = event?.code === 1012 ? Number.parseInt(event.reason, 10) : Number.NaN;
  return Number.isFinite(hint) ? Math.min(60 * SECOND, Math.max(0, hint)) : null;
};

/** The name under which the store on this device holds the last vector it was told. */
const SAVED = 'saved';

/** Keeps a document on this device, where the browser allows it. */
function keep(
  store: string,
  doc: Y.Doc,
  know: (news: Partial<DocumentState>) => void,
  now: () => DocumentState,
): { remember: (saved: Uint8Array) => void; erase: () => Promise<void>; stop: () => void } {
  let stopped = false;
  let persistence: IndexeddbPersistence | null = null;
  const begin = async () => {
    if (!(await keepsData()) || stopped) return;
    persistence = new IndexeddbPersistence(store, doc);
    await persistence.whenSynced;
    const saved: unknown = await persistence.get(SAVED);
    const fresh = now().saved ?? (saved instanceof ArrayBuffer ? readVector(new Uint8Array(saved)) : null);
    if (!stopped) know({ loaded: true, saved: fresh });
  };
  // A device that stops keeping data half-way still has the server; the notes in hand are not lost by it.
  begin().catch(() => undefined);
  return {
    remember: (saved) => {
      persistence?.set(SAVED, saved.slice().buffer).catch(() => undefined);
    },
    erase: async () => {
      stopped = true;
      await persistence?.destroy();
      persistence = null;
      await eraseStore(store);
    },
    stop: () => {
      stopped = true;
      persistence?.destroy().catch(() => undefined);
    },
  };
}
