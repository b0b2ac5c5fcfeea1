import { CHECK_LIMITS, CHECK_NAMESPACE, CHECK_PATH } from '@futureback/shared/wire/check.ts';
import { Manager, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { Hall } from '../support/hall.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await Hall.open();
});
afterAll(() => hall.close());

const socket = (headers: Record<string, string> = {}) =>
  new WebSocket(hall.address.replace('http', 'ws') + CHECK_PATH, { headers });

const opened = (of: WebSocket): Promise<unknown> => new Promise((resolve) => of.once('open', resolve));
const heard = (of: WebSocket): Promise<string> =>
  new Promise((resolve) => of.once('message', (text) => resolve(String(text))));
const closed = (of: WebSocket): Promise<number> => new Promise((resolve) => of.once('close', resolve));

function conversation(): Socket {
  const manager = new Manager(hall.address, { transports: ['polling'], reconnection: false });
  return manager.socket(CHECK_NAMESPACE);
}

test('anybody may ask what the server’s clock says', async () => {
  const before = hall.clock.now();
  const { now } = await hall.browser().call('check');
  expect(now).toBeGreaterThanOrEqual(before);
});

test('a WebSocket of anybody is answered with what it says', async () => {
  const ws = socket();
  await opened(ws);
  ws.send('here');
  expect(await heard(ws)).toBe('here');
  ws.close();
});

test('a WebSocket that says too much, or too often, is closed', async () => {
  const long = socket();
  await opened(long);
  long.send('x'.repeat(CHECK_LIMITS.messageLength + 1));
  expect(await closed(long)).toBe(1008);

  const often = socket();
  await opened(often);
  for (let count = 0; count <= CHECK_LIMITS.messages; count += 1) often.send('here');
  expect(await closed(often)).toBe(1008);
});

test('a WebSocket of another site is refused', async () => {
  const foreign = socket({ origin: 'https://elsewhere.example' });
  const refused = new Promise((resolve) => foreign.once('error', ({ message }) => resolve(message)));
  expect(await refused).toContain('403');
});

test('long requests of anybody are answered with what they say, a few times', async () => {
  const said = conversation();
  const gone = new Promise((resolve) => said.once('disconnect', resolve));
  for (let count = 0; count < CHECK_LIMITS.messages; count += 1) {
    expect(await said.emitWithAck('echo', `here ${count}`)).toBe(`here ${count}`);
  }
  said.emit('echo', 'once more', () => undefined);
  expect(await gone).toBe('io server disconnect');
});
