import type { HostView } from '@futureback/shared/session/view.ts';
import { Card } from '../../design/card.tsx';
import { SayIcon } from '../../design/icons.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useSay } from '../../pieces/use-say.ts';
import type { StepProps } from '../step-views.ts';
import styles from './facilitator.module.css';

/** Somebody speaks: nothing to press, only what phones say meanwhile. */
export const TalkTools = ({ view, at }: StepProps<'talk', HostView>) => {
  const t = useT();
  const say = useSay(view.horizon);
  const { listenFor } = at.step;
  return (
    <Card look="dashed" className={styles.talk ?? ''}>
      <SayIcon />
      <p>
        <b>{t('facilitator.talk.speak')}</b>{' '}
        {listenFor ? t('facilitator.talk.phones', { words: say(listenFor) }) : t('facilitator.talk.phones-rest')}
      </p>
    </Card>
  );
};
