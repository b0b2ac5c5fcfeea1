import { readSheet } from '@futureback/shared/documents/sheet.ts';
import type { NoteId, ParticipantId } from '@futureback/shared/ids.ts';
import type { WrittenNote } from '@futureback/shared/session/wording.ts';
import { eraseStore, sheetStore } from './device-storage.ts';
import { type Opened, openedNow, useOpened } from './open-document.ts';

/** A participant's own notes, kept on this device too. */
export const useSheet = (participant: ParticipantId): Opened<Map<NoteId, WrittenNote>> =>
  useOpened({ kind: 'sheet', owner: participant }, participant, readSheet, { persist: true });

/** Erases a sheet from this device; what the server has of it stays there. */
export async function eraseSheet(participant: ParticipantId): Promise<void> {
  const inUse = openedNow({ kind: 'sheet', owner: participant }, participant);
  await (inUse ? inUse.erase() : eraseStore(sheetStore(participant)));
}
