import * as encoding from 'lib0/encoding';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { systemClock } from '../clock.ts';
import { HeldDocument } from './held-document.ts';
import { applyUpdates } from './publish.ts';
import type { Reader } from './readers.ts';

const held = (kind: 'sheet' | 'themes' = 'sheet') =>
  new HeldDocument({ kind, owner: 'a' }, { parts: [], upto: 0 }, 1 << 20, systemClock);

/** A client that remembers what the server asked or told it. */
const client = () => {
  const heard: string[] = [];
  const from: Reader = {
    canWrite: true,
    wantsSaved: true,
    synced: true,
    pendingBytes: 0,
    update: () => heard.push('update'),
    saved: () => heard.push('saved'),
    resync: () => heard.push('resync'),
    close: (reason) => heard.push(reason),
  };
  return { from, heard };
};

function send(document: HeldDocument, update: Uint8Array): { kept: boolean; heard: string[] } {
  const { from, heard } = client();
  const after: (() => void)[] = [];
  const kept = applyUpdates([{ document, update, from }], after);
  for (const effect of after) effect();
  return { kept, heard };
}

/** An update that sets one key to `depth` lists inside each other. */
function nested(depth: number): Uint8Array {
  const LIST_OF_ONE = [117, 1];
  const doc = new Y.Doc();
  doc.getMap('notes').set('a', ['here']);
  const update = Y.encodeStateAsUpdate(doc);
  const inner = encoding.encode((encoder) => encoding.writeAny(encoder, ['here']));
  const at = Buffer.from(update).indexOf(inner);
  return new Uint8Array(
    Buffer.concat([update.subarray(0, at), Buffer.from(Array(depth).fill(LIST_OF_ONE).flat()), update.subarray(at)]),
  );
}

test('values that nest as deep as a stack are malformed, and change nothing', () => {
  for (const depth of [100, 3000, 4200, 5000, 6000, 7000, 7800, 60_000]) {
    const document = held();
    expect(send(document, nested(depth))).toEqual({ kept: false, heard: ['malformed'] });
    expect(document.takeEmitted()).toBeNull();
  }
});

test('values that nest as people’s do are kept', () => {
  expect(send(held(), nested(3))).toEqual({ kept: true, heard: [] });
});

/** An update that puts `depth` maps inside each other. */
function nestedMaps(depth: number): Y.Doc {
  const doc = new Y.Doc();
  let within = doc.getMap<unknown>('notes');
  doc.transact(() => {
    for (let level = 0; level < depth; level += 1) {
      const inner = new Y.Map<unknown>();
      within.set('a', inner);
      within = inner;
    }
  });
  return doc;
}

test('a sheet takes no shared values, which could nest from update to update', () => {
  const document = held();
  expect(send(document, Y.encodeStateAsUpdate(nestedMaps(1)))).toEqual({ kept: false, heard: ['malformed'] });
  expect(document.takeEmitted()).toBeNull();
});

test('whoever breaks a document that others write too is sent away for good', () => {
  const doc = nestedMaps(12_000);
  const document = held('themes');
  expect(send(document, Y.encodeStateAsUpdate(doc))).toEqual({ kept: true, heard: [] });
  const { from, heard } = client();
  const deletesTheFirst = encoding.encode((encoder) => {
    for (const number of [0, 1, doc.clientID, 1, 0, 1]) encoding.writeVarUint(encoder, number);
  });
  expect(() => applyUpdates([{ document, update: deletesTheFirst, from }], [])).toThrow(RangeError);
  expect(heard).toEqual(['malformed']);
});

test('what fits of an update with a gap is published like any other, and the rest asked for', () => {
  const first = new Y.Doc();
  first.getMap('notes').set('a', 1);
  const second = new Y.Doc();
  Y.applyUpdate(second, Y.encodeStateAsUpdate(first));
  const known = Y.encodeStateVector(second);
  second.getMap('notes').set('b', 2);
  second.getMap('notes').set('a', 3);
  const document = held();
  expect(send(document, Y.encodeStateAsUpdate(second, known))).toEqual({ kept: true, heard: ['resync'] });
  expect(document.doc.getMap('notes').toJSON()).toEqual({ b: 2 });
  expect(document.takeEmitted()).not.toBeNull();
  expect(send(document, Y.encodeStateAsUpdate(second))).toEqual({ kept: true, heard: [] });
  expect(document.doc.getMap('notes').toJSON()).toEqual({ a: 3, b: 2 });
});

test('an update of which nothing fits changes nothing', () => {
  const doc = new Y.Doc();
  doc.getMap('notes').set('a', 1);
  const known = Y.encodeStateVector(doc);
  doc.getMap('notes').set('b', 2);
  const document = held();
  expect(send(document, Y.encodeStateAsUpdate(doc, known))).toEqual({ kept: false, heard: ['resync'] });
  expect(document.takeEmitted()).toBeNull();
});

test('the state before an update is the one that whoever has not got it holds', () => {
  const document = held('themes');
  const words = (text: string) => document.doc.transact(() => document.doc.getMap('notes').set(text, text));
  words('a');
  document.takeEmitted();
  const before = document.stateVector();
  const other = new Y.Doc();
  other.getMap('notes').set('c', 'c');
  words('b');
  document.apply([Y.encodeStateAsUpdate(other)]);
  const update = document.takeEmitted();
  if (!update) throw new Error('two things changed');
  expect(Y.decodeStateVector(document.stateBefore(update))).toEqual(Y.decodeStateVector(before));
});
