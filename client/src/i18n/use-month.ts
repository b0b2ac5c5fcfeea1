import { useCallback } from 'react';
import type { MessageId } from './areas.ts';
import { useT } from './use-t.ts';

/**
 * "2031-06" in the person's words: June 2031. They are the catalogue's: it stands on every phone's first screen, and the first date that a
 * browser writes itself costs an old phone as much as a screenful of notes.
 */
export const useMonth = (): ((month: string) => string) => {
  const t = useT();
  return useCallback(
    (month) => {
      const [year = '', number = ''] = month.split('-');
      return t(`common.month-of-year.${number}` as MessageId, { year });
    },
    [t],
  );
};
