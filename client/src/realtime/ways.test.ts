import { MINUTE } from '@futureback/shared/time.ts';
import { expect, test } from 'vitest';
import { type Memory, ways } from './ways.ts';

const memory = (): Memory => {
  let kept: string | null = null;
  return { read: () => kept, write: (text) => (kept = text) };
};
const yes = async () => true;
const no = async () => false;

test('two failures in a row, while the server answers, lead over the line', async () => {
  const page = ways(yes, memory(), () => 0);
  await page.failed();
  expect(page.next()).toBe('websocket');
  await page.failed();
  expect(page.next()).toBe('line');
});

test('a WebSocket that lived between two failures makes them single ones', async () => {
  const page = ways(yes, memory(), () => 0);
  await page.failed();
  page.lived();
  await page.failed();
  expect(page.next()).toBe('websocket');
});

test('failures while the server cannot be reached say nothing about WebSockets', async () => {
  const page = ways(no, memory(), () => 0);
  for (let times = 0; times < 5; times += 1) await page.failed();
  expect(page.next()).toBe('websocket');
});

test('after ten minutes WebSockets are tried again, and one more failure is enough', async () => {
  let now = 0;
  const page = ways(yes, memory(), () => now);
  await page.failed();
  await page.failed();
  now = 10 * MINUTE - 1;
  expect(page.next()).toBe('line');
  now = 10 * MINUTE;
  expect(page.next()).toBe('websocket');
  await page.failed();
  expect(page.next()).toBe('line');
});

test('what a network is like is remembered over a new page, until a WebSocket lives', async () => {
  const kept = memory();
  let now = 0;
  const first = ways(yes, kept, () => now);
  await first.failed();
  await first.failed();
  expect(ways(yes, kept, () => now).next()).toBe('line');
  now = 11 * MINUTE;
  const later = ways(yes, kept, () => now);
  expect(later.next()).toBe('websocket');
  later.lived();
  const muchLater = ways(yes, kept, () => now);
  await muchLater.failed();
  expect(muchLater.next()).toBe('websocket');
});

test('a clock that is set back does not keep a page from WebSockets', async () => {
  let now = 60 * MINUTE;
  const page = ways(yes, memory(), () => now);
  await page.failed();
  await page.failed();
  now = 0;
  expect(page.next()).toBe('websocket');
});
