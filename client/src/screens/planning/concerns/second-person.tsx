import type { Concern, ReplyOf } from '@futureback/shared/wire/http.ts';
import { Button } from '../../../design/button.tsx';
import { useFormats, useT } from '../../../i18n/use-t.ts';
import styles from './concerns.module.css';

export type People = ReplyOf<'concerns'>['people'];

type Asked = Pick<Concern, 'request' | 'ended'>;

/** What became of the last request; null while one waits, and where the last one was agreed to. */
export const LastRequest = ({ request, ended, none }: Asked & { none: string }) => {
  const t = useT();
  const { moment } = useFormats();
  if (request || ended?.how === 'confirmed') return null;
  return (
    <p className={styles.soft}>
      {ended?.how === 'declined'
        ? t('planning.concerns.declined', { name: ended.by ?? '', moment: moment(ended.at) })
        : ended?.how === 'lapsed'
          ? t('planning.concerns.lapsed', { moment: moment(ended.at) })
          : none}
    </p>
  );
};

/** A request that waits: whoever asked is told for whom, and anybody else decides. */
export const Request = ({
  request,
  account,
  people,
  words,
  disabled,
  answer,
}: {
  request: NonNullable<Asked['request']>;
  /** Who looks at it. */
  account: string;
  people: People;
  words: { asks: string; follows: string; agree: string };
  disabled: boolean;
  answer: (given: 'confirmed' | 'declined') => void;
}) => {
  const t = useT();
  const { moment, list } = useFormats();
  if (request.by.account === account)
    return (
      <p>
        {t('planning.concerns.waits', {
          moment: moment(request.at),
          people: list(people.filter((one) => one.account !== account).map(({ name }) => name)),
          until: moment(request.lapsesAt),
        })}
      </p>
    );
  return (
    <div className={styles.request}>
      <p>{words.asks}</p>
      {request.reason !== null && (
        <blockquote dir="auto" className={styles.reason}>
          {request.reason}
        </blockquote>
      )}
      <p className={styles.soft}>{words.follows}</p>
      <div className={styles.buttons}>
        <Button look="primary" disabled={disabled} onClick={() => answer('confirmed')}>
          {words.agree}
        </Button>
        <Button disabled={disabled} onClick={() => answer('declined')}>
          {t('planning.concerns.decline')}
        </Button>
      </div>
    </div>
  );
};
