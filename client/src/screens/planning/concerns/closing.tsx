import type { Concern } from '@futureback/shared/wire/http.ts';
import { useState } from 'react';
import { call } from '../../../api/call.ts';
import { Button } from '../../../design/button.tsx';
import { useFormats, useT } from '../../../i18n/use-t.ts';
import { Trouble } from '../../../pieces/asking/trouble.tsx';
import { useSend } from '../../../pieces/asking/use-send.ts';
import type { Planning } from '../planning.ts';
import { AskReason } from './ask-reason.tsx';
import styles from './concerns.module.css';
import { LastRequest, type People, Request } from './second-person.tsx';

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
  const [asking, setAsking] = useState(false);
  const { sending, problem, send } = useSend();
  const { process, account } = planning;
  const place = { process: process.id, session: concern.session, note: concern.note };
  const { request, ended } = concern.closing;
  const answer = async (given: 'confirmed' | 'declined') => {
    if (!request) return;
    await send(call('closeAnswer', { params: place, body: { request: request.number, answer: given } }));
    again();
  };
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
          answer={(given) => void answer(given)}
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
          ask={(reason) => call('closeAsk', { params: place, body: { reason } })}
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
