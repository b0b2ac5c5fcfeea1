import type { ReactNode } from 'react';
import styles from './empty.module.css';

/** A place with nothing in it yet: says what will be here, and what to do for it. */
export const Empty = ({
  icon,
  title,
  action,
  heading = 'h2',
  page = false,
  children,
}: {
  icon?: ReactNode;
  title: ReactNode;
  action?: ReactNode;
  heading?: 'h1' | 'h2' | 'h3';
  /** All there is on the page: it is the page's main part, in its middle. */
  page?: boolean;
  children?: ReactNode;
}) => {
  const Place = page ? 'main' : 'div';
  const Heading = page ? 'h1' : heading;
  return (
    <Place className={`${styles.empty} ${page ? styles.page : ''}`}>
      {icon !== undefined && <span className={styles.icon}>{icon}</span>}
      <Heading className={styles.title}>{title}</Heading>
      {children !== undefined && <p className={styles.words}>{children}</p>}
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </Place>
  );
};
