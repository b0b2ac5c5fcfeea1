import type { OwnParticipant } from '@futureback/shared/wire/http.ts';
import { Button } from '../../design/button.tsx';
import { Scene } from '../../design/scene.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useParticipantName } from '../../pieces/participant-name.ts';
import styles from './who-writes.module.css';

/** Several people share this phone: each has their own notes. */
export const WhoWrites = ({
  all,
  choose,
}: {
  all: readonly OwnParticipant[];
  choose: (me: OwnParticipant) => void;
}) => {
  const t = useT();
  const nameOf = useParticipantName();
  return (
    <Scene of="today" page>
      <main className={styles.page}>
        <h1>{t('participant.who-writes')}</h1>
        <p className={styles.soft}>{t('participant.who-writes-text')}</p>
        <ul className={styles.list}>
          {all.map((one, at) => (
            <li key={one.participant}>
              <Button wide size="big" onClick={() => choose(one)}>
                {nameOf(one, at)}
              </Button>
            </li>
          ))}
        </ul>
      </main>
    </Scene>
  );
};
