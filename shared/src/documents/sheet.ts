import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { Id, type NoteId } from '../ids.ts';
import { WrittenNote } from '../session/wording.ts';
import { readPlain } from './plain.ts';

const notes = (doc: Y.Doc) => doc.getMap<unknown>('notes');
const isId = (text: string): boolean => z.safeParse(Id, text).success;

/** The notes of a sheet by id; entries under an impossible id or of another shape are passed over. */
export function readSheet(doc: Y.Doc): Map<NoteId, WrittenNote> {
  const read = new Map<NoteId, WrittenNote>();
  for (const [id, note] of readPlain(notes(doc), WrittenNote)) if (isId(id)) read.set(id, note);
  return read;
}

export const noteOnSheet = (doc: Y.Doc, id: NoteId): WrittenNote | null =>
  (isId(id) && z.safeParse(WrittenNote, notes(doc).get(id)).data) || null;

export const writeNote = (doc: Y.Doc, id: NoteId, note: WrittenNote): void => void notes(doc).set(id, note);

export function takeBack(doc: Y.Doc, id: NoteId): void {
  const note = noteOnSheet(doc, id);
  if (note) writeNote(doc, id, { ...note, back: true });
}

export function putBack(doc: Y.Doc, id: NoteId): void {
  const note = noteOnSheet(doc, id);
  if (!note) return;
  const { back: _, ...kept } = note;
  writeNote(doc, id, kept);
}
