import type { ReplyOf } from '@futureback/shared/wire/http.ts';
import { Link } from 'wouter';
import { call } from '../../api/call.ts';
import { ButtonLink } from '../../design/button.tsx';
import { Empty } from '../../design/empty.tsx';
import { AddIcon, DawnIcon, ForwardIcon } from '../../design/icons.tsx';
import { Tag } from '../../design/tag.tsx';
import { TimeLine } from '../../design/time-line.tsx';
import { useMonth } from '../../i18n/use-month.ts';
import { useFormats, useT } from '../../i18n/use-t.ts';
import { Answered } from '../../pieces/asking/trouble.tsx';
import { useAnswer } from '../../pieces/asking/use-answer.ts';
import { dayAt } from '../../pieces/dates/calendar.ts';
import { SignedIn, StaffFrame } from '../../pieces/staff-frame/staff-frame.tsx';
import { useTitle } from '../../pieces/use-title.ts';
import styles from './admin.module.css';

type ListedProcess = ReplyOf<'processes'>['processes'][number];

const NewProcess = () => {
  const t = useT();
  return (
    <Link href="/processes/new" asChild>
      <ButtonLink look="primary" icon={<AddIcon />}>
        {t('admin.processes.new')}
      </ButtonLink>
    </Link>
  );
};

const ProcessRow = ({ process }: { process: ListedProcess }) => {
  const t = useT();
  const formats = useFormats('UTC');
  const month = useMonth();
  const horizon = month(process.future);
  return (
    <li>
      <Link href={`/process/${process.id}`} className={styles.process}>
        <span className={styles.school}>
          <span dir="auto" className={styles.schoolName}>
            {process.school}
          </span>
          {process.district !== '' && (
            <span dir="auto" className={styles.soft}>
              {process.district}
            </span>
          )}
        </span>
        <TimeLine
          scene="today"
          now={process.start.slice(0, 4)}
          then={horizon}
          label={t('common.time-line.now', { now: process.start.slice(0, 4), horizon })}
        />
        <span className={styles.facts}>
          <Tag tone="accent">{t(`admin.role.${process.role}`)}</Tag>
          <span className={styles.soft}>
            {t('admin.processes.kept', { date: formats.date(dayAt(process.purgeOn)) })}
          </span>
        </span>
        <ForwardIcon className={styles.forward} />
      </Link>
    </li>
  );
};

export const Screen = () => {
  const t = useT();
  useTitle(t('admin.processes'));
  const [answer, again] = useAnswer('processes', () => call('processes'));
  return (
    <SignedIn>
      {(account) => (
        <StaffFrame account={account}>
          <Answered answer={answer} again={() => void again()} page>
            {({ processes }) =>
              processes.length === 0 ? (
                <Empty heading="h1" icon={<DawnIcon />} title={t('admin.processes.none')} action={<NewProcess />}>
                  {t('admin.processes.none-text')}
                </Empty>
              ) : (
                <div className={styles.list}>
                  <div className={styles.listHead}>
                    <h1>{t('admin.processes')}</h1>
                    <NewProcess />
                  </div>
                  <ul className={styles.processes}>
                    {processes.map((process) => (
                      <ProcessRow key={process.id} process={process} />
                    ))}
                  </ul>
                </div>
              )
            }
          </Answered>
        </StaffFrame>
      )}
    </SignedIn>
  );
};
