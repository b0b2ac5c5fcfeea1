import { showJoinCode } from '@futureback/shared/ids.ts';
import { use } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { joinAddress } from '../qr/join-address.ts';
import { Qr } from '../qr/qr.tsx';
import { type Wifi, wifiText } from '../qr/wifi-text.ts';
import { HallWifi } from './hall-wifi.ts';
import styles from './room.module.css';

type Door = { school: string; title: string; code: string; people: number };

/** Before the session begins: how to come in, readable from the door. */
export const Lobby = (door: Door) => {
  const wifi = use(HallWifi);
  return wifi ? <ByWifi {...door} wifi={wifi} /> : <Straight {...door} />;
};

const Straight = ({ school, title, code, people }: Door) => {
  const t = useT();
  return (
    <div className={styles.lobby}>
      <div className={styles.welcome}>
        <School school={school} title={title} />
        <h1 className={styles.come}>{t('projector.lobby.title')}</h1>
        <p className={styles.how}>{t('projector.lobby.how', { address: location.host })}</p>
        <p dir="ltr" className={styles.bigCode}>
          {showJoinCode(code)}
        </p>
        <Here people={people} />
      </div>
      <div className={styles.scan}>
        <Qr text={joinAddress(code)} label={t('projector.lobby.qr')} />
        <p>{t('projector.lobby.scan')}</p>
      </div>
    </div>
  );
};

/** Where phones need the hall's own network first: three steps, in the order in which they are done. */
const ByWifi = ({ school, title, code, people, wifi }: Door & { wifi: Wifi }) => {
  const t = useT();
  return (
    <div className={styles.byWifi}>
      <div className={styles.welcome}>
        <School school={school} title={title} />
        <h1 className={styles.comeShort}>{t('projector.lobby.title')}</h1>
      </div>
      <ol className={styles.ways}>
        <li>
          <h2>{t('projector.wifi.join')}</h2>
          <Qr text={wifiText(wifi)} label={t('projector.wifi.qr', { name: wifi.name })} />
          <p className={styles.network}>
            <bdi>{wifi.name}</bdi>
            {wifi.password !== '' && (
              <bdi dir="ltr" className={styles.password}>
                {wifi.password}
              </bdi>
            )}
          </p>
        </li>
        <li>
          <h2>{t('projector.wifi.stay')}</h2>
          <p>{t('projector.wifi.stay-why')}</p>
        </li>
        <li>
          <h2>{t('projector.wifi.scan')}</h2>
          <Qr text={joinAddress(code)} label={t('projector.lobby.qr')} />
          <p className={styles.network}>
            <bdi>{location.host}</bdi>
            <b dir="ltr" className={styles.code}>
              {showJoinCode(code)}
            </b>
          </p>
        </li>
      </ol>
      <Here people={people} />
    </div>
  );
};

const School = ({ school, title }: Pick<Door, 'school' | 'title'>) => (
  <p className={styles.school}>
    <bdi>{school}</bdi> · <bdi>{title}</bdi>
  </p>
);

const Here = ({ people }: Pick<Door, 'people'>) => {
  const t = useT();
  return (
    <p className={styles.here}>
      {people > 0 ? t('projector.lobby.people', { count: people }) : t('projector.lobby.nobody')}
    </p>
  );
};
