import { Link } from 'wouter';
import { useFormats, useT } from '../../../i18n/use-t.ts';
import { usePeopleWords } from '../people-words.ts';
import { inTime, type Planning } from '../planning.ts';
import styles from './series.module.css';

/**
 * The sessions of a process on one line of time. A hollow point is practice, which is not counted; a dashed one is still to come. `here` is the
 * page that lists them all.
 */
export const Series = ({ planning, here = false }: { planning: Planning; here?: boolean }) => {
  const t = useT();
  const formats = useFormats();
  const people = usePeopleWords(planning);
  return (
    <ol className={styles.series} aria-label={t('planning.series')}>
      {inTime(planning.sessions).map((session) => {
        const facts = [
          session.startsAt !== null && formats.day(session.startsAt),
          session.kind === 'rehearsal' && t('planning.series.not-counted'),
          session.kind !== 'rehearsal' && session.phase !== 'lobby' && people(session.people),
          session.phase === 'running' && t('planning.phase.running'),
          session.phase === 'lobby' && session.startsAt === null && t('planning.phase.lobby'),
        ].filter((fact) => fact !== false);
        return (
          <li key={session.id} className={styles.point} data-kind={session.kind} data-phase={session.phase}>
            {here ? (
              <a href={`#session-${session.id}`} className={styles.title}>
                <bdi>{session.title}</bdi>
              </a>
            ) : (
              <Link href={`/process/${planning.process.id}#session-${session.id}`} className={styles.title}>
                <bdi>{session.title}</bdi>
              </Link>
            )}
            <span className={styles.facts}>{facts.join(' · ')}</span>
          </li>
        );
      })}
    </ol>
  );
};
