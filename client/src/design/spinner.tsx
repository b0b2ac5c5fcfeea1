import { BusyIcon } from './icons.tsx';
import styles from './spinner.module.css';

export const Spinner = ({ label }: { label?: string }) => (
  <span className={styles.spinner}>
    <BusyIcon {...(label === undefined ? {} : { label })} />
  </span>
);
