import type { NoteId } from '@futureback/shared/ids.ts';
import * as Y from 'yjs';

/** What is on the server's disk: for each device that wrote, up to which of its steps. */
export type SavedVector = ReadonlyMap<number, number>;

export const readVector = (bytes: Uint8Array): SavedVector => Y.decodeStateVector(bytes);

const notesOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('notes');

/**
 * Whether a note's latest words are on the server's disk. Yjs itself remembers which step of which device wrote them,
 * also after the page was loaded again, so nothing has to be remembered beside it.
 */
export function isSaved(doc: Y.Doc, note: NoteId, saved: SavedVector): boolean {
  const written = notesOf(doc)._map.get(note);
  return written !== undefined && covers(saved, written);
}

/** The notes whose latest words are not on the server's disk yet. */
export const unsavedNotes = (doc: Y.Doc, saved: SavedVector): NoteId[] =>
  [...notesOf(doc)._map].flatMap(([note, written]) => (written.deleted || covers(saved, written) ? [] : [note]));

/** Whether everything this document holds is on the server's disk. */
export const isAllSaved = (doc: Y.Doc, saved: SavedVector): boolean =>
  [...readVector(Y.encodeStateVector(doc))].every(([client, clock]) => (saved.get(client) ?? 0) >= clock);

const covers = (saved: SavedVector, { id, length }: Y.Item): boolean =>
  (saved.get(id.client) ?? 0) >= id.clock + length;
