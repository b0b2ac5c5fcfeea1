import type { ReactNode } from 'react';
import styles from './empty.module.css';

/** A place with nothing in it yet: says what will be here, and what to do for it. */
export const Empty = ({
  icon,
  title,
  action,
  heading: Heading = 'h2',
  children,
}: {
  icon?: ReactNode;
  title: ReactNode;
  action?: ReactNode;
  heading?: 'h1' | 'h2' | 'h3';
  children?: ReactNode;
}) => (
  <div className={styles.empty}>
    {icon !== undefined && <span className={styles.icon}>{icon}</span>}
    <Heading className={styles.title}>{title}</Heading>
    {children !== undefined && <p className={styles.words}>{children}</p>}
    {action !== undefined && <div className={styles.action}>{action}</div>}
  </div>
);
