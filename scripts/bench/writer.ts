import { writeNote } from '@futureback/shared/documents/sheet.ts';
import { idFrom } from '@futureback/shared/ids.ts';
import * as Y from 'yjs';
import { updateFrame } from './frames.ts';
import type { Guest, Hall } from './hall.ts';
import { RawSocket } from './raw-socket.ts';

/** A connection to a sheet, whatever carries it. */
type Sheet = { readonly synced: boolean; send(frame: Uint8Array): void; close(): void };

/** A guest whose sheet is open: it writes notes as its phone would. */
export class Writer {
  readonly #doc = new Y.Doc();
  readonly #socket: Sheet;

  /** By WebSocket, where nothing else is given. */
  constructor(
    hall: Hall,
    guest: Guest,
    socket: Sheet = new RawSocket(
      hall.collab('sheet', guest.participant, guest.participant),
      guest.browser.headers,
      () => undefined,
    ),
  ) {
    this.#socket = socket;
    this.#doc.on('update', (update: Uint8Array) => this.#socket.send(updateFrame(update)));
  }

  get ready(): boolean {
    return this.#socket.synced;
  }

  write(step: string, text: string): void {
    const id = idFrom(crypto.getRandomValues(new Uint8Array(16)));
    writeNote(this.#doc, id, { step, text, language: 'en', question: 'main', writtenAt: 0 });
  }

  close(): void {
    this.#socket.close();
  }
}
