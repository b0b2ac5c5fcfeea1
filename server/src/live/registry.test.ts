import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idFrom } from '@futureback/shared/ids.ts';
import { lincoln } from '@futureback/shared/report/lincoln.fixture.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openLog } from '../log.ts';
import { systemRandom } from '../random.ts';
import { openSqlite } from '../store/sqlite.ts';
import type { Store } from '../store/store.ts';
import { handTurned } from './hand-turned-clock.ts';
import { openRegistry, type Registry } from './registry.ts';

const SWEEP = 30_000;
/** Longer than any queue gathers. */
const WINDOW = 1000;
const [FIRST, SECOND] = [1, 2].map((number) => idFrom(new Uint8Array(16).fill(number))) as [string, string];

let folder: string;
let store: Store;
let registry: Registry;
let clock: ReturnType<typeof handTurned>;
function open(budgetBytes?: number): void {
  clock = handTurned();
  registry = openRegistry(
    { store, clock, random: systemRandom, log: openLog('silent'), recordChanged: () => undefined },
    budgetBytes,
  );
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'futureback-registry-'));
  store = openSqlite(folder);
});
afterEach(async () => {
  await registry.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const held = () => registry.figures().processes;

test('what nobody uses is kept for a minute, for phones that wake up', async () => {
  open();
  await registry.process(FIRST);
  clock.turn(SWEEP);
  clock.turn(SWEEP);
  expect(held()).toBe(1);
  clock.turn(SWEEP);
  expect(held()).toBe(0);
});

test('where memory is short it is not kept, the longest unused first, and no more than needed', async () => {
  open(10);
  const first = await registry.process(FIRST);
  first.statement.apply([typed('first')]);
  clock.turn(SWEEP);
  expect(held()).toBe(0);
  await registry.close();

  open(100);
  const again = await registry.process(FIRST);
  again.statement.apply([typed('a'.repeat(60))]);
  clock.turn(SWEEP);
  expect(held()).toBe(1);
  const second = await registry.process(SECOND);
  second.statement.apply([typed('b'.repeat(60))]);
  clock.turn(SWEEP);
  expect(held()).toBe(1);
  expect(await registry.process(SECOND)).toBe(second);
});

test('closing a concern says so only where there is one', async () => {
  open();
  const [night] = lincoln.sessions;
  const [one, other] = night?.notes ?? [];
  if (!night || !one || !other) throw new Error('Lincoln School has a session with notes');
  const { id: session, process, code, createdAt: created_at } = night.record;
  await store.write(async (db) => {
    const { id, createdAt, ...setup } = lincoln.process;
    const row = { id, setup: JSON.stringify(setup), created_at: createdAt };
    await db.insertInto('process').values(row).execute();
    const record = JSON.stringify(night.record);
    await db.insertInto('session').values({ id: session, process, code, record, created_at }).execute();
  });
  const concern = { ...one, held: 'safety-concern' as const, concern: { wording: one.wording, closed: false } };
  await store.commit([{ ...NOTHING, session, notes: [concern, other] }]);
  const live = await registry.session(session);
  const close = (note: string) => {
    const answer = live?.closeConcern(note, { kind: 'system' });
    clock.turn(WINDOW);
    return answer;
  };
  expect(await close(one.note)).toEqual({ ok: true, value: { done: true } });
  for (const note of [one.note, other.note]) expect(await close(note)).toEqual({ ok: false, problem: 'no-concern' });
});

const NOTHING = { events: [], commands: [], ballotWords: [], casts: [], documents: [] };

function typed(words: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getText('words').insert(0, words);
  return Y.encodeStateAsUpdate(doc);
}
