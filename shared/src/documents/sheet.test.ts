import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { noteOnSheet, readSheet, writeNote } from './sheet.ts';

const NOTE = { step: 'future', text: 'A garden', language: 'en', question: 'future', writtenAt: 0 };

test('a note under an impossible id is no note, looked at alone or with the others', () => {
  const doc = new Y.Doc();
  for (const id of ['A'.repeat(22), 'short', '__proto__', 'A'.repeat(5000)]) writeNote(doc, id, NOTE);
  expect([...readSheet(doc).keys()]).toEqual(['A'.repeat(22)]);
  expect(noteOnSheet(doc, 'A'.repeat(22))).toEqual(NOTE);
  for (const id of ['short', '__proto__', 'A'.repeat(5000)]) expect(noteOnSheet(doc, id)).toBeNull();
});
