import type { Scene } from '@futureback/shared/protocol/schema.ts';
import type { RoomView } from '@futureback/shared/session/view.ts';
import { useT } from '../../i18n/use-t.ts';
import { SessionClock } from '../../pieces/session-clock.tsx';
import { SessionTimeLine } from '../../pieces/session-time-line.tsx';
import { useSay } from '../../pieces/use-say.ts';
import styles from './header.module.css';

/** Where we are: the step, the time left, and the time line. */
export const Header = ({ view, scene }: { view: RoomView; scene: Scene }) => {
  const t = useT();
  const say = useSay(view.horizon);
  const { at } = view;
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        {at ? (
          <span className={styles.step}>
            {t('participant.step', { number: at.index + 1, of: at.of })}
            {/* Where the question is the headline, the step's name stands here. */}
            {(at.step.kind === 'write' || at.step.kind === 'reflect') && <> · {say(at.step.title)}</>}
          </span>
        ) : (
          <span className={styles.step}>
            <bdi>{view.school}</bdi>
          </span>
        )}
        {at && <SessionClock clock={at.clock} />}
      </div>
      <SessionTimeLine scene={scene} horizon={view.horizon} />
    </header>
  );
};
