import { Spinner } from './spinner.tsx';
import styles from './waiting.module.css';

/** The page before its words have come: nothing but a quiet movement, and only if it takes long. */
export const Waiting = () => (
  <div className={styles.waiting} aria-busy="true">
    <Spinner />
  </div>
);
