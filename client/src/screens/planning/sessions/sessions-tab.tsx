import type { SessionSummary } from '@futureback/shared/wire/http.ts';
import { useEffect, useId } from 'react';
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

const Part = ({
  title,
  sessions,
  planning,
}: {
  title: string;
  sessions: readonly SessionSummary[];
  planning: Planning;
}) => {
  const id = useId();
  if (sessions.length === 0) return null;
  // The one that is running, or comes first: what a hurried host is looking for.
  const next = sessions.find((session) => session.phase === 'running') ?? sessions[0];
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className={styles.sessions}>
        {sessions.map((session) => (
          <SessionCard key={session.id} session={session} isNext={session === next} planning={planning} />
        ))}
      </ul>
    </section>
  );
};

export const SessionsTab = ({ planning }: { planning: Planning }) => {
  const t = useT();
  const [report, askAgain] = useReport(planning.process.id);
  const mayMake = planning.can('session.create');
  const ordered = inTime(planning.sessions);

  // Coming from another page the address names the session; the browser itself scrolls only within a page.
  useEffect(() => {
    document.getElementById(window.location.hash.slice(1))?.scrollIntoView({ block: 'center' });
  }, []);

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
      <Series planning={planning} here />
      <div className={styles.columns}>
        <div className={styles.parts}>
          <Part
            title={t('planning.sessions.ahead')}
            sessions={ordered.filter((session) => session.phase !== 'closed')}
            planning={planning}
          />
          <Part
            title={t('planning.sessions.held')}
            sessions={ordered.filter((session) => session.phase === 'closed').reverse()}
            planning={planning}
          />
        </div>
        <aside className={styles.aside}>
          <Answered answer={report} again={() => void askAgain()}>
            {(value) => <Heard report={value} />}
          </Answered>
        </aside>
      </div>
    </div>
  );
};
