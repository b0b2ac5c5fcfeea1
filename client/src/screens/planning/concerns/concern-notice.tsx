import { SECOND } from '@futureback/shared/time.ts';
import { Link } from 'wouter';
import { call } from '../../../api/call.ts';
import { ButtonLink } from '../../../design/button.tsx';
import { Notice } from '../../../design/notice.tsx';
import { useT } from '../../../i18n/use-t.ts';
import { useAnswer } from '../../../pieces/asking/use-answer.ts';
import styles from './concerns.module.css';
import { useAgainEvery } from './use-again-every.ts';

const LOOK_EVERY = 20 * SECOND;

/** Tells those who are to be told, on every page of the process, for as long as a note is held because someone may be hurt. */
export const ConcernNotice = ({ process }: { process: string }) => {
  const t = useT();
  const [answer, again] = useAnswer(process, () => call('concernCount', { params: { process } }));
  useAgainEvery(LOOK_EVERY, again);
  if (answer.kind !== 'there' || answer.value.count === 0) return null;
  return (
    <div className={styles.notice}>
      <Notice
        tone="warn"
        title={t('planning.concerns.notice', { count: answer.value.count })}
        action={
          <Link href={`/process/${process}/concerns`} asChild>
            <ButtonLink size="small">{t('planning.concerns.read')}</ButtonLink>
          </Link>
        }
      >
        {t('planning.concerns.notice-text')}
      </Notice>
    </div>
  );
};
