import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Backlog } from './backlog.ts';

let io: Server;
let address: string;
beforeEach(async () => {
  const http = createServer();
  io = new Server(http, { serveClient: false });
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  // A server on TCP has such an address.
  address = `http://127.0.0.1:${(http.address() as AddressInfo).port}/socket.io/?EIO=4&transport=polling`;
});
afterEach(() => io.close());

const text = async (response: Promise<Response>): Promise<string> => (await response).text();

/** A client that polls only when it is told to, with the server's end of its conversation. */
async function slowClient(): Promise<{ socket: Socket; poll: () => Promise<string> }> {
  const { sid } = JSON.parse((await text(fetch(address))).slice(1)) as { sid: string };
  const own = `${address}&sid=${sid}`;
  const connected = new Promise<Socket>((resolve) => io.once('connection', resolve));
  await text(fetch(own, { method: 'POST', body: '40' }));
  const poll = () => text(fetch(own));
  await poll();
  return { socket: await connected, poll };
}

test('what waits for a poll is counted, and so is what the client has not come back from', async () => {
  const { socket, poll } = await slowClient();
  const backlog = Backlog.of(socket.conn);
  expect(backlog.bytes).toBe(0);
  for (let count = 0; count < 3; count += 1) socket.emit('frame', new Uint8Array(1000));
  const waiting = backlog.bytes;
  expect(waiting).toBeGreaterThan(3000);
  expect(waiting).toBeLessThan(3300);

  await poll();
  expect(backlog.bytes).toBe(waiting);

  const comeBack = new Promise((resolve) => socket.conn.transport.once('ready', resolve));
  const next = poll();
  await comeBack;
  expect(backlog.bytes).toBe(0);
  socket.emit('frame', new Uint8Array(10));
  await next;
});

test('two lanes of one connection share what is on its way', async () => {
  const { socket } = await slowClient();
  expect(Backlog.of(socket.conn)).toBe(Backlog.of(socket.conn));
});

test('whoever waits for the flush is told at the next poll, or when nobody will poll again', async () => {
  const { socket, poll } = await slowClient();
  const backlog = Backlog.of(socket.conn);
  await backlog.flushed();
  socket.emit('frame', new Uint8Array(1000));
  const flushed = backlog.flushed();
  await poll();
  await flushed;

  socket.emit('frame', new Uint8Array(1000));
  const ended = backlog.flushed();
  socket.conn.close(true);
  await ended;
});
