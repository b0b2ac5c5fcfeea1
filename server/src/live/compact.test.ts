import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idFrom } from '@futureback/shared/ids.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { systemClock } from '../clock.ts';
import { openSqlite } from '../store/sqlite.ts';
import { emptyBatch } from '../store/store.contract.ts';
import type { Store } from '../store/store.ts';
import { compactHeld } from './compact.ts';
import { HeldDocument } from './held-document.ts';

const name = { kind: 'wall', owner: idFrom(new Uint8Array(16)) } as const;
let folder: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'futureback-compact-'));
  store = openSqlite(folder);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const hold = async () => new HeldDocument(name, await store.loadDocument(name), Number.POSITIVE_INFINITY, systemClock);

/** Changes a held document and puts the change on disk, as a window does. */
async function save(held: HeldDocument, change: (notes: Y.Map<unknown>) => void): Promise<void> {
  held.doc.transact(() => change(held.doc.getMap('notes')));
  const update = held.takeEmitted();
  if (update) await store.commit([{ ...emptyBatch, session: null, documents: [{ name, update }] }]);
}

test('a document that forgets lies on disk without the words that were taken back, and with all others', async () => {
  const held = await hold();
  await save(held, (notes) => notes.set('a', { text: 'stays' }));
  await save(held, (notes) => notes.set('b', { text: 'taken-back-words' }));
  await save(held, (notes) => notes.delete('b'));
  await compactHeld(store, [held]);
  expect((await store.loadDocument(name)).parts).toHaveLength(3);

  held.forgets = true;
  await compactHeld(store, [held]);
  const { parts } = await store.loadDocument(name);
  expect(parts).toHaveLength(1);
  expect(Buffer.concat(parts).includes('taken-back-words')).toBe(false);
  expect((await hold()).doc.getMap('notes').toJSON()).toEqual({ a: { text: 'stays' } });
});

test('what is written while a document is compacted stays behind the snapshot', async () => {
  const held = await hold();
  await save(held, (notes) => notes.set('a', 1));
  await save(held, (notes) => notes.set('b', 2));
  held.forgets = true;
  await Promise.all([compactHeld(store, [held]), save(held, (notes) => notes.set('c', 3))]);
  expect((await hold()).doc.getMap('notes').toJSON()).toEqual({ a: 1, b: 2, c: 3 });
});
