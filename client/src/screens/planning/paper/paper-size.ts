import { useState } from 'react';
import { recall, remember } from '../../../realtime/device-memory.ts';

export const PAPER_SIZES = ['letter', 'a4'] as const;
export type PaperSize = (typeof PAPER_SIZES)[number];

const NAME = 'paper-size';

/** What lies in this school's printer, as it was chosen last on this device. */
export function usePaperSize() {
  const [size, setSize] = useState<PaperSize>(() => (recall(NAME) === 'a4' ? 'a4' : 'letter'));
  const set = (next: PaperSize) => {
    setSize(next);
    remember(NAME, next);
  };
  return [size, set] as const;
}
