import { updateFrame } from '@futureback/server/collab/frames.ts';
import { readSheet } from '@futureback/shared/documents/sheet.ts';
import { CLOSE } from '@futureback/shared/wire/close.ts';
import * as encoding from 'lib0/encoding';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { Phone } from '../../scripts/people/phone.ts';
import { note } from '../support/pure-session.ts';
import { type Night, RunningSchool } from '../support/running-school.ts';

let running: RunningSchool;
let night: Night;
beforeAll(async () => {
  running = await RunningSchool.start();
  night = await running.session({ moderated: false });
  await night.goTo('future');
  await night.do({ type: 'reveal', run: night.run, unread: 'keep' });
});
afterAll(() => running.close());

/** Sends updates on somebody's sheet over a connection of its own, and tells with which code the server hangs up. */
function attack({ browser, own }: Phone, updates: readonly Uint8Array[]): Promise<number> {
  const address = running.server.address.replace(/^http/, 'ws');
  const socket = new WebSocket(`${address}/collab/sheet/${own.participant}?as=${own.participant}`, {
    headers: browser.headers,
  });
  socket.on('open', () => {
    for (const update of updates) socket.send(updateFrame(update));
  });
  return new Promise((resolve) => socket.on('close', resolve));
}

/** An update without content whose delete set says these numbers of one client. */
const deletes = (client: number, ...ranges: [clock: number, length: number][]): Uint8Array =>
  encoding.encode((encoder) => {
    for (const number of [0, 1, client, ranges.length, ...ranges.flat()]) encoding.writeVarUint(encoder, number);
  });

/** Maps inside each other, each in an update of its own size. */
function nestedMaps(): Uint8Array {
  const doc = new Y.Doc();
  let within = doc.getMap<unknown>('notes');
  doc.transact(() => {
    for (let level = 0; level < 10_000; level += 1) {
      const inner = new Y.Map<unknown>();
      within.set('a', inner);
      within = inner;
    }
  });
  return Y.encodeStateAsUpdate(doc);
}

function written(text: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap('notes').set('B'.repeat(22), { ...note('future', text), writtenAt: 0 });
  return Y.encodeStateAsUpdate(doc);
}

test.each([
  ['deletes nothing where nothing is yet', ['Before', 'After'], () => [deletes(7, [5, 0])]],
  ['nests deeper than a stack', ['Before', 'After'], () => [nestedMaps()]],
  [
    'breaks after words that are good',
    ['Before', 'Good words first', 'After'],
    () => [written('Good words first'), deletes(7, [5, 0])],
  ],
])('a sheet that %s costs nobody else their connection, and its owner no word', async (_, kept, updates) => {
  const [hostile, honest] = [await night.phone(), await night.phone()];
  hostile.write(note('future', 'Before'), '');
  await hostile.saved();
  await honest.sheet.until(() => honest.sheet.synced, 'the honest sheet');
  const hungUp: number[] = [];
  honest.sheet.onHungUp = (code) => hungUp.push(code);

  expect(await attack(hostile, updates())).toBe(CLOSE.malformed);

  honest.write(note('future', 'Undisturbed'), '');
  await honest.saved();
  expect(hungUp).toEqual([]);
  expect(night.host.connected).toBe(true);
  hostile.write(note('future', 'After'), '');
  await hostile.saved();
  expect(running.server.printed).not.toContain('"level":50');
  const again = hostile.open('sheet', hostile.own.participant);
  await again.until(() => again.synced, 'the sheet again');
  const texts = [...readSheet(again.doc).values()].map(({ text }) => text);
  expect(texts.sort()).toEqual(kept.sort());
  again.close();
});
