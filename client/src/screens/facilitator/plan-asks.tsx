import type { HostView, StepView } from '@futureback/shared/session/view.ts';
import { MINUTE } from '@futureback/shared/time.ts';
import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { TextField } from '../../design/field.tsx';
import { useFormats, useT } from '../../i18n/use-t.ts';
import { useSteering } from '../../pieces/steering/steering.tsx';
import { useSay } from '../../pieces/use-say.ts';
import { useNow } from '../../realtime/control-context.tsx';
import { lateness } from './lateness.ts';
import styles from './plan-asks.module.css';
import { asCommand, instantOf, proposal, timeOfDay } from './proposal.ts';

/** What every step ahead would get, beside what it has. */
export const ReplanAsk = ({ view, at }: { view: HostView; at: StepView }) => {
  const t = useT();
  const say = useSay(view.horizon);
  const { number } = useFormats();
  const { ask, steer } = useSteering();
  const proposed = proposal(view, at, useNow(MINUTE));
  const { changes, missing } = proposed;
  const stay = () => ask(null);
  return (
    <Dialog
      open
      onClose={stay}
      title={t('facilitator.replan.title')}
      closeLabel={t('common.close')}
      actions={
        <>
          <Button look="quiet" onClick={stay}>
            {t('facilitator.replan.keep')}
          </Button>
          <Button
            look="primary"
            disabled={changes.length === 0}
            onClick={() => {
              stay();
              void steer(asCommand(proposed, at.run));
            }}
          >
            {t('facilitator.replan.use')}
          </Button>
        </>
      }
    >
      <p>{t('facilitator.replan.text')}</p>
      <dl className={styles.changes}>
        {changes.map(({ step, from, to }) => (
          <div key={step}>
            <dt>{say(view.agenda.find((line) => line.step === step)?.title ?? { en: step })}</dt>
            <dd>
              <s title={t('facilitator.replan.instead-of', { count: from })}>{number(from)}</s>{' '}
              <b>{t('facilitator.agenda.minutes', { count: to })}</b>
            </dd>
          </div>
        ))}
      </dl>
      {missing > 0 && <p className={styles.missing}>{t('facilitator.replan.missing', { count: missing })}</p>}
    </Dialog>
  );
};

export const EndAsk = ({ view, at }: { view: HostView; at: StepView }) => {
  const t = useT();
  const { time: shown } = useFormats();
  const { ask, steer } = useSteering();
  const now = useNow(MINUTE);
  const planned = lateness({ ...view, endAt: null }, at, now).dueAt;
  const [time, setTime] = useState(timeOfDay(view.endAt ?? planned));
  const end = instantOf(time, Math.max(now, planned));
  const stay = () => ask(null);
  const set = (to: number | null) => () => {
    stay();
    if (to !== view.endAt) void steer({ type: 'end-at', at: to });
  };
  return (
    <Dialog
      open
      onClose={stay}
      title={t('facilitator.end.title')}
      closeLabel={t('common.close')}
      actions={
        <>
          {view.endAt !== null && (
            <Button onClick={set(null)}>{t('facilitator.end.as-planned', { time: shown(planned) })}</Button>
          )}
          <Button look="primary" disabled={end === null} onClick={set(end)}>
            {t('facilitator.end.save')}
          </Button>
        </>
      }
    >
      <p>{t('facilitator.end.text')}</p>
      <TextField
        label={t('facilitator.end.label')}
        type="time"
        value={time}
        data-autofocus
        onChange={(event) => setTime(event.currentTarget.value)}
      />
    </Dialog>
  );
};
