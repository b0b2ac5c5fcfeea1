import type { ParticipantId } from '@futureback/shared/ids.ts';
import { clearDocument } from 'y-indexeddb';

/** A sheet is kept under its participant, so that people who share a phone do not share notes. */
export const sheetStore = (participant: ParticipantId): string => `futureback-sheet-${participant}`;

const PROBE = 'futureback-probe';
let probed: Promise<boolean> | undefined;

/** Whether this browser keeps anything: private windows and managed devices may refuse. Asked once a page. */
export function keepsData(): Promise<boolean> {
  probed ??= new Promise((answer) => {
    try {
      const probe = indexedDB.open(PROBE);
      probe.onsuccess = () => {
        probe.result.close();
        indexedDB.deleteDatabase(PROBE);
        answer(true);
      };
      probe.onerror = () => answer(false);
      probe.onblocked = () => answer(false);
    } catch {
      answer(false);
    }
  });
  return probed;
}

export async function eraseStore(store: string): Promise<void> {
  if (await keepsData()) await clearDocument(store);
}
