import type { Author, Concern, ReplyOf } from '@futureback/shared/wire/http.ts';
import { useState } from 'react';
import { call } from '../../../api/call.ts';
import { Button } from '../../../design/button.tsx';
import { useFormats, useT } from '../../../i18n/use-t.ts';
import { Trouble } from '../../../pieces/asking/trouble.tsx';
import { useSend } from '../../../pieces/asking/use-send.ts';
import type { Planning } from '../planning.ts';
import { AskAuthor } from './ask-author.tsx';
import styles from './concerns.module.css';
import { KnownAuthor } from './known-author.tsx';

type People = ReplyOf<'concerns'>['people'];

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
  const [asking, setAsking] = useState(false);
  const [author, setAuthor] = useState<Author | null>(null);
  const { sending, problem, send } = useSend();
  const { process, account } = planning;
  const place = { process: process.id, session: concern.session, note: concern.note };
  const { request, finders, ended } = concern;
  const isFinder = finders.some((one) => one.account === account.id);

  const answer = async (given: 'confirmed' | 'declined') => {
    if (!request) return;
    await send(call('authorAnswer', { params: place, body: { request: request.number, answer: given } }));
    again();
  };
  const look = async () => {
    const found = await send(call('authorLook', { params: place, body: {} }));
    if (found) setAuthor(found.value);
    again();
  };

  return (
    <div className={styles.finding}>
      <h2>{t('planning.concerns.author')}</h2>
      {finders.length > 0 && (
        <p>{t('planning.concerns.finders', { people: formats.list(finders.map(({ name }) => name)) })}</p>
      )}
      {finders.length === 0 && !request && (
        <p className={styles.soft}>
          {ended?.how === 'declined'
            ? t('planning.concerns.declined', { name: ended.by ?? '', moment: formats.moment(ended.at) })
            : ended?.how === 'lapsed'
              ? t('planning.concerns.lapsed', { moment: formats.moment(ended.at) })
              : t('planning.concerns.unknown')}
        </p>
      )}
      {request?.by.account === account.id && (
        <p>
          {t('planning.concerns.waits', {
            moment: formats.moment(request.at),
            people: formats.list(people.filter((one) => one.account !== account.id).map(({ name }) => name)),
            until: formats.moment(request.lapsesAt),
          })}
        </p>
      )}
      {request && request.by.account !== account.id && (
        <div className={styles.request}>
          <p>{t('planning.concerns.asks', { name: request.by.name })}</p>
          {request.reason !== null && (
            <blockquote dir="auto" className={styles.reason}>
              {request.reason}
            </blockquote>
          )}
          <p className={styles.soft}>{t('planning.concerns.asks-text', { until: formats.moment(request.lapsesAt) })}</p>
          <div className={styles.buttons}>
            <Button look="primary" disabled={sending} onClick={() => void answer('confirmed')}>
              {t('planning.concerns.agree')}
            </Button>
            <Button disabled={sending} onClick={() => void answer('declined')}>
              {t('planning.concerns.decline')}
            </Button>
          </div>
        </div>
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
      {asking && <AskAuthor place={place} onAsked={again} onClose={() => setAsking(false)} />}
    </div>
  );
};
