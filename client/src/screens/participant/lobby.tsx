import type { SessionRole } from '@futureback/shared/actor.ts';
import { showJoinCode } from '@futureback/shared/ids.ts';
import type { RoomView } from '@futureback/shared/session/view.ts';
import type { OwnParticipant } from '@futureback/shared/wire/http.ts';
import { GoodIcon } from '../../design/icons.tsx';
import type { MessageId } from '../../i18n/areas.ts';
import { useT } from '../../i18n/use-t.ts';
import { useCounts } from '../../realtime/control-context.tsx';
import styles from './lobby.module.css';

const WORDS: Record<SessionRole, MessageId> = {
  participant: 'participant.lobby.wait',
  recorder: 'participant.lobby.recorder',
  interpreter: 'participant.lobby.interpreter',
  observer: 'participant.lobby.wait',
};

/** Joined, and the host has not begun. */
export const Lobby = ({ me, view }: { me: OwnParticipant; view: RoomView }) => {
  const t = useT();
  const counts = useCounts();
  return (
    <div className={styles.lobby}>
      <h1 tabIndex={-1}>
        <bdi>{view.title}</bdi>
      </h1>
      <div className={styles.card}>
        <h2 className={styles.in}>
          <GoodIcon />
          {t('participant.lobby.in')}
        </h2>
        <p>{t(me.role === 'recorder' && view.rooms ? 'participant.lobby.recorder-room' : WORDS[me.role])}</p>
        {me.table !== null && (
          <p className={styles.soft}>
            {t(view.rooms ? 'participant.lobby.room' : 'participant.lobby.table', { number: me.table })}
          </p>
        )}
      </div>
      <p className={styles.soft}>
        {counts !== null && counts.people > 1 && <>{t('participant.lobby.people', { count: counts.people })} · </>}
        {t('participant.lobby.code')} <span dir="ltr">{showJoinCode(view.code)}</span>
      </p>
    </div>
  );
};
