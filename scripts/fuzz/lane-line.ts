import { laneName } from '@futureback/shared/wire/lane.ts';
import { WIRE_VERSION } from '@futureback/shared/wire/version.ts';
import { io, type Socket } from 'socket.io-client';
import type { Browser } from '../people/browser.ts';

/** The same over a socket.io connection, as pages do where WebSockets are broken. */
export class LaneLine {
  readonly #socket: Socket;
  code: number | null = null;

  static async open(browser: Browser, document: string, as: string, number: number): Promise<LaneLine> {
    const line = new LaneLine(
      io(`${browser.address}${laneName(number)}`, {
        auth: { wire: WIRE_VERSION, document, as, saved: true },
        extraHeaders: browser.headers,
        transports: ['websocket'],
        forceNew: true,
        reconnection: false,
      }),
    );
    await new Promise<void>((resolve) => {
      line.#socket.once('frame', () => resolve());
      line.#socket.once('disconnect', () => resolve());
    });
    return line;
  }

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('hang-up', ({ code }: { code: number }) => {
      this.code = code;
    });
    socket.on('disconnect', () => {
      this.code ??= 0;
    });
  }

  /** Resolves when the server has heard something that came after it, or hung up. */
  async say(frame: unknown): Promise<void> {
    this.#socket.emit('frame', frame);
    await new Promise<void>((resolve) => {
      this.#socket.once('frame', () => resolve());
      this.#socket.once('disconnect', () => resolve());
      this.#socket.emit('frame', new Uint8Array([0, 0, 1, 0]));
    });
  }

  close(): void {
    this.#socket.disconnect();
  }
}
