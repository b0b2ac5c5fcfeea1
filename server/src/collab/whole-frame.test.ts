import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { sendWhole } from './whole-frame.ts';

let server: WebSocketServer;
beforeEach(async () => {
  server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
});
afterEach(() => server.close());

/** What a client hears of messages that are sent whole, until the server hangs up. */
async function heard(messages: readonly Uint8Array[]): Promise<Buffer[]> {
  server.once('connection', (socket) => {
    for (const message of messages) sendWhole(socket, message);
    socket.close();
    sendWhole(socket, Uint8Array.of(9));
  });
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const all: Buffer[] = [];
  client.on('message', (data, isBinary) => {
    expect(isBinary).toBe(true);
    all.push(data as Buffer);
  });
  await new Promise((resolve) => client.once('close', resolve));
  return all;
}

test('messages of every length that has a header of its own kind arrive as they are, and none after the goodbye', async () => {
  const messages = [0, 1, 125, 126, 65_535, 65_536, 300_000].map((length) => new Uint8Array(length).fill(length % 251));
  const arrived = await heard(messages);
  expect(arrived.map((each) => each.length)).toEqual(messages.map((each) => each.length));
  arrived.forEach((each, at) => {
    expect(Buffer.compare(each, messages[at] ?? new Uint8Array())).toBe(0);
  });
});

test('the same message may be sent again', async () => {
  const message = Uint8Array.of(1, 2, 3);
  expect(await heard([message, message])).toEqual([Buffer.from(message), Buffer.from(message)]);
});
