import { updateFrame } from '@futureback/server/collab/frames.ts';
import { WebSocket } from 'ws';
import type { Phone } from '../people/phone.ts';
import type { Chance } from '../rehearse/chance.ts';

/** Sends all that a phone writes again, up to three times and in no order, over a connection of its own. */
export class Stutter {
  readonly #socket: WebSocket;
  readonly #chance: Chance;
  readonly #updates: Uint8Array[] = [];

  constructor({ browser, own, sheet }: Phone, chance: Chance) {
    this.#chance = chance;
    const address = browser.address.replace(/^http/, 'ws');
    this.#socket = new WebSocket(`${address}/collab/sheet/${own.participant}?as=${own.participant}`, {
      headers: browser.headers,
    });
    // The server hangs up when it has heard enough; the phone's own connection is what counts.
    this.#socket.on('error', () => undefined);
    sheet.doc.on('update', (update: Uint8Array) => this.#updates.push(update));
  }

  repeat(): void {
    if (this.#socket.readyState !== WebSocket.OPEN) return;
    const again = this.#updates.flatMap((update) => Array.from({ length: 1 + this.#chance.upTo(3) }, () => update));
    for (const update of this.#chance.shuffled(again).slice(0, 40)) this.#socket.send(updateFrame(update));
  }

  close(): void {
    this.#socket.close();
  }
}
