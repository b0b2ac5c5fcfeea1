import { Link } from 'wouter';
import { ButtonLink } from '../../../design/button.tsx';
import { Empty } from '../../../design/empty.tsx';
import { AddIcon, DawnIcon } from '../../../design/icons.tsx';
import { useT } from '../../../i18n/use-t.ts';
import { Answered } from '../../../pieces/asking/trouble.tsx';
import { useReport } from '../../../pieces/submission/use-report.ts';
import page from '../page.module.css';
import { inTime, type Planning } from '../planning.ts';
import { Heard } from './heard.tsx';
import { Series } from './series.tsx';
import { SessionCard } from './session-card.tsx';
import styles from './sessions-tab.module.css';

const NewSessionLink = ({ planning }: { planning: Planning }) => {
  const t = useT();
  return (
    <Link href={`/process/${planning.process.id}/new-session`} asChild>
      <ButtonLink look="primary" icon={<AddIcon />}>
        {t('planning.sessions.new')}
      </ButtonLink>
    </Link>
  );
};

/** What still lies ahead first, what was held after it, the latest on top. */
const inUse = ({ sessions }: Planning) => {
  const ordered = inTime(sessions);
  return [
    ...ordered.filter((session) => session.phase !== 'closed'),
    ...ordered.filter((session) => session.phase === 'closed').reverse(),
  ];
};

export const SessionsTab = ({ planning }: { planning: Planning }) => {
  const t = useT();
  const [report, askAgain] = useReport(planning.process.id);
  const mayMake = planning.can('session.create');

  if (planning.sessions.length === 0)
    return (
      <Empty
        heading="h1"
        icon={<DawnIcon />}
        title={t('planning.sessions.none')}
        action={mayMake && <NewSessionLink planning={planning} />}
      >
        {t(mayMake ? 'planning.sessions.none-text' : 'planning.sessions.none-wait')}
      </Empty>
    );

  return (
    <div className={styles.tab}>
      <div className={page.head}>
        <h1>{t('planning.tab.sessions')}</h1>
        {mayMake && <NewSessionLink planning={planning} />}
      </div>
      <Series planning={planning} />
      <div className={styles.columns}>
        <ul className={styles.sessions}>
          {inUse(planning).map((session) => (
            <SessionCard key={session.id} session={session} planning={planning} />
          ))}
        </ul>
        <aside className={styles.aside}>
          <Answered answer={report} again={() => void askAgain()}>
            {(value) => <Heard report={value} />}
          </Answered>
        </aside>
      </div>
    </div>
  );
};
