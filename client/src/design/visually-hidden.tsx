import type { ReactNode } from 'react';
import styles from './visually-hidden.module.css';

/** Words for those who listen to the page. */
export const VisuallyHidden = ({ children }: { children: ReactNode }) => (
  <span className={styles.hidden}>{children}</span>
);

/** Says its words aloud when they change, and is never seen. Keep it mounted and change the words. */
export const ReadAloud = ({ children }: { children: ReactNode }) => (
  <span role="status" className={styles.hidden}>
    {children}
  </span>
);
