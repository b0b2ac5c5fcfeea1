import { useSyncExternalStore } from 'react';

let loads = 0;

const watch = (changed: () => void): (() => void) => {
  const loaded = () => {
    loads += 1;
    changed();
  };
  document.fonts?.addEventListener('loadingdone', loaded);
  return () => document.fonts?.removeEventListener('loadingdone', loaded);
};

/** Counts up when faces have come over the network: what was measured before is of no use then. */
export const useFontsLoaded = (): number => useSyncExternalStore(watch, () => loads);
