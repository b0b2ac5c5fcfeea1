import type { ReactNode } from 'react';
import styles from './chips.module.css';

/** A row of chips that belong together; `label` names the group for those who do not see it. */
export const Chips = ({
  label,
  className = '',
  children,
}: {
  label: string;
  className?: string | undefined;
  children: ReactNode;
}) => (
  <fieldset aria-label={label} className={`${styles.chips} ${className}`}>
    {children}
  </fieldset>
);
