import type { Concern } from '@futureback/shared/wire/http.ts';
import { Button } from '../../../design/button.tsx';
import { useFormats, useT } from '../../../i18n/use-t.ts';
import { Trouble } from '../../../pieces/asking/trouble.tsx';
import type { Planning } from '../planning.ts';
import { AskReason } from './ask-reason.tsx';
import styles from './concerns.module.css';
import { LastRequest, type People, Request } from './second-person.tsx';
import { useAgreement } from './use-agreement.ts';

/** Ends a concern, whatever its author has made of the note: that takes two people and a reason, too. */
export const Closing = ({
  concern,
  people,
  planning,
  again,
}: {
  concern: Concern;
  people: People;
  planning: Planning;
  again: () => void;
}) => {
  const t = useT();
  const { moment } = useFormats();
  const { process, account } = planning;
  const { request, ended } = concern.closing;
  const { sending, problem, ask, asking, setAsking, answer } = useAgreement('closing', {
    concern,
    process: process.id,
    again,
  });
  return (
    <section className={styles.part}>
      <h2>{t('planning.concerns.closing')}</h2>
      <LastRequest request={request} ended={ended} none={t('planning.concerns.closing-text')} />
      {request && (
        <Request
          request={request}
          account={account.id}
          people={people}
          words={{
            asks: t('planning.concerns.close-asks', { name: request.by.name }),
            follows: t('planning.concerns.close-follows', { until: moment(request.lapsesAt) }),
            agree: t('planning.concerns.close-agree'),
          }}
          disabled={sending}
          answer={answer}
        />
      )}
      {!request && people.length > 1 && (
        <div className={styles.buttons}>
          <Button onClick={() => setAsking(true)}>{t('planning.concerns.close')}</Button>
        </div>
      )}
      <Trouble problem={problem} />
      {asking && (
        <AskReason
          title={t('planning.concerns.close')}
          label={t('planning.concerns.close-reason')}
          ask={ask}
          onAsked={again}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
};

/** Who closed it, when and why. */
export const Closed = ({ closed }: { closed: NonNullable<Concern['closed']> }) => {
  const t = useT();
  const { moment, list } = useFormats();
  return (
    <section className={styles.part}>
      <h2>{t('planning.concerns.closed')}</h2>
      <p>{t('planning.concerns.closed-by', { people: list(closed.by), moment: moment(closed.at) })}</p>
      {closed.reason !== null && (
        <blockquote dir="auto" className={styles.reason}>
          {closed.reason}
        </blockquote>
      )}
    </section>
  );
};
