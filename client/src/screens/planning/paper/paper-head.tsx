import type { Process, SessionRecord } from '@futureback/shared/process/schema.ts';
import { useFormats } from '../../../i18n/use-t.ts';
import styles from './paper.module.css';

/** What every paper is printed from. */
export type Printed = { session: SessionRecord; process: Process };

/** The head of a paper: whose evening it is, when and where. */
export const PaperHead = ({ session, process, centred = false }: Printed & { centred?: boolean }) => {
  const formats = useFormats();
  const facts = [session.startsAt !== null && formats.moment(session.startsAt), session.place, session.host];
  return (
    <header className={`${styles.head} ${centred ? styles.centred : ''}`}>
      <p className={styles.school} dir="auto">
        {process.school}
      </p>
      <h1 dir="auto">{session.title}</h1>
      <p className={styles.facts}>
        {facts
          .filter((fact) => typeof fact === 'string' && fact !== '')
          .map((fact, at) => (
            <span key={String(fact)}>
              {at > 0 && ' · '}
              <bdi>{fact}</bdi>
            </span>
          ))}
      </p>
    </header>
  );
};
