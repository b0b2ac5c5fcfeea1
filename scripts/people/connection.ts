import { type DocumentName, showDocumentName } from '@futureback/shared/document-name.ts';
import { idFrom } from '@futureback/shared/ids.ts';
import type { Command } from '@futureback/shared/session/command.ts';
import type { View } from '@futureback/shared/session/view.ts';
import type { CommandAck } from '@futureback/shared/wire/ack.ts';
import { FRAME } from '@futureback/shared/wire/collab.ts';
import type { Down, Hello, Mine, PresenceCounts, PresenceRoster } from '@futureback/shared/wire/control.ts';
import type { Problem } from '@futureback/shared/wire/problems.ts';
import { WIRE_VERSION } from '@futureback/shared/wire/version.ts';
import * as decoding from 'lib0/decoding';
import { io, type Socket } from 'socket.io-client';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { Browser } from './browser.ts';
import type { Receiver, Tap } from './tap.ts';

/** Resolves when `check` holds; looks again whenever `wake` is called by the thing that may have changed. */
class Waiters {
  readonly #waiting = new Set<() => void>();

  wake(): void {
    for (const look of [...this.#waiting]) look();
  }

  until(check: () => boolean, what: string, withinMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(look);
        reject(new Error(`waited ${withinMs} ms for ${what}`));
      }, withinMs);
      const look = () => {
        if (!check()) return;
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
      look();
    });
  }
}

/** Every provider listens for the end of the process, and a hall of phones lives in one. */
process.setMaxListeners(0);

const WAIT = 30_000;
const TRY_AGAIN: Problem = 'try-again';

/** A control connection over the real socket.io, with everything it received on the tap. */
export class ControlConnection {
  view: View | null = null;
  mine: Mine | null = null;
  counts: PresenceCounts | null = null;
  roster: PresenceRoster | null = null;
  refusal: string | null = null;
  /** Why the server ended the connection for good. */
  farewell: Down['bye']['reason'] | null = null;
  /** Whether the view came over the connection that is open now, rather than from before it broke. */
  viewIsFresh = false;
  /** Called whenever the server says what is this participant's own. */
  onMine: ((mine: Mine) => void) | null = null;
  readonly #socket: Socket;
  readonly #waiters = new Waiters();

  constructor(
    browser: Browser,
    role: 'host' | 'participant' | 'screen',
    hello: { session: string; participant?: string },
    tap: Tap,
    receiver: Receiver,
  ) {
    this.#socket = io(`${browser.address}/${role}`, {
      auth: { wire: WIRE_VERSION, ...hello } satisfies Hello,
      extraHeaders: browser.headers,
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 100,
      reconnectionDelayMax: 1000,
    });
    const listen = () => {
      this.#socket.io.engine.on('packet', (packet: { data?: unknown }) => {
        if (typeof packet.data === 'string') tap.record(receiver, Buffer.from(packet.data));
      });
    };
    this.#socket.io.on('open', listen);
    const keep = (change: () => void) => {
      change();
      this.#waiters.wake();
    };
    this.#socket.on('view', (view: View) =>
      keep(() => {
        this.view = view;
        this.viewIsFresh = true;
      }),
    );
    this.#socket.on('mine', (mine: Mine) =>
      keep(() => {
        this.mine = mine;
        this.onMine?.(mine);
      }),
    );
    this.#socket.on('counts', (counts: PresenceCounts) => keep(() => (this.counts = counts)));
    this.#socket.on('roster', (roster: PresenceRoster) => keep(() => (this.roster = roster)));
    this.#socket.on('bye', ({ reason }: Down['bye']) => keep(() => (this.farewell = reason)));
    this.#socket.on('connect_error', (error) => {
      keep(() => (this.refusal = error.message));
      // Of the refusals of a namespace this one asks to come again; the library does so only where no server answers.
      if (error.message === TRY_AGAIN && !this.#socket.active) setTimeout(() => this.#socket.connect(), 500).unref();
    });
    this.#socket.on('connect', () => keep(() => (this.refusal = null)));
    this.#socket.on('disconnect', () => keep(() => (this.viewIsFresh = false)));
  }

  get connected(): boolean {
    return this.#socket.connected;
  }

  until(check: () => boolean, what: string, withinMs: number = WAIT): Promise<void> {
    return this.#waiters.until(check, what, withinMs);
  }

  /** Sends a command until it is answered, always under the same id, however often the connection breaks. */
  async send(command: Command, id: string = idFrom(crypto.getRandomValues(new Uint8Array(16)))): Promise<CommandAck> {
    for (let tries = 0; tries < 60; tries += 1) {
      if (!this.connected) await this.until(() => this.connected, 'the connection');
      try {
        return (await this.#socket.timeout(2000).emitWithAck('command', { id, command })) as CommandAck;
      } catch {
        // Not answered in time, or the connection broke: the same command under the same id, again.
      }
    }
    throw new Error(`no answer to ${command.type}`);
  }

  /** Resolves when everything has come that the server had said by now. */
  async caughtUp(): Promise<void> {
    for (let isHeard = false; !isHeard; ) {
      await this.until(() => this.connected && this.viewIsFresh, 'the connection');
      isHeard = await this.#socket.emitWithAck('clock', {}).then(
        () => true,
        // The connection broke: what was said meanwhile comes with the next view.
        () => false,
      );
    }
  }

  say(presence: { typing: boolean; done: boolean }): void {
    this.#socket.emit('presence', presence);
  }

  goOffline(): void {
    this.#socket.disconnect();
  }

  comeBack(): void {
    this.#socket.connect();
  }

  close(): void {
    this.#socket.disconnect();
  }
}

