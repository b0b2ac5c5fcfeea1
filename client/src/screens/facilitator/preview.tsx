import type { StepId } from '@futureback/shared/ids.ts';
import { stepById } from '@futureback/shared/protocol/navigate.ts';
import type { HostView } from '@futureback/shared/session/view.ts';
import { call } from '../../api/call.ts';
import { Button } from '../../design/button.tsx';
import { Tag } from '../../design/tag.tsx';
import { useT } from '../../i18n/use-t.ts';
import { Answered } from '../../pieces/asking/trouble.tsx';
import { useAnswer } from '../../pieces/asking/use-answer.ts';
import { focusHere } from '../../pieces/focus-here.ts';
import { useSteering } from '../../pieces/steering/steering.tsx';
import { useSay } from '../../pieces/use-say.ts';
import { Script } from './script.tsx';
import styles from './side.module.css';

/** The words of a step that the session does not stand in. Reading them moves nobody. */
export const Preview = ({ view, step, close }: { view: HostView; step: StepId; close: () => void }) => {
  const t = useT();
  const say = useSay(view.horizon);
  const { ask } = useSteering();
  const title = view.agenda.find((line) => line.step === step)?.title;
  // A step that was put in is in the session's own protocol from then on.
  const [answer, again] = useAnswer(`${view.session}/${view.agenda.map((line) => line.step).join()}`, () =>
    call('session', { params: { session: view.session } }),
  );
  return (
    <section className={styles.panel} aria-labelledby="preview">
      <div className={styles.preview}>
        <Tag tone="accent">{t('facilitator.preview')}</Tag>
        <h2 key={step} id="preview" ref={focusHere} tabIndex={-1}>
          {title && say(title)}
        </h2>
        <p className={styles.soft}>{t('facilitator.preview.text')}</p>
        <div className={styles.previewActions}>
          <Button size="small" onClick={close}>
            {t('facilitator.preview.close')}
          </Button>
          {view.phase === 'running' && (
            <Button size="small" onClick={() => ask({ kind: 'go', step })}>
              {t('facilitator.preview.go')}
            </Button>
          )}
        </div>
      </div>
      <Answered answer={answer} again={again}>
        {({ protocol }) => {
          const found = stepById(protocol, step);
          return (
            found && (
              <>
                <p className={styles.aim}>
                  <b>{t('facilitator.aim')}</b> {say(found.purpose)}
                </p>
                <Script script={found.script} tips={found.tips} say={say} />
              </>
            )
          );
        }}
      </Answered>
    </section>
  );
};
