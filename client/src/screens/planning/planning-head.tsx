import type { Process } from '@futureback/shared/process/schema.ts';
import { Link } from 'wouter';
import { useT } from '../../i18n/use-t.ts';
import { useTitle } from '../../pieces/use-title.ts';
import styles from './planning-head.module.css';
import { TABS, type Tab } from './tabs.ts';

/** Where the row of pages is longer than the screen is wide, the one that is open is in sight. */
const showHere = (link: HTMLElement | null): void => link?.scrollIntoView({ block: 'nearest', inline: 'center' });

/** "Lincoln School, 2031" and the pages of the process. Each has its own address, so these are links. */
export const PlanningHead = ({ process, tab }: { process: Process; tab: Tab | 'concerns' }) => {
  const t = useT();
  const name = t('planning.name', { school: process.school, year: process.future.slice(0, 4) });
  useTitle(`${t(tab === 'concerns' ? 'planning.concerns' : `planning.tab.${tab}`)} · ${name}`);
  return (
    <>
      <Link href="/processes" className={styles.name} title={t('admin.processes.all')}>
        {name}
      </Link>
      <nav className={styles.pages} aria-label={t('planning.pages')}>
        {TABS.map((each) => (
          <Link
            key={each}
            href={each === 'sessions' ? `/process/${process.id}` : `/process/${process.id}/${each}`}
            aria-current={each === tab ? 'page' : undefined}
            ref={each === tab ? showHere : undefined}
            className={styles.page}
          >
            {t(`planning.tab.${each}`)}
          </Link>
        ))}
      </nav>
    </>
  );
};
