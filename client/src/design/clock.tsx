import type { ReactNode } from 'react';
import styles from './clock.module.css';
import { clockDuration, clockText } from './clock-text.ts';
import { ClockIcon, PauseIcon } from './icons.tsx';

/**
 * Time left, in ms, negative when it is over: the owner ticks, this only shows. It is never read aloud by
 * itself; `label` says what it is to those who look for it.
 */
export const Clock = ({
  ms,
  label,
  over,
  paused,
  size = 'small',
}: {
  ms: number;
  label: string;
  /** Words for when the time is over: "over time". */
  over: string;
  /** Words for when the clock stands; leave out while it runs. */
  paused?: string | undefined;
  size?: 'small' | 'big' | 'far';
}) => {
  const words: ReactNode = ms < 0 ? over : paused;
  return (
    <span role="timer" aria-label={label} className={`${styles.clock} ${styles[size]} ${ms < 0 ? styles.over : ''}`}>
      {size === 'small' && (paused === undefined ? <ClockIcon /> : <PauseIcon />)}
      <time dateTime={clockDuration(ms)} dir="ltr" className={styles.digits}>
        {clockText(ms)}
      </time>
      {words !== undefined && <span className={styles.words}>{words}</span>}
    </span>
  );
};
