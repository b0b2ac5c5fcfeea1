import type { ReactNode } from 'react';
import { OfflineIcon, SavedIcon, WarnIcon } from './icons.tsx';
import styles from './save-mark.module.css';
import { Spinner } from './spinner.tsx';

/** `saved` is on the server's disk; `saving` is on its way; `waiting` is safe on this device; `kept` needs attention. */
export type SaveState = 'saved' | 'saving' | 'waiting' | 'kept';

const pictures: Record<SaveState, ReactNode> = {
  saved: <SavedIcon />,
  saving: <Spinner />,
  waiting: <OfflineIcon />,
  kept: <WarnIcon />,
};

/** A small picture and the word beside it: whether a note has arrived. */
export const SaveMark = ({ state, children }: { state: SaveState; children: ReactNode }) => (
  <span className={`${styles.mark} ${styles[state]}`}>
    {pictures[state]}
    {children}
  </span>
);
