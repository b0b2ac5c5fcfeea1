import type { Author, Concern } from '@futureback/shared/wire/http.ts';
import { useState } from 'react';
import { call } from '../../../api/call.ts';
import { Button } from '../../../design/button.tsx';
import { useFormats, useT } from '../../../i18n/use-t.ts';
import { Trouble } from '../../../pieces/asking/trouble.tsx';
import type { Planning } from '../planning.ts';
import { AskReason } from './ask-reason.tsx';
import styles from './concerns.module.css';
import { KnownAuthor } from './known-author.tsx';
import { LastRequest, type People, Request } from './second-person.tsx';
import { useAgreement } from './use-agreement.ts';

/** How far finding the author of one note has come, and what this person can do next. */
export const Finding = ({
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
  const formats = useFormats();
  const [author, setAuthor] = useState<Author | null>(null);
  const { process, account } = planning;
  const { place, sending, problem, send, ask, asking, setAsking, answer } = useAgreement('finding', {
    concern,
    process: process.id,
    again,
  });
  const { request, finders, ended } = concern;
  const isFinder = finders.some((one) => one.account === account.id);

  const look = async () => {
    const found = await send(call('authorLook', { params: place, body: {} }));
    if (found) setAuthor(found.value);
    again();
  };

  return (
    <section className={styles.part}>
      <h2>{t('planning.concerns.author')}</h2>
      {finders.length > 0 && (
        <p>{t('planning.concerns.finders', { people: formats.list(finders.map(({ name }) => name)) })}</p>
      )}
      {finders.length === 0 && <LastRequest request={request} ended={ended} none={t('planning.concerns.unknown')} />}
      {request && (
        <Request
          request={request}
          account={account.id}
          people={people}
          words={{
            asks: t('planning.concerns.asks', { name: request.by.name }),
            follows: t('planning.concerns.asks-text', { until: formats.moment(request.lapsesAt) }),
            agree: t('planning.concerns.agree'),
          }}
          disabled={sending}
          answer={answer}
        />
      )}
      {!request && !isFinder && people.length > 1 && (
        <div className={styles.buttons}>
          <Button onClick={() => setAsking(true)}>{t('planning.concerns.ask')}</Button>
        </div>
      )}
      {isFinder && !author && (
        <div className={styles.buttons}>
          <Button disabled={sending} onClick={() => void look()}>
            {t('planning.concerns.look')}
          </Button>
          <span className={styles.soft}>{t('planning.concerns.look-text')}</span>
        </div>
      )}
      {isFinder && author && <KnownAuthor author={author} groups={process.groups} horizon={process} />}
      <Trouble problem={problem} />
      {asking && (
        <AskReason
          title={t('planning.concerns.ask')}
          label={t('planning.concerns.ask-reason')}
          ask={ask}
          onAsked={again}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
};
