import { showJoinCode } from '@futureback/shared/ids.ts';
import { totalMinutes } from '@futureback/shared/protocol/navigate.ts';
import { useFormats, useT } from '../../../i18n/use-t.ts';
import { useSay } from '../../../pieces/use-say.ts';
import styles from './paper.module.css';
import { PaperHead, type Printed } from './paper-head.tsx';
import { instantOf, type PlannedStep, runningTimes, sinceStart } from './running-times.ts';

/** The evening in the host's hand: when each step begins, what is said in it, and what is good to know. */
export const Agenda = (printed: Printed) => {
  const { session, process } = printed;
  const t = useT();
  const say = useSay(process);
  const { time } = useFormats();
  const { protocol, startsAt } = session;
  const clock = (minute: number) => (startsAt === null ? sinceStart(minute) : time(instantOf(startsAt, minute)));
  const planned = runningTimes(protocol);
  const last = planned.at(-1)?.until ?? 0;
  return (
    <article className={styles.sheet}>
      <PaperHead {...printed} />
      <p className={styles.lead}>
        {t('planning.session.protocol', {
          protocol: say(protocol.name),
          minutes: t('common.minutes', { count: totalMinutes(protocol) }),
        })}
        {' · '}
        {t('planning.session.code')} <b dir="ltr">{showJoinCode(session.code)}</b>
      </p>
      {startsAt === null && <p className={styles.soft}>{t('planning.paper.no-start')}</p>}
      <table className={styles.glance}>
        <caption>{t('planning.paper.glance')}</caption>
        <tbody>
          {planned.map(({ step, from }) => (
            <tr key={step.id}>
              <td className={styles.when}>{clock(from)}</td>
              <th scope="row">{say(step.title)}</th>
              <td>{step.minutes > 0 && t('common.minutes', { count: step.minutes })}</td>
            </tr>
          ))}
          {protocol.spareMinutes > 0 && (
            <tr>
              <td className={styles.when}>{clock(last)}</td>
              <th scope="row">{t('planning.paper.spare')}</th>
              <td>{t('common.minutes', { count: protocol.spareMinutes })}</td>
            </tr>
          )}
          <tr>
            <td className={styles.when}>{clock(last + protocol.spareMinutes)}</td>
            <th scope="row">{t('planning.paper.end')}</th>
            <td />
          </tr>
        </tbody>
      </table>
      {planned.map((each) => (
        <Part key={each.step.id} planned={each} clock={clock} process={process} />
      ))}
    </article>
  );
};

const Part = ({
  planned: { step, from },
  clock,
  process,
}: {
  planned: PlannedStep;
  clock: (minute: number) => string;
  process: Printed['process'];
}) => {
  const t = useT();
  const say = useSay(process);
  return (
    <section className={styles.part}>
      <div className={styles.margin}>
        <b className={styles.when}>{clock(from)}</b>
        {step.minutes > 0 && <span>{t('common.minutes', { count: step.minutes })}</span>}
      </div>
      <div className={styles.telling}>
        <h2>{say(step.title)}</h2>
        <p className={styles.soft}>{say(step.purpose)}</p>
        {step.script.map((words) => (
          <p key={say(words)} className={styles.aloud}>
            {say(words)}
          </p>
        ))}
        {step.tips.length > 0 && (
          <div className={styles.tips}>
            <h3>{t('facilitator.say.tips')}</h3>
            <ul>
              {step.tips.map((words) => (
                <li key={say(words)}>{say(words)}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  );
};
