import type { HostView } from '@futureback/shared/session/view.ts';
import { Button, ButtonLink } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { AgainIcon, NextIcon } from '../../design/icons.tsx';
import { useFormats, useT } from '../../i18n/use-t.ts';
import { dayAt } from '../../pieces/dates/calendar.ts';
import { useSteering } from '../../pieces/steering/steering.tsx';
import styles from './closed.module.css';

/** Afterwards: where the notes went, and the way back in. */
export const ClosedTools = ({ view }: { view: HostView }) => {
  const t = useT();
  const { date } = useFormats('UTC');
  const { steer } = useSteering();
  return (
    <Card className={styles.closed ?? ''}>
      <h2>{t('facilitator.closed.title')}</h2>
      <p>{t('facilitator.closed.text', { date: date(dayAt(view.purgeOn)) })}</p>
      <div className={styles.actions}>
        <ButtonLink look="primary" href={`/process/${view.process}`} iconAfter={<NextIcon />}>
          {t('facilitator.closed.planning')}
        </ButtonLink>
        <Button icon={<AgainIcon />} onClick={() => void steer({ type: 'reopen' })}>
          {t('facilitator.closed.reopen')}
        </Button>
      </div>
    </Card>
  );
};