/** A document over an unmodified y-websocket provider, with everything it received on the tap. */
export class DocumentConnection {
  readonly doc = new Y.Doc();
  /** The close code when the server hung up for good. */
  closedFor: number | null = null;
  /** Called whenever the server says how much of this document is on its disk. */
  onSaved: (() => void) | null = null;
  /** Called with the code each time the connection ends, also when it comes back by itself. */
  onHungUp: ((code: number) => void) | null = null;
  readonly #name: string;
  readonly #provider: WebsocketProvider;
  readonly #waiters = new Waiters();
  #saved = new Map<number, number>();

  /** `kept` is what the device kept of this document from before. */
  constructor(
    browser: Browser,
    name: DocumentName,
    as: string | null,
    tap: Tap,
    receiver: Receiver,
    kept: Uint8Array | null = null,
  ) {
    if (kept) Y.applyUpdate(this.doc, kept);
    class TappedSocket extends WebSocket {
      constructor(url: string | URL) {
        super(url, { headers: browser.headers });
        this.on('message', (data: Buffer | ArrayBuffer | Buffer[]) => {
          tap.record(receiver, Array.isArray(data) ? Buffer.concat(data) : new Uint8Array(data));
        });
      }
    }
    this.#name = name.kind;
    this.#provider = new WebsocketProvider(
      `${browser.address.replace(/^http/, 'ws')}/collab`,
      showDocumentName(name),
      this.doc,
      {
        params: { saved: '1', ...(as ? { as } : {}) },
        // The provider wants the browser's constructor; `ws` has its interface in all that the provider calls.
        WebSocketPolyfill: TappedSocket as unknown as typeof globalThis.WebSocket,
        disableBc: true,
        maxBackoffTime: 1000,
      },
    );
    this.#provider.messageHandlers[FRAME.saved] = (_, decoder) => {
      this.#saved = Y.decodeStateVector(decoding.readVarUint8Array(decoder));
      this.onSaved?.();
      this.#waiters.wake();
    };
    // "Read-only" is news to a person, not to a log.
    this.#provider.messageHandlers[FRAME.auth] = () => undefined;
    this.#provider.on('connection-close', (event) => this.onHungUp?.(event?.code ?? 0));
    this.#provider.on('closed', ({ code }) => {
      this.closedFor = code;
      this.#waiters.wake();
    });
    this.#provider.on('sync', () => this.#waiters.wake());
    this.doc.on('update', () => this.#waiters.wake());
    this.#provider.awareness.on('change', () => this.#waiters.wake());
  }

  /** What editors say of themselves and of each other. */
  get awareness(): WebsocketProvider['awareness'] {
    return this.#provider.awareness;
  }

  get synced(): boolean {
    return this.#provider.synced;
  }

  /** How much this device wrote, counted as Yjs counts it. */
  get written(): number {
    return Y.getState(this.doc.store, this.doc.clientID);
  }

  /** How much of what a client wrote is on the server's disk. */
  saved(client: number): number {
    return this.#saved.get(client) ?? 0;
  }

  /** Whether all that stands here is there, also what was written before this page was loaded. */
  get allSaved(): boolean {
    return [...Y.decodeStateVector(Y.encodeStateVector(this.doc))].every(
      ([client, clock]) => clock <= this.saved(client),
    );
  }

  until(check: () => boolean, what: string, withinMs: number = WAIT): Promise<void> {
    return this.#waiters.until(check, `${what} of ${this.#name}`, withinMs);
  }

  /** Cuts the connection as a dead network does: what is written from now on waits. */
  goOffline(): void {
    this.#provider.disconnect();
  }

  comeBack(): void {
    this.#provider.connect();
  }

  close(): void {
    this.#provider.destroy();
    this.doc.destroy();
  }
}
