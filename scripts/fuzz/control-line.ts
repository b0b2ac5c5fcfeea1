import { WIRE_VERSION } from '@futureback/shared/wire/version.ts';
import { io, type Socket } from 'socket.io-client';
import { WebSocket } from 'ws';
import type { Browser } from '../people/browser.ts';
import type { Chance } from '../rehearse/chance.ts';
import { mutate } from './mutations.ts';

type Hello = { session: string; participant: string };

const ID = 'A'.repeat(22);
const COMMANDS: readonly object[] = [
  { type: 'start' },
  { type: 'next', run: 1 },
  { type: 'go', run: 2, step: 'themes' },
  { type: 'extend', run: 2, minutes: 5 },
  { type: 'reveal', run: 2, unread: 'release' },
  { type: 'hold', note: ID, reason: 'other' },
  { type: 'release', note: ID, hash: 'abc' },
  { type: 'dot', ballot: ID, item: ID, dots: 2 },
  { type: 'mark', ballot: ID, item: ID, level: 4, concern: 'Who pays?' },
  { type: 'cover', on: true },
  { type: 'replan', run: 2, steps: [{ step: 'path', minutes: 8 }] },
  { type: 'end-at', at: 1_900_000_000_000 },
  { type: 'spotlight', on: { kind: 'note', id: ID } },
  { type: 'move', note: ID, step: 'path' },
  { type: 'reply', note: ID, reply: 'thank-you' },
  { type: 'count-by-hand', ballot: ID, people: 4, dots: { [ID]: 3 } },
  { type: 'count-people', people: 4, groups: { family: 3 } },
  { type: 'remove', participant: ID },
  { type: 'insert-step', after: 'future', spare: 'breathe' },
  { type: 'take-out-step', step: 'breathe-1' },
  { type: 'close' },
];
const ODD: readonly unknown[] = [
  null,
  -1,
  1e308,
  '',
  'x'.repeat(5000),
  [],
  {},
  true,
  { toString: 1 },
  [[[[[[]]]]]],
  '__proto__',
  new Uint8Array([1, 2, 3]),
];
const EVENTS = [
  'command',
  'command',
  'command',
  'presence',
  'clock',
  'view',
  'disconnect',
  'error',
  '__proto__',
  'hold',
  'frame',
];

/** A value of which something was exchanged for something odd. */
function odd(value: unknown, chance: Chance): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array || chance.happens(0.15))
    return chance.oneOf(ODD);
  const copy: Record<string, unknown> = { ...value };
  const key = chance.happens(0.8) ? chance.oneOf([...Object.keys(copy), 'constructor']) : chance.canary();
  copy[key] = odd(copy[key], chance);
  if (chance.happens(0.2)) delete copy[chance.oneOf(Object.keys(copy))];
  return copy;
}

const body = (event: string, chance: Chance): unknown => {
  const message = event === 'presence' ? { typing: true, done: false } : { id: ID, command: chance.oneOf(COMMANDS) };
  return chance.happens(0.7) ? odd(message, chance) : message;
};

/** The control connection of a participant who says anything, through the library. */
export class ControlLine {
  readonly #socket: Socket;

  static async open(browser: Browser, hello: Hello): Promise<ControlLine> {
    const line = new ControlLine(browser, hello);
    await new Promise<void>((resolve) => line.#socket.once('view', () => resolve()));
    return line;
  }

  private constructor(browser: Browser, hello: Hello) {
    this.#socket = io(`${browser.address}/participant`, {
      auth: { wire: WIRE_VERSION, ...hello },
      extraHeaders: browser.headers,
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
    });
  }

  get isOver(): boolean {
    return !this.#socket.connected;
  }

  async say(chance: Chance): Promise<void> {
    const event = chance.oneOf(EVENTS);
    const more = chance.happens(0.1) ? [chance.oneOf(ODD)] : [];
    // What the library keeps for itself it refuses to send; the raw packets below say it.
    const name = ['disconnect', 'error'].includes(event) ? 'clock' : event;
    if (chance.happens(0.3)) this.#socket.emit(name, body(name, chance), ...more);
    else this.#socket.emit(name, body(name, chance), ...more, () => undefined);
    await new Promise<void>((resolve) => {
      this.#socket.once('disconnect', () => resolve());
      this.#socket.emit('clock', {}, () => resolve());
    });
  }

  close(): void {
    this.#socket.disconnect();
  }
}

/** Packets as no library sends them, on a connection of their own. Resolves with how many went out before the server hung up. */
export async function sayRaw(browser: Browser, hello: Hello, chance: Chance, most: number): Promise<number> {
  const auth = JSON.stringify({ wire: WIRE_VERSION, ...hello });
  const packets = [
    `40/participant,${auth}`,
    `42/participant,1["command",{"id":"${ID}","command":{"type":"close"}}]`,
    '42/participant,["presence",{"typing":true,"done":true}]',
    `450-/collab/1,["frame",{"_placeholder":true,"num":0}]`,
    `451-/participant,["command",{"_placeholder":true,"num":0}]`,
    '41/participant,',
    `40/collab/3,{"wire":${WIRE_VERSION},"document":"wall/${hello.session}","as":null,"saved":true}`,
    '42/host,2["command",{}]',
    '3',
    '2probe',
    '5',
    '1',
  ].map((text) => Buffer.from(text));
  const socket = new WebSocket(`${browser.address.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`, {
    headers: browser.headers,
  });
  socket.on('error', () => undefined);
  const isOver = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const isOpen = new Promise<void>((resolve) => socket.once('open', () => resolve()));
  await Promise.race([isOpen, isOver]);
  let said = 0;
  const send = (data: Buffer, binary: boolean) =>
    new Promise<void>((resolve) => socket.send(data, { binary }, () => resolve()));
  if (chance.happens(0.7)) await send(packets[0] ?? Buffer.alloc(0), false);
  while (said < most && socket.readyState === WebSocket.OPEN) {
    const packet = chance.happens(0.2) ? chance.oneOf(packets) : Buffer.from(mutate(packets, chance));
    // As text it has to be what a text may be, or the WebSocket itself refuses it.
    const isText = chance.happens(0.85);
    await send(isText ? Buffer.from(packet.toString('utf8')) : packet, !isText);
    said += 1;
    if (chance.happens(0.2)) await new Promise((resolve) => setImmediate(resolve));
  }
  socket.terminate();
  await isOver;
  return said;
}
