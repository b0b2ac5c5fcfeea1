import { SayIcon } from '../../design/icons.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useSay } from '../../pieces/use-say.ts';
import type { ParticipantProps } from '../participant-props.ts';
import { Prompt } from '../prompt.tsx';
import styles from './participant.module.css';

/** Somebody speaks: the phone says so and what to listen for, and asks for nothing. */
export const TalkStep = ({ view, at }: ParticipantProps<'talk'>) => {
  const t = useT();
  const say = useSay(view.horizon);
  const { listenFor } = at.step;
  return (
    <div className={styles.talk}>
      <Prompt scene={at.step.scene}>{say(at.step.title)}</Prompt>
      <div className={styles.card}>
        <p className={styles.who}>
          <SayIcon />
          {t('steps.talk.host-speaks')}
        </p>
        {listenFor && <p className={styles.listen}>{say(listenFor)}</p>}
      </div>
      <p className={styles.rest}>{t('steps.talk.rest')}</p>
    </div>
  );
};
