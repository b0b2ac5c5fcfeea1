import { type DocumentName, showDocumentName } from '@futureback/shared/document-name.ts';
import { COLLAB_PATH } from '@futureback/shared/wire/collab.ts';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { Browser } from '../../scripts/people/browser.ts';

const WAIT_MS = 30_000;

/** A document over y-websocket as anybody installs it: no option of ours, no message of ours. Only cookies and origin, which a browser adds. */
export class StockClient {
  readonly doc = new Y.Doc();
  readonly provider: WebsocketProvider;
  /** How often it has connected, or tried to. */
  sockets = 0;
  /** How many messages have come. */
  messages = 0;
  /** The codes with which the server hung up, in order. */
  readonly codes: number[] = [];
  /** The code after which the client stopped by itself. */
  stoppedBy: number | null = null;
  readonly #looks = new Set<() => void>();

  constructor(browser: Browser, name: DocumentName | string) {
    const opened = () => (this.sockets += 1);
    const heard = () => {
      this.messages += 1;
      this.#wake();
    };
    class SocketOfABrowser extends WebSocket {
      constructor(url: string | URL) {
        super(url, { headers: browser.headers });
        opened();
        this.on('message', heard);
      }
    }
    this.provider = new WebsocketProvider(
      browser.address.replace(/^http/, 'ws') + COLLAB_PATH,
      typeof name === 'string' ? name : showDocumentName(name),
      this.doc,
      // `ws` has the browser's interface in all that the provider calls. Tabs of one browser are not what is tested.
      { WebSocketPolyfill: SocketOfABrowser as unknown as typeof globalThis.WebSocket, disableBc: true },
    );
    const wake = () => this.#wake();
    this.provider.on('connection-close', (event) => {
      if (event) this.codes.push(event.code);
      wake();
    });
    this.provider.on('closed', ({ code }) => {
      this.stoppedBy = code;
      wake();
    });
    this.provider.on('sync', wake);
    this.provider.on('status', wake);
    this.provider.awareness.on('change', wake);
    this.doc.on('update', wake);
  }

  until(check: () => boolean, what: string, withinMs: number = WAIT_MS): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#looks.delete(look);
        reject(new Error(`waited ${withinMs} ms for ${what}`));
      }, withinMs);
      const look = () => {
        if (!check()) return;
        clearTimeout(timer);
        this.#looks.delete(look);
        resolve();
      };
      this.#looks.add(look);
      look();
    });
  }

  synced(): Promise<void> {
    return this.until(() => this.provider.synced, `the first sync of ${this.provider.roomname}`);
  }

  /** What this client sees another say of itself. */
  stateOf(other: StockClient): unknown {
    return this.provider.awareness.getStates().get(other.doc.clientID);
  }

  close(): void {
    this.provider.destroy();
    this.doc.destroy();
  }

  #wake(): void {
    for (const look of [...this.#looks]) look();
  }
}
