import { appendFileSync } from 'node:fs';

/** Who received some bytes: `on` is the document's name or "control". */
export type Receiver = { who: string; role: 'host' | 'participant' | 'screen' | 'account'; on: string };
export type Received = Receiver & { at: number; bytes: Uint8Array };

/** Records every byte that simulated people receive, in order, for a check that trusts nothing else. */
export class Tap {
  readonly #file: string | null;
  readonly received: Received[] = [];

  /** With a file, each frame is also appended to it as a JSON line with its bytes in base64. */
  constructor(file: string | null = null) {
    this.#file = file;
  }

  record(receiver: Receiver, bytes: Uint8Array): void {
    const received = { ...receiver, at: performance.now(), bytes };
    this.received.push(received);
    if (!this.#file) return;
    appendFileSync(this.#file, `${JSON.stringify({ ...received, bytes: Buffer.from(bytes).toString('base64') })}\n`);
  }
}
