import { useSyncExternalStore } from 'react';

const query = '(min-width: 1000px)';

const watch = (changed: () => void): (() => void) => {
  const media = matchMedia(query);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
};

/** Whether there is room for everything side by side; else the page is a remote in the hand. */
export const useWide = (): boolean => useSyncExternalStore(watch, () => matchMedia(query).matches);
