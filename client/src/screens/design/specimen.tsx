import type { ReactNode } from 'react';
import styles from './design.module.css';

/** A part with its name above it. */
export const Specimen = ({ name, children }: { name: string; children: ReactNode }) => (
  <section className={styles.specimen}>
    <h2 lang="en" dir="ltr" className={styles.name}>
      {name}
    </h2>
    {children}
  </section>
);
