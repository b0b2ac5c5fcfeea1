import type { ReactNode } from 'react';
import styles from './chips.module.css';

/** A row of chips that belong together; `label` names the group for those who do not see it. */
export const Chips = ({
  label,
  even = false,
  className = '',
  children,
}: {
  label: string;
  /** Fills the row from end to end and sits closer: four lenses on a small phone. */
  even?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
}) => (
  <fieldset aria-label={label} className={`${styles.chips} ${even ? styles.even : ''} ${className}`}>
    {children}
  </fieldset>
);
