import { useEffect, useState } from 'react';
import { keepsData } from '../realtime/device-storage.ts';
import type { Keeping } from './connection-line.tsx';

/** Whether words are safe on this device also when the page is closed. */
export const useKeeping = (): Keeping => {
  const [keeping, setKeeping] = useState<Keeping>('kept');
  useEffect(() => {
    let shown = true;
    void keepsData().then((kept) => {
      if (shown) setKeeping(kept ? 'kept' : 'page');
    });
    return () => {
      shown = false;
    };
  }, []);
  return keeping;
};
