import { putBack, takeBack, writeNote } from '@futureback/shared/documents/sheet.ts';
import type { NoteId } from '@futureback/shared/ids.ts';
import type { WrittenNote } from '@futureback/shared/session/wording.ts';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { isAllSaved, isSaved, readVector, type SavedVector, unsavedNotes } from './saved.ts';

const [FIRST, SECOND, THIRD] = ['1', '2', '3'].map((last) => `note${last.padStart(18, '0')}`) as [
  NoteId,
  NoteId,
  NoteId,
];

const words = (text: string): WrittenNote => ({
  text,
  language: 'en',
  question: 'future',
  step: 'future',
  writtenAt: 1,
});

/** The server's side: takes what the phone has, and says what is on its disk. */
const stores = (server: Y.Doc, phone: Y.Doc): SavedVector => {
  Y.applyUpdate(server, Y.encodeStateAsUpdate(phone, Y.encodeStateVector(server)));
  return readVector(Y.encodeStateVector(server));
};

const NOTHING: SavedVector = new Map();

describe('a note is saved', () => {
  test('when the server has stored its words, and not before', () => {
    const [phone, server] = [new Y.Doc(), new Y.Doc()];
    writeNote(phone, FIRST, words('Doors are open'));
    expect(isSaved(phone, FIRST, NOTHING)).toBe(false);
    expect(unsavedNotes(phone, NOTHING)).toEqual([FIRST]);
    const saved = stores(server, phone);
    expect(isSaved(phone, FIRST, saved)).toBe(true);
    expect(unsavedNotes(phone, saved)).toEqual([]);
  });

  test('no more once it was edited, while the others stay so', () => {
    const [phone, server] = [new Y.Doc(), new Y.Doc()];
    writeNote(phone, FIRST, words('Doors are open'));
    writeNote(phone, SECOND, words('I hear music'));
    const saved = stores(server, phone);
    writeNote(phone, FIRST, words('Every door is open'));
    expect(isSaved(phone, FIRST, saved)).toBe(false);
    expect(isSaved(phone, SECOND, saved)).toBe(true);
    expect(unsavedNotes(phone, stores(server, phone))).toEqual([]);
  });

  test('only when its taking back, and its putting back, are stored too', () => {
    const [phone, server] = [new Y.Doc(), new Y.Doc()];
    writeNote(phone, FIRST, words('Doors are open'));
    const saved = stores(server, phone);
    takeBack(phone, FIRST);
    expect(unsavedNotes(phone, saved)).toEqual([FIRST]);
    const savedBack = stores(server, phone);
    expect(unsavedNotes(phone, savedBack)).toEqual([]);
    putBack(phone, FIRST);
    expect(unsavedNotes(phone, savedBack)).toEqual([FIRST]);
  });

  test('after a reload as before it: what was not stored is still counted', () => {
    const [phone, server] = [new Y.Doc(), new Y.Doc()];
    writeNote(phone, FIRST, words('Doors are open'));
    const saved = stores(server, phone);
    writeNote(phone, SECOND, words('I hear music'));
    const reloaded = new Y.Doc();
    Y.applyUpdate(reloaded, Y.encodeStateAsUpdate(phone));
    writeNote(reloaded, THIRD, words('I feel at home'));
    expect(unsavedNotes(reloaded, saved)).toEqual([SECOND, THIRD]);
  });

  test('when another device of the same person wrote it and the server has it', () => {
    const [phone, tablet, server] = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
    writeNote(tablet, FIRST, words('Doors are open'));
    const saved = stores(server, tablet);
    Y.applyUpdate(phone, Y.encodeStateAsUpdate(server));
    expect(isSaved(phone, FIRST, saved)).toBe(true);
  });

  test('no more where the server came back from an older copy', () => {
    const [phone, server, older] = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
    writeNote(phone, FIRST, words('Doors are open'));
    const before = stores(older, phone);
    writeNote(phone, SECOND, words('I hear music'));
    expect(unsavedNotes(phone, stores(server, phone))).toEqual([]);
    expect(unsavedNotes(phone, before)).toEqual([SECOND]);
  });
});

test('a document is all saved when every step of every writer is', () => {
  const [phone, server] = [new Y.Doc(), new Y.Doc()];
  expect(isAllSaved(phone, NOTHING)).toBe(true);
  phone.getText('any').insert(0, 'words');
  expect(isAllSaved(phone, NOTHING)).toBe(false);
  expect(isAllSaved(phone, stores(server, phone))).toBe(true);
});
