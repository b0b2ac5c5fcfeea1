import type { DocumentName } from '@futureback/shared/document-name.ts';
import { LIMITS } from '@futureback/shared/documents/limits.ts';
import { CLOSE } from '@futureback/shared/wire/close.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { HeldDocument } from '../live/held-document.ts';
import type { Clock, Doorkeeper } from '../ports.ts';
import { Connection } from './connection.ts';
import { syncStep1Frame, updateFrame } from './frames.ts';
import { serve } from './serve.ts';

/** Timers that ring when a test says so. */
function handTurned() {
  const timers = new Set<() => void>();
  const clock: Clock = {
    now: () => 0,
    uptime: () => 0,
    after(_, callback) {
      timers.add(callback);
      return () => timers.delete(callback);
    },
  };
  return { clock, timers };
}

function carried() {
  const sent: Uint8Array[] = [];
  const closed: number[] = [];
  const transport = {
    isOpen: true,
    pendingBytes: 0,
    send: (frame: Uint8Array) => sent.push(frame),
    close(code: number) {
      closed.push(code);
    },
  };
  return { transport, sent, closed };
}

const NAME: DocumentName = { kind: 'sheet', owner: 'A'.repeat(22) };

function connected() {
  const { clock, timers } = handTurned();
  const { transport, closed } = carried();
  const updates: Uint8Array[] = [];
  const looks: (() => void)[] = [];
  const connection = new Connection({
    transport,
    clock,
    document: new HeldDocument(NAME, { parts: [], upto: 0 }, 1 << 20, clock),
    queue: { update: (update) => updates.push(update), whenCommitted: (look) => looks.push(look) },
    canWrite: true,
    wantsSaved: false,
    editorName: null,
  });
  return { connection, timers, closed, updates, looks };
}

const someWords = (): Uint8Array => {
  const doc = new Y.Doc();
  doc.getMap('notes').set('a', 'b');
  return updateFrame(Y.encodeStateAsUpdate(doc));
};

test('whoever was hung up on is not listened to any more, however much they go on', () => {
  const { connection, closed, updates } = connected();
  connection.receive(someWords());
  connection.receive(new Uint8Array([0, 9, 1, 0]));
  connection.receive(someWords());
  connection.receive(new Uint8Array([0, 9, 1, 0]));
  expect(updates).toHaveLength(1);
  expect(closed).toEqual([CLOSE.malformed]);
});

test('a connection that is gone before its answer leaves no timer behind', () => {
  const { connection, timers, looks } = connected();
  connection.receive(syncStep1Frame(Y.encodeStateVector(new Y.Doc())));
  connection.left();
  for (const look of looks) look();
  expect(timers.size).toBe(0);
});

/** Somebody at the door of something that does not exist: the name alone settles it. */
function refused() {
  const { transport, closed } = carried();
  const { clock } = handTurned();
  const nobodyAsked = new Proxy({}, { get: () => expect.fail('nobody has to be asked') });
  const ports = { clock, door: nobodyAsked as Doorkeeper, registry: nobodyAsked, store: nobodyAsked, log: nobodyAsked };
  const asked = { document: 'nonsense', as: null, wantsSaved: false };
  return { closed, served: serve(ports as Parameters<typeof serve>[0], transport, {}, asked) };
}

test('what is said after a refusal at the door is dropped, and the refusal stays the one', async () => {
  const { served, closed } = refused();
  await Promise.resolve();
  await Promise.resolve();
  for (let time = 0; time < 40; time += 1) served.receive(someWords());
  expect(closed).toEqual([CLOSE['no-such-document']]);
});

test('a frame that is too large does not wait for its document to be open', () => {
  const { served, closed } = refused();
  served.receive(new Uint8Array(LIMITS.frameBytes + 1));
  expect(closed).toEqual([CLOSE['frame-too-large']]);
});
