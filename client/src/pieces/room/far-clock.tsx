import { type Clock, remaining } from '@futureback/shared/time.ts';
import type { ReactNode } from 'react';
import { clockDuration, clockText } from '../../design/clock-text.ts';
import { useT } from '../../i18n/use-t.ts';
import { useNow } from '../../realtime/control-context.tsx';
import styles from './room.module.css';

/** The clock of a step, for the last row. An untimed step has none. */
export const FarClock = ({ clock, children }: { clock: Clock; children?: ReactNode }) => {
  const t = useT();
  const now = useNow(1000);
  const ms = remaining(clock, now);
  return (
    <div className={styles.clock}>
      {ms !== null && (
        <span role="timer" aria-label={t('common.clock')} className={styles.time} data-over={ms < 0 || undefined}>
          <time dateTime={clockDuration(ms)} dir="ltr">
            {clockText(ms)}
          </time>
        </span>
      )}
      {clock.kind === 'paused' && <span className={styles.counts}>{t('common.clock.paused')}</span>}
      {children && <span className={styles.said}>{children}</span>}
    </div>
  );
};
