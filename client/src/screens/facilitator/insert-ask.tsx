import { spareStep } from '@futureback/shared/protocol/library/spare-steps.ts';
import { SPARE_STEPS, type SpareStepId } from '@futureback/shared/protocol/schema.ts';
import type { HostView } from '@futureback/shared/session/view.ts';
import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { SelectField } from '../../design/field.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useSteering } from '../../pieces/steering/steering.tsx';
import { useSay } from '../../pieces/use-say.ts';
import styles from './insert-ask.module.css';

/** Steps that are kept in store, what each is for, and behind which step it shall come. */
export const InsertAsk = ({ view, after: asked }: { view: HostView; after: string }) => {
  const t = useT();
  const say = useSay(view.horizon);
  const { ask, steer } = useSteering();
  const [after, setAfter] = useState(asked);
  const stay = () => ask(null);
  const put = (spare: SpareStepId) => {
    stay();
    void steer({ type: 'insert-step', after, spare });
  };
  return (
    <Dialog open onClose={stay} title={t('facilitator.insert.title')} closeLabel={t('common.close')}>
      <SelectField
        label={t('facilitator.insert.after')}
        value={after}
        onChange={({ currentTarget }) => setAfter(currentTarget.value)}
      >
        {view.agenda.map(({ step, title }) => (
          <option key={step} value={step}>
            {say(title)}
          </option>
        ))}
      </SelectField>
      <ul className={styles.store}>
        {SPARE_STEPS.map((spare) => {
          const { title, purpose, minutes } = spareStep(spare, false);
          return (
            <li key={spare}>
              <b>{say(title)}</b>
              <span className={styles.minutes}>{t('facilitator.agenda.minutes', { count: minutes })}</span>
              <span className={styles.purpose}>{say(purpose)}</span>
              <Button
                size="small"
                aria-label={t('facilitator.insert.put-named', { step: say(title) })}
                onClick={() => put(spare)}
              >
                {t('facilitator.insert.put')}
              </Button>
            </li>
          );
        })}
      </ul>
      <p className={styles.soft}>{t('facilitator.insert.text')}</p>
    </Dialog>
  );
};
