import type { ReactNode } from 'react';
import { TimeLine } from '../../design/time-line.tsx';
import { useT } from '../../i18n/use-t.ts';
import { StaffFrame } from '../../pieces/staff-frame/staff-frame.tsx';
import { useTitle } from '../../pieces/use-title.ts';
import styles from './admin.module.css';

/** The page on which somebody comes in: a sheet of paper under the time line. */
export const Door = ({ title, text, children }: { title: string; text: ReactNode; children: ReactNode }) => {
  const t = useT();
  useTitle(title);
  return (
    <StaffFrame>
      <div className={styles.door}>
        <TimeLine
          scene="today"
          now={t('common.home.now')}
          then={t('common.home.then')}
          label={t('common.home.time-line')}
        />
        <div className={styles.words}>
          <h1>{title}</h1>
          <p>{text}</p>
        </div>
        {children}
      </div>
    </StaffFrame>
  );
};
