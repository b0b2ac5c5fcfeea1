import { showJoinCode } from '@futureback/shared/ids.ts';
import type { Horizon } from '@futureback/shared/protocol/say.ts';
import type { SceneName } from '../../design/scene.tsx';
import { useT } from '../../i18n/use-t.ts';
import { SessionTimeLine } from '../session-time-line.tsx';
import styles from './room.module.css';

/** Where the group stands in time, and how latecomers join. */
export const Foot = ({ scene, horizon, code }: { scene: SceneName; horizon: Horizon; code: string | null }) => {
  const t = useT();
  return (
    <>
      <div className={styles.timeLine}>
        <SessionTimeLine scene={scene} horizon={horizon} />
      </div>
      {code !== null && (
        <p className={styles.join}>
          <span>{t('projector.join-at', { address: location.host })}</span>{' '}
          <b dir="ltr" className={styles.code}>
            {showJoinCode(code)}
          </b>
        </p>
      )}
    </>
  );
};
