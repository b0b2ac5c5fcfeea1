import { showJoinCode } from '@futureback/shared/ids.ts';
import { useT } from '../../i18n/use-t.ts';
import { joinAddress } from '../qr/join-address.ts';
import { Qr } from '../qr/qr.tsx';
import styles from './room.module.css';

/** Before the session begins: how to come in, readable from the door. */
export const Lobby = ({
  school,
  title,
  code,
  people,
}: {
  school: string;
  title: string;
  code: string;
  people: number;
}) => {
  const t = useT();
  return (
    <div className={styles.lobby}>
      <div className={styles.welcome}>
        <p className={styles.school}>
          <bdi>{school}</bdi> · <bdi>{title}</bdi>
        </p>
        <h1 className={styles.come}>{t('projector.lobby.title')}</h1>
        <p className={styles.how}>{t('projector.lobby.how', { address: location.host })}</p>
        <p dir="ltr" className={styles.bigCode}>
          {showJoinCode(code)}
        </p>
        <p className={styles.here}>
          {people > 0 ? t('projector.lobby.people', { count: people }) : t('projector.lobby.nobody')}
        </p>
      </div>
      <div className={styles.scan}>
        <Qr text={joinAddress(code)} label={t('projector.lobby.qr')} />
        <p>{t('projector.lobby.scan')}</p>
      </div>
    </div>
  );
};
