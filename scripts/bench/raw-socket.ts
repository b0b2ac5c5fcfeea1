import { WebSocket } from 'ws';

const SYNC = 0;
const STEP_1 = 0;
const STEP_2 = 1;
export const EMPTY_STATE = new Uint8Array([SYNC, STEP_1, 1, 0]);
export const EMPTY_ANSWER = new Uint8Array([SYNC, STEP_2, 2, 0, 0]);

export const isSync = (frame: Uint8Array): boolean => frame[0] === SYNC;
/** Of a frame that is sync: the question for what this side has. */
export const isFirstStep = (frame: Uint8Array): boolean => frame[1] === STEP_1;

/**
 * A document's connection that reads the wire itself: a thousand of them must cost the generator little. It asks for the whole document,
 * answers that it has nothing, and hands every later frame on.
 */
export class RawSocket {
  readonly socket: WebSocket;
  bytes = 0;
  synced = false;
  readonly #heard: (frame: Buffer, at: number) => void;
  readonly #onSync: () => void;

  constructor(
    url: string,
    headers: Record<string, string>,
    heard: (frame: Buffer, at: number) => void,
    onSync: () => void = () => undefined,
  ) {
    this.#heard = heard;
    this.#onSync = onSync;
    this.socket = new WebSocket(url, { headers, perMessageDeflate: false });
    this.socket.on('open', () => this.socket.send(EMPTY_STATE));
    this.socket.on('message', (data) => this.#listen(data as Buffer));
    this.socket.on('error', () => undefined);
  }

  #listen(frame: Buffer): void {
    this.bytes += frame.length;
    if (!isSync(frame)) return;
    if (isFirstStep(frame)) {
      this.socket.send(EMPTY_ANSWER);
      return;
    }
    if (!this.synced) {
      this.synced = true;
      this.#onSync();
    }
    this.#heard(frame, performance.now());
  }

  send(frame: Uint8Array): void {
    this.socket.send(frame);
  }

  close(): void {
    this.socket.terminate();
  }
}
