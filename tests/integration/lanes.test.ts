import { LIMITS } from '@futureback/shared/documents/limits.ts';
import { CLOSE, type CloseReason } from '@futureback/shared/wire/close.ts';
import { type LaneDown, type LaneHangUp, type LaneHello, type LaneUp, laneName } from '@futureback/shared/wire/lane.ts';
import { WIRE_VERSION } from '@futureback/shared/wire/version.ts';
import { Manager, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Phone } from '../../scripts/people/phone.ts';
import { type Night, RunningSchool } from '../support/running-school.ts';

type Lane = Socket<LaneDown, LaneUp>;

let running: RunningSchool;
let night: Night;
let ana: Phone;
beforeAll(async () => {
  running = await RunningSchool.start();
  night = await running.session();
  ana = await night.phone();
});
afterAll(() => running.close());

/** One page's socket.io connection, by polling alone. */
function line(headers: Record<string, string> = ana.browser.headers): Manager {
  const manager = new Manager(running.server.address, {
    transports: ['polling'],
    extraHeaders: headers,
    autoConnect: false,
    reconnection: false,
  });
  running.keep({ close: () => manager.engine?.close() });
  return manager;
}

const herSheet = (change: Partial<LaneHello> = {}): LaneHello => ({
  wire: WIRE_VERSION,
  document: `sheet/${ana.own.participant}`,
  as: ana.own.participant,
  saved: true,
  ...change,
});

function lane(on: Manager, hello: object, number = 0): Lane {
  const opened: Lane = on.socket(laneName(number), { auth: { ...hello } });
  opened.connect();
  return opened;
}

const lastWord = (of: Lane): Promise<LaneHangUp> => new Promise((resolve) => of.once('hang-up', resolve));
const named = (reason: CloseReason): LaneHangUp => ({ code: CLOSE[reason], reason });

const FIRST_REFUSALS: [string, object, CloseReason][] = [
  ['a hello that is none', { document: 7 }, 'malformed'],
  ['a page of another version', { wire: WIRE_VERSION + 1 }, 'malformed'],
  ['a document that does not exist', { document: 'sheet/no' }, 'no-such-document'],
  ['a document of others', { document: `desk/${'A'.repeat(22)}` }, 'not-signed-in'],
];

test.each(FIRST_REFUSALS)('%s is refused by name', async (_, change, reason) => {
  expect(await lastWord(lane(line(), { ...herSheet(), ...change }))).toEqual(named(reason));
});

test('somebody else’s desk is refused by name', async () => {
  expect(await lastWord(lane(line(), herSheet({ document: `desk/${night.id}` })))).toEqual(named('not-allowed'));
});

test('whoever has no cookie is told to sign in', async () => {
  const stranger = lane(line({ origin: running.server.address }), herSheet());
  expect(await lastWord(stranger)).toEqual(named('not-signed-in'));
});

const FRAMES: [string, unknown, CloseReason][] = [
  ['a frame above the cap', new Uint8Array(LIMITS.frameBytes + 1), 'frame-too-large'],
  ['bytes that are no frame', new Uint8Array([0, 99]), 'malformed'],
  ['what is no bytes', { not: 'bytes' }, 'malformed'],
];

test.each(FRAMES)('%s ends the lane with its name', async (_, frame, reason) => {
  const opened = lane(line(), herSheet());
  await new Promise((resolve) => opened.once('frame', resolve));
  const last = lastWord(opened);
  opened.emit('frame', frame as Uint8Array);
  expect(await last).toEqual(named(reason));
});

test('frames that come too fast end the lane with its name', async () => {
  const opened = lane(line(), herSheet());
  const last = lastWord(opened);
  for (let count = 0; count < 200; count += 1) opened.emit('frame', new Uint8Array([3]));
  expect(await last).toEqual(named('too-fast'));
});

test('a connection that opens more lanes than any page needs is refused the rest, and keeps its own', async () => {
  const page = line();
  const lanes = Array.from({ length: 17 }, (_, number) => lane(page, herSheet(), number));
  const first = lanes[0];
  const last = lanes[16];
  if (!first || !last) throw new Error('there are seventeen');
  expect(await lastWord(last)).toEqual(named('too-fast'));
  expect(first.connected).toBe(true);
});

test('a page of another site gets no line at all', async () => {
  const foreign = line({ ...ana.browser.headers, origin: 'https://elsewhere.example' });
  const refused = new Promise((resolve) => foreign.on('error', resolve));
  lane(foreign, herSheet());
  expect(await refused).toBeInstanceOf(Error);
});

test('a server that stops says so before it goes', async () => {
  const own = await RunningSchool.start();
  const its = await own.session();
  const ben = await its.phone();
  const manager = new Manager(own.server.address, {
    transports: ['polling'],
    extraHeaders: ben.browser.headers,
    autoConnect: false,
    reconnection: false,
  });
  const { participant } = ben.own;
  const opened = lane(manager, herSheet({ document: `sheet/${participant}`, as: participant }));
  await new Promise((resolve) => opened.once('frame', resolve));
  const last = lastWord(opened);
  await own.close();
  expect(await last).toEqual(named('server-restarts'));
});
