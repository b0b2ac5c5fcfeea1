import { writeNote } from '@futureback/shared/documents/sheet.ts';
import { idFrom } from '@futureback/shared/ids.ts';
import * as Y from 'yjs';
import { updateFrame } from './frames.ts';
import type { Guest, Hall } from './hall.ts';
import { RawSocket } from './raw-socket.ts';

/** A guest whose sheet is open: it writes notes as its phone would. */
export class Writer {
  readonly #doc = new Y.Doc();
  readonly #socket: RawSocket;
  ready = false;

  constructor(hall: Hall, guest: Guest) {
    this.#socket = new RawSocket(
      hall.collab('sheet', guest.participant, guest.participant),
      guest.browser.headers,
      () => undefined,
      () => {
        this.ready = true;
      },
    );
    this.#doc.on('update', (update: Uint8Array) => this.#socket.send(updateFrame(update)));
  }

  write(step: string, text: string): void {
    const id = idFrom(crypto.getRandomValues(new Uint8Array(16)));
    writeNote(this.#doc, id, { step, text, language: 'en', question: 'main', writtenAt: 0 });
  }

  close(): void {
    this.#socket.close();
  }
}
