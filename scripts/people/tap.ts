import { appendFileSync } from 'node:fs';

/** Who received some bytes: `on` is the document's kind, "control", or the path of what was asked for over HTTP. */
export type Receiver = { who: string; role: 'host' | 'participant' | 'screen' | 'account' | 'anyone'; on: string };
export type Received = Receiver & { at: number; bytes: Uint8Array };

/** A frame to a hall comes a hundred times at once: they are written together. */
const WRITTEN_TOGETHER = 256;

/** Records every byte that simulated people receive, in order, for a check that trusts nothing else. */
export class Tap {
  /** Without a file: everything so far. */
  readonly received: Received[] = [];
  readonly #file: string | null;
  #lines: string[] = [];

  /** With a file, each frame becomes a JSON line of it, with its bytes in base64, instead. */
  constructor(file: string | null = null) {
    this.#file = file;
  }

  record(receiver: Receiver, bytes: Uint8Array): void {
    const received = { ...receiver, at: performance.now(), bytes };
    if (!this.#file) {
      this.received.push(received);
      return;
    }
    this.#lines.push(`${JSON.stringify({ ...received, bytes: Buffer.from(bytes).toString('base64') })}\n`);
    if (this.#lines.length >= WRITTEN_TOGETHER) this.flush();
  }

  flush(): void {
    if (this.#file && this.#lines.length > 0) appendFileSync(this.#file, this.#lines.join(''));
    this.#lines = [];
  }
}
