import type * as Y from 'yjs';
import * as z from 'zod/mini';
import type { NoteId } from '../ids.ts';
import { HoldReason, Wording } from '../session/wording.ts';
import { readerOnce } from './plain.ts';
import { writeEntries } from './wall.ts';

/** Words on the host's desk, without author, group or time. `hash` binds a release to just these words. */
export const DeskNote = z.extend(z.omit(Wording, { groups: true }), {
  step: z.string(),
  hash: z.string(),
  /** `edited`: the wall still shows the wording released before. */
  status: z.enum(['waiting', 'late', 'edited', 'held']),
  reason: z.optional(HoldReason),
  /** Changed by its author since it was held because someone may be hurt: these are the words of then, and no host ends the hold. */
  stays: z.optional(z.literal(true)),
  batch: z.number(),
});
export type DeskNote = z.infer<typeof DeskNote>;
export type DeskNoteWithId = DeskNote & { id: NoteId };

const notes = (doc: Y.Doc) => doc.getMap<unknown>('notes');

const readNotes = readerOnce(DeskNote, (id, note): DeskNoteWithId => ({ ...note, id }));

/** The desk, batch by batch; inside a batch the order is that of the ids, which are random. */
export const readDesk = (doc: Y.Doc): DeskNoteWithId[] =>
  readNotes(notes(doc)).sort((a, b) => a.batch - b.batch || (a.id < b.id ? -1 : 1));

/** Server only. Returns true when something was written. */
export const writeDesk = (doc: Y.Doc, changes: ReadonlyMap<NoteId, DeskNote | null>): boolean =>
  writeEntries(notes(doc), changes);
