import type * as Y from 'yjs';
import * as z from 'zod/mini';
import type { NoteId } from '../ids.ts';
import { Wording } from '../session/wording.ts';
import { readerOnce } from './plain.ts';

/** A released note: its words and its place in the order of arrival. No author, no group, no time. */
export const WallNote = z.extend(z.omit(Wording, { groups: true }), { step: z.string(), arrival: z.number() });
export type WallNote = z.infer<typeof WallNote>;
export type WallNoteWithId = WallNote & { id: NoteId };

const notes = (doc: Y.Doc) => doc.getMap<unknown>('notes');

const readNotes = readerOnce(WallNote, (id, note): WallNoteWithId => ({ ...note, id }));

/** Everyone's notes in order of arrival. A note that did not change is the same object as before. */
export const readWall = (doc: Y.Doc): WallNoteWithId[] => readNotes(notes(doc)).sort((a, b) => a.arrival - b.arrival);

/** Server only. Returns true when something was written. */
export function writeWall(doc: Y.Doc, changes: ReadonlyMap<NoteId, WallNote | null>): boolean {
  return writeEntries(notes(doc), changes);
}

/** Sets what differs and removes what is null, so that an unchanged entry costs no bytes. */
export function writeEntries<Entry extends object>(
  map: Y.Map<unknown>,
  changes: ReadonlyMap<string, Entry | null>,
): boolean {
  let wrote = false;
  for (const [id, entry] of changes) {
    const before = map.get(id);
    if (entry === null) {
      if (before === undefined) continue;
      map.delete(id);
    } else {
      if (before !== undefined && JSON.stringify(before) === JSON.stringify(entry)) continue;
      map.set(id, entry);
    }
    wrote = true;
  }
  return wrote;
}
