import { FRAME } from '@futureback/shared/wire/collab.ts';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { writePermissionDenied } from 'y-protocols/auth';
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync';

/** What a client says on a document's connection, as far as the server listens. */
export type ClientFrame =
  | { kind: 'sync-step-1'; stateVector: Uint8Array }
  | { kind: 'update'; update: Uint8Array; answer: boolean }
  | { kind: 'awareness'; message: Uint8Array }
  | { kind: 'query-awareness' }
  | { kind: 'unknown' };

/** Parses one frame; throws where the bytes are not a frame. `answer` marks a sync step 2: the client's whole answer to our step 1. */
export function readFrame(bytes: Uint8Array): ClientFrame {
  const decoder = decoding.createDecoder(bytes);
  switch (decoding.readVarUint(decoder)) {
    case FRAME.sync: {
      const step = decoding.readVarUint(decoder);
      const payload = decoding.readVarUint8Array(decoder);
      if (step === messageYjsSyncStep1) return { kind: 'sync-step-1', stateVector: payload };
      if (step === messageYjsSyncStep2) return { kind: 'update', update: payload, answer: true };
      if (step === messageYjsUpdate) return { kind: 'update', update: payload, answer: false };
      throw new RangeError('no such sync message');
    }
    case FRAME.awareness:
      return { kind: 'awareness', message: decoding.readVarUint8Array(decoder) };
    case FRAME.queryAwareness:
      return { kind: 'query-awareness' };
    default:
      return { kind: 'unknown' };
  }
}

const frame = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
};

const syncFrame = (step: number, payload: Uint8Array): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, FRAME.sync);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, payload);
  });

export const syncStep1Frame = (stateVector: Uint8Array): Uint8Array => syncFrame(messageYjsSyncStep1, stateVector);

/** A document's whole state goes to everybody who joins without any: its frame is built once. */
const answers = new WeakMap<Uint8Array, Uint8Array>();

export function syncStep2Frame(update: Uint8Array): Uint8Array {
  const known = answers.get(update);
  if (known) return known;
  const answer = syncFrame(messageYjsSyncStep2, update);
  answers.set(update, answer);
  return answer;
}

export const updateFrame = (update: Uint8Array): Uint8Array => syncFrame(messageYjsUpdate, update);

export const savedFrame = (stateVector: Uint8Array): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, FRAME.saved);
    encoding.writeVarUint8Array(encoder, stateVector);
  });

/** What editors say of themselves; `state` is JSON, "null" for one who has gone. */
export const awarenessFrame = (said: readonly { client: number; clock: number; state: string }[]): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, FRAME.awareness);
    const message = encoding.createEncoder();
    encoding.writeVarUint(message, said.length);
    for (const { client, clock, state } of said) {
      encoding.writeVarUint(message, client);
      encoding.writeVarUint(message, clock);
      encoding.writeVarString(message, state);
    }
    encoding.writeVarUint8Array(encoder, encoding.toUint8Array(message));
  });

/** An awareness message about nobody: a stock client gives up after 30 s of silence, and takes this as a sign of life. */
export const KEEP_ALIVE: Uint8Array = awarenessFrame([]);

/** Tells a client that what it writes here is not taken. */
export const READ_ONLY: Uint8Array = frame((encoder) => {
  encoding.writeVarUint(encoder, FRAME.auth);
  writePermissionDenied(encoder, 'read-only');
});
