import { type LaneHello, laneName } from '@futureback/shared/wire/lane.ts';
import { WIRE_VERSION } from '@futureback/shared/wire/version.ts';
import { Manager, type Socket } from 'socket.io-client';
import type { Guest, Hall } from './hall.ts';
import { EMPTY_ANSWER, EMPTY_STATE, isFirstStep, isSync } from './raw-socket.ts';

/** A page's line where WebSockets do not get through: long-polling, on which each document has a lane. */
export const openLine = (hall: Hall, { browser }: Guest): Manager =>
  new Manager(hall.server.address, { transports: ['polling'], extraHeaders: browser.headers });

/** What a `RawSocket` is, over a lane. */
export class LaneSocket {
  readonly #lane: Socket;
  synced = false;

  constructor(
    line: Manager,
    number: number,
    { document, as }: Pick<LaneHello, 'document' | 'as'>,
    heard: (frame: Buffer, at: number) => void,
  ) {
    this.#lane = line.socket(laneName(number), { auth: { wire: WIRE_VERSION, document, as, saved: false } });
    this.#lane.on('connect', () => this.#lane.emit('frame', EMPTY_STATE));
    this.#lane.on('frame', (bytes: Uint8Array) => {
      const frame = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      if (!isSync(frame)) return;
      if (isFirstStep(frame)) this.#lane.emit('frame', EMPTY_ANSWER);
      else {
        this.synced = true;
        heard(frame, performance.now());
      }
    });
  }

  send(frame: Uint8Array): void {
    this.#lane.emit('frame', frame);
  }

  close(): void {
    this.#lane.disconnect();
  }
}
