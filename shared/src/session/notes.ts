import { hashOf } from '../hash.ts';
import type { NoteId, ParticipantId, StepId } from '../ids.ts';
import type { Pen } from '../protocol/schema.ts';
import type { SessionEvent } from './event.ts';
import type { HoldReason, Wording, WrittenNote } from './wording.ts';

/**
 * What the session knows of a note beside its author's sheet: who owns the id, when it came, and which wordings were accepted. Written in
 * the same commit as the sheet. Pens are judged when words arrive, so how windows fall never changes what the wall says.
 */
export type NoteRow = {
  note: NoteId;
  participant: ParticipantId;
  /** Counts up through the session: the order of the wall. */
  arrival: number;
  step: StepId;
  /** The visit to a step during which it came. */
  run: number;
  /** It came, or changed, when nobody could write in its step; the host can let it in. */
  late: boolean;
  /** The last wording that came while its author could write. */
  wording: Wording;
  /** The wording a host let through last, and its hash; an edit waits again while this one stays. */
  released: { hash: string; wording: Wording } | null;
  held: HoldReason | null;
  /** While it is held because someone may be hurt: what it said at that moment, and whether the people who look after it have closed it. */
  concern: { wording: Wording; closed: boolean } | null;
  /** Which batch put it onto the desk; null until then. */
  batch: number | null;
  back: boolean;
};

/** Why the words on a sheet are not (all) where their author expects them. The phone says it beside the note. */
export const NOTE_TROUBLES = [
  'writing-stopped',
  'note-too-long',
  'too-many-notes',
  'not-a-writer',
  'note-of-another',
  'no-such-step',
] as const;
export type NoteTrouble = (typeof NOTE_TROUBLES)[number];

export const wordingOf = (note: WrittenNote): Wording => {
  const { step: _, writtenAt: __, back: ___, ...wording } = note;
  return wording;
};

/** Only a recorder says what others meant. */
const inOwnWords = ({ short: _, ...wording }: Wording): Wording => wording;

/** A wording never changes once made, so its fingerprint is made once. */
const hashes = new WeakMap<Wording, string>();

/** Fingerprint of everything a reader would see. */
export function wordingHash(wording: Wording): string {
  const known = hashes.get(wording);
  if (known) return known;
  const hash = hashOf(
    JSON.stringify([
      wording.text,
      wording.why ?? '',
      wording.lens ?? '',
      wording.language,
      wording.question,
      ...(wording.short ? [wording.short] : []),
    ]),
  );
  hashes.set(wording, hash);
  return hash;
}

/** Its author has written something else since it was held because someone may be hurt. To put the same words under another lens is not that. */
export const isChangedSince = ({ concern, wording }: NoteRow): boolean =>
  concern !== null && wordingHash(withoutLens(concern.wording)) !== wordingHash(withoutLens(wording));

const withoutLens = ({ lens: _, ...wording }: Wording): Wording => wording;

/** What was said cannot be made unsaid: such a note stays a concern while it says something else or is taken back, and for good once it is closed. */
export const staysConcern = (row: NoteRow): boolean =>
  row.concern !== null && (row.concern.closed || row.back || isChangedSince(row));

/** The facts under which words arrive. `pen` is null when the protocol has no such step, or nobody writes in it. */
export type Arrival = {
  participant: ParticipantId;
  recorder: boolean;
  pen: Pen | null;
  /** Whether this author could write in the note's step just then. */
  open: boolean;
  run: number;
  /** The next number in the order of arrival. */
  next: number;
  /** Notes of this author in this step so far. */
  written: number;
};

/** Judges one changed note of a sheet. Returns its row from now on (null: nothing is known of it yet) and what to tell its author. */
export function judge(
  row: NoteRow | undefined,
  id: NoteId,
  note: WrittenNote | null,
  at: Arrival,
): { row: NoteRow | null; trouble: NoteTrouble | null } {
  if (row && row.participant !== at.participant) return { row: null, trouble: 'note-of-another' };
  if (note === null) return { row: row ? { ...row, back: true } : null, trouble: null };
  if (!at.pen) return { row: row ?? null, trouble: 'no-such-step' };
  if (note.back) return { row: row ? { ...row, back: true } : null, trouble: null };
  const known = row?.back ? { ...row, back: false } : row;
  if (at.pen.writers === 'recorders' && !at.recorder) return { row: known ?? null, trouble: 'not-a-writer' };
  const wording = at.recorder ? wordingOf(note) : inOwnWords(wordingOf(note));
  if (wording.text.trim() === '') return { row: row ? { ...row, back: true } : null, trouble: null };
  if (wording.text.length > at.pen.maxLength || (wording.why?.length ?? 0) > at.pen.maxLength)
    return { row: known ?? null, trouble: 'note-too-long' };
  if (!known) {
    if (!at.recorder && at.written >= at.pen.maxNotes) return { row: null, trouble: 'too-many-notes' };
    const fresh: NoteRow = {
      note: id,
      participant: at.participant,
      arrival: at.next,
      step: note.step,
      run: at.run,
      late: !at.open,
      wording,
      released: null,
      held: null,
      concern: null,
      batch: null,
      back: false,
    };
    return { row: fresh, trouble: at.open ? null : 'writing-stopped' };
  }
  if (wordingHash(known.wording) === wordingHash(wording)) {
    // Opening the writing again lets late notes in.
    const late = known.late && !at.open;
    return { row: late === known.late ? known : { ...known, late }, trouble: late ? 'writing-stopped' : null };
  }
  if (known.late && !known.released)
    return { row: { ...known, wording, late: !at.open }, trouble: at.open ? null : 'writing-stopped' };
  return at.open ? { row: { ...known, wording }, trouble: null } : { row: known, trouble: 'writing-stopped' };
}

/** The rows that an event changes. */
export function settle(rows: ReadonlyMap<NoteId, NoteRow>, event: SessionEvent): NoteRow[] {
  switch (event.type) {
    case 'note-held':
      return changed(rows, event.note, (row) => ({
        ...row,
        held: event.reason,
        concern: event.reason === 'safety-concern' ? { wording: row.wording, closed: false } : null,
      }));
    case 'concern-closed':
      return changed(rows, event.note, (row) => ({
        ...row,
        concern: row.concern && { ...row.concern, closed: true },
      }));
    case 'note-released':
      return changed(rows, event.note, (row) => release(row, event.hash));
    case 'note-moved':
      return changed(rows, event.note, (row) => ({
        ...row,
        step: event.to,
        // A move shows nothing that no wall has shown: such a note waits to be let in.
        late: row.late || !event.visible,
        // Where no desk was in the way its words were let through by nobody; what was released elsewhere stays as it is.
        released: row.released ?? (event.visible ? { hash: wordingHash(row.wording), wording: row.wording } : null),
      }));
    case 'step-revealed':
      return event.released.flatMap(([note, hash]) => changed(rows, note, (row) => release(row, hash)));
    default:
      return [];
  }
}

const changed = (rows: ReadonlyMap<NoteId, NoteRow>, note: NoteId, change: (row: NoteRow) => NoteRow): NoteRow[] => {
  const row = rows.get(note);
  return row ? [change(row)] : [];
};

/** A release is bound to the words it was given for; for other words it does nothing. */
function release(row: NoteRow, hash: string): NoteRow {
  if (wordingHash(row.wording) !== hash) return row;
  return { ...row, held: null, concern: null, late: false, released: { hash, wording: row.wording } };
}
