import type { ReactNode } from 'react';
import { GoodIcon, InfoIcon, WarnIcon } from './icons.tsx';
import styles from './notice.module.css';

export type NoticeTone = 'info' | 'good' | 'warn' | 'danger';

const pictures: Record<NoticeTone, ReactNode> = {
  info: <InfoIcon />,
  good: <GoodIcon />,
  warn: <WarnIcon />,
  danger: <WarnIcon />,
};

/**
 * A sentence that matters now. It is read aloud when it appears, politely; `quiet` is for one that has
 * always been there. Only what cannot wait is `urgent`.
 */
export const Notice = ({
  tone = 'info',
  live = 'polite',
  icon,
  title,
  action,
  children,
}: {
  tone?: NoticeTone;
  live?: 'polite' | 'urgent' | 'quiet';
  icon?: ReactNode;
  title?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}) => (
  <div
    role={live === 'quiet' ? undefined : live === 'urgent' ? 'alert' : 'status'}
    className={`${styles.notice} ${styles[tone]}`}
  >
    <span className={styles.icon}>{icon ?? pictures[tone]}</span>
    <div className={styles.words}>
      {title !== undefined && <b>{title}</b>}
      <div>{children}</div>
    </div>
    {action !== undefined && <div className={styles.action}>{action}</div>}
  </div>
);
