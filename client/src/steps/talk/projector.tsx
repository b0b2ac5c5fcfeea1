import { useT } from '../../i18n/use-t.ts';
import { joinAddress } from '../../pieces/qr/join-address.ts';
import { Qr } from '../../pieces/qr/qr.tsx';
import { CountsLine } from '../../pieces/room/counts-line.tsx';
import { StepRoom } from '../../pieces/room/step-room.tsx';
import { useSay } from '../../pieces/use-say.ts';
import type { StepProps } from '../step-views.ts';
import styles from './projector.module.css';

/** Somebody speaks: the wall says about what, and what to listen for. At the very beginning people still come in. */
export const TalkOnWall = ({ view, at }: StepProps<'talk'>) => {
  const t = useT();
  const say = useSay(view.horizon);
  const { title, listenFor } = at.step;
  return (
    <StepRoom at={at} counts={<CountsLine />}>
      <div className={styles.talk}>
        <div>
          <h1 className={styles.title}>{say(title)}</h1>
          {listenFor && <p className={styles.listen}>{say(listenFor)}</p>}
        </div>
        {at.index === 0 && (
          <div className={styles.late}>
            <Qr text={joinAddress(view.code)} label={t('projector.lobby.qr')} />
            <p>{t('projector.talk.late')}</p>
          </div>
        )}
      </div>
    </StepRoom>
  );
};
