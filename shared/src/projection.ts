import type { DeskNote } from './documents/desk.ts';
import type { WallNote } from './documents/wall.ts';
import type { NoteId, StepId } from './ids.ts';
import { stepById } from './protocol/navigate.ts';
import { type Protocol, penOf } from './protocol/schema.ts';
import { isChangedSince, type NoteRow, staysConcern, wordingHash } from './session/notes.ts';
import { isLensVisible, type SessionState, stepState } from './session/state.ts';
import type { Wording } from './session/wording.ts';

/** Where a note stands: what the wall shows of it and what the host's desk shows of it. Both may be nothing. */
export type Placement = { wall: WallNote | null; desk: DeskNote | null };

const NOWHERE: Placement = { wall: null, desk: null };

/** Decides, note by note, what the state allows onto the wall and the desk. Pure: the same rows and state give the same documents. */
export function place(protocol: Protocol, state: SessionState, row: NoteRow): Placement {
  const step = stepById(protocol, row.step);
  const pen = step && penOf(step);
  if (!pen || row.back) return NOWHERE;
  const shows = (wording: Wording) => isLensVisible(pen, stepState(state, row.step), wording.lens);
  const visible = shows(row.wording);
  if (row.concern?.closed) return NOWHERE;
  if (row.held) {
    const wording = row.concern && isChangedSince(row) ? row.concern.wording : row.wording;
    return { wall: null, desk: deskNote(row, wording, 'held') };
  }
  if (!pen.moderated) {
    if (!visible) return NOWHERE;
    if (row.late) return { wall: null, desk: deskNote(row, row.wording, 'late') };
    return { wall: wallNote(row, row.wording), desk: null };
  }
  const passed = isPassed(row);
  const wall = row.released && shows(row.released.wording) ? wallNote(row, row.released.wording) : null;
  if (row.batch === null) return { wall, desk: null };
  if (passed && visible) return { wall, desk: null };
  const status = wall ? 'edited' : row.late ? 'late' : 'waiting';
  return { wall, desk: deskNote(row, row.wording, status) };
}

/** The very words of the note have been let through: they wait for nobody, and hide nobody among those that do. */
export const isPassed = (row: NoteRow): boolean => row.released?.hash === wordingHash(row.wording);

const words = ({ groups: _, ...wording }: Wording): Omit<Wording, 'groups'> => wording;

const wallNote = (row: NoteRow, wording: Wording): WallNote => ({
  ...words(wording),
  step: row.step,
  arrival: row.arrival,
});

const deskNote = (row: NoteRow, wording: Wording, status: DeskNote['status']): DeskNote => ({
  ...words(wording),
  step: row.step,
  hash: wordingHash(wording),
  status,
  batch: row.batch ?? 0,
  ...(row.held ? { reason: row.held } : {}),
  ...(staysConcern(row) ? { stays: true } : {}),
});

/** All of it at once, as after a load. */
export function project(
  protocol: Protocol,
  state: SessionState,
  rows: Iterable<NoteRow>,
): { wall: Map<NoteId, WallNote>; desk: Map<NoteId, DeskNote> } {
  const wall = new Map<NoteId, WallNote>();
  const desk = new Map<NoteId, DeskNote>();
  for (const row of rows) {
    const placement = place(protocol, state, row);
    if (placement.wall) wall.set(row.note, placement.wall);
    if (placement.desk) desk.set(row.note, placement.desk);
  }
  return { wall, desk };
}

/** How many notes a step has; `unseen`: those of them that the room does not see and that nobody holds. */
export type Written = { notes: number; unseen: number };

/** By step; one in which nobody wrote is not among them. Counts only: nothing in it tells who wrote what. */
export function writtenBySteps(
  protocol: Protocol,
  state: SessionState,
  rows: Iterable<NoteRow>,
): Readonly<Record<StepId, Written>> {
  const written: Record<StepId, Written> = {};
  for (const row of rows) {
    if (row.back) continue;
    const { notes, unseen } = written[row.step] ?? { notes: 0, unseen: 0 };
    const isUnseen = !row.held && place(protocol, state, row).wall === null;
    written[row.step] = { notes: notes + 1, unseen: unseen + (isUnseen ? 1 : 0) };
  }
  return written;
}

/** A batch hides who wrote what only if it is large enough. */
const BATCH_NOTES = 5;
const BATCH_PEOPLE = 5;

/**
 * The rows that go onto the desk now: in a moderated step five or more notes by five or more people, or whatever waits once `stepEnded`.
 * Returns rows with their batch set.
 */
export function formBatch(step: StepId, rows: Iterable<NoteRow>, stepEnded: boolean): NoteRow[] {
  let batches = 0;
  const waiting: NoteRow[] = [];
  for (const row of rows) {
    if (row.step !== step) continue;
    if (row.batch === null) {
      if (!row.back && !row.held && !isPassed(row)) waiting.push(row);
    } else batches = Math.max(batches, row.batch);
  }
  const people = new Set(waiting.map((row) => row.participant)).size;
  if (waiting.length === 0 || (!stepEnded && (waiting.length < BATCH_NOTES || people < BATCH_PEOPLE))) return [];
  return waiting.map((row) => ({ ...row, batch: batches + 1 }));
}
