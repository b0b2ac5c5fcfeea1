import type { NoteId, SessionId } from '@futureback/shared/ids.ts';
import { recall, remember } from '../../realtime/device-memory.ts';

/** Which notes a facilitator picked, in order. Ids alone, on this device: picking again elsewhere is a minute's work. */
export function pickedLines(session: SessionId): { kept: NoteId[]; keep: (notes: readonly NoteId[]) => void } {
  const name = `morning.${session}`;
  return {
    kept: (recall(name) ?? '').split(' ').filter((id) => id !== ''),
    keep: (notes) => remember(name, notes.join(' ')),
  };
}
