import type { NoteRow } from '@futureback/shared/session/notes.ts';
import { HOLD_REASONS, type HoldReason } from '@futureback/shared/session/wording.ts';
import type { Selectable } from 'kysely';
import type { Tables } from './tables.ts';

/** A note as it lies in its table, read. What is in the table was written by `commit`, so its JSON is trusted. */
export const readNote = (row: Selectable<Tables['note']>): NoteRow => ({
  note: row.note,
  participant: row.participant,
  arrival: row.arrival,
  step: row.step,
  run: row.run,
  late: row.late === 1,
  wording: JSON.parse(row.wording) as NoteRow['wording'],
  released: row.released === null ? null : (JSON.parse(row.released) as NoteRow['released']),
  held: holdReason(row.held),
  concern: row.concern === null ? null : (JSON.parse(row.concern) as NoteRow['concern']),
  batch: row.batch,
  back: row.back === 1,
});

const holdReason = (held: string | null): HoldReason | null => HOLD_REASONS.find((reason) => reason === held) ?? null;
