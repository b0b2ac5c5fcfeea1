import type { StepView } from '@futureback/shared/session/view.ts';
import { Button } from '../design/button.tsx';
import { Card } from '../design/card.tsx';
import { AgainIcon, StopWritingIcon, VoteIcon } from '../design/icons.tsx';
import { useFormats, useT } from '../i18n/use-t.ts';
import { useSteering } from '../pieces/steering/steering.tsx';
import { useCounts } from '../realtime/control-context.tsx';
import styles from './ballot-tools.module.css';

/** Opens and closes what people are asked to weigh. While it runs only the number of people who answered is known. */
export const BallotTools = ({ at, nothing }: { at: Pick<StepView, 'run' | 'ballot'>; nothing: string }) => {
  const t = useT();
  const { number } = useFormats();
  const { steer, move } = useSteering();
  const counts = useCounts();
  const { ballot, run } = at;
  const open = () => void steer({ type: 'open-ballot', run });

  if (!ballot)
    return (
      <Card look="dashed" className={styles.card ?? ''}>
        <p className={styles.said}>
          <b>{t('facilitator.ballot.not-open')}</b> {nothing}
        </p>
        <Button look="primary" icon={<VoteIcon />} onClick={open}>
          {t('facilitator.ballot.open')}
        </Button>
      </Card>
    );
  if (!ballot.result)
    return (
      <Card look="dashed" className={styles.card ?? ''}>
        <b className={styles.figure}>{number(counts?.voted ?? 0)}</b>
        <p className={styles.said}>
          <b>{t('facilitator.ballot.answered', { count: counts?.voted ?? 0, people: counts?.people ?? 0 })}</b>{' '}
          {t('facilitator.ballot.hidden')}
        </p>
        <Button look="primary" icon={<StopWritingIcon />} onClick={() => move({ type: 'close-ballot', run })}>
          {t('facilitator.ballot.close')}
        </Button>
      </Card>
    );
  return (
    <div className={styles.closed}>
      <p>{t('facilitator.ballot.closed', { count: ballot.result.people })}</p>
      <Button size="small" icon={<AgainIcon />} onClick={open}>
        {t('facilitator.ballot.again')}
      </Button>
    </div>
  );
};
