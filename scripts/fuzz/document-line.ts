import { syncStep1Frame } from '@futureback/server/collab/frames.ts';
import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import type { Browser } from '../people/browser.ts';

const NOTHING_KNOWN = new Uint8Array([0]);

/** A document's WebSocket in the hands of somebody who sends whatever they like, one frame after the other. */
export class DocumentLine {
  readonly #socket: WebSocket;
  #wake: () => void = () => undefined;
  #answers = 0;
  /** What the server said that it has, so that its answers to our questions stay short. */
  #known = NOTHING_KNOWN;
  #code: number | null = null;

  static async open(browser: Browser, document: string, as: string): Promise<DocumentLine> {
    const line = new DocumentLine(
      new WebSocket(`${browser.address.replace(/^http/, 'ws')}/collab/${document}?as=${as}`, {
        headers: browser.headers,
      }),
    );
    await line.#until(() => line.#known !== NOTHING_KNOWN);
    return line;
  }

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data: Buffer) => this.#hear(data));
    socket.on('error', () => undefined);
    socket.on('close', (code) => {
      this.#code = code;
      this.#wake();
    });
  }

  /** The code with which the server hung up; null while it listens. */
  get code(): number | null {
    return this.#code;
  }

  /** Sends a frame and waits until the server has dealt with it: it answers a question that comes after it, or hangs up. */
  async say(frame: Uint8Array): Promise<void> {
    const before = this.#answers;
    this.#socket.send(frame);
    this.#socket.send(syncStep1Frame(this.#known));
    await this.#until(() => this.#answers > before);
  }

  close(): void {
    this.#socket.terminate();
  }

  #hear(data: Buffer): void {
    const decoder = decoding.createDecoder(new Uint8Array(data));
    if (decoding.readVarUint(decoder) !== 0) return;
    const step = decoding.readVarUint(decoder);
    if (step === 0) this.#known = decoding.readVarUint8Array(decoder);
    if (step === 1) this.#answers += 1;
    this.#wake();
  }

  #until(isSo: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = () => {
        if (isSo() || this.#code !== null) resolve();
      };
      this.#wake();
    });
  }
}
