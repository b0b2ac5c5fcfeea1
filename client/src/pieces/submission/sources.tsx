import type { Report, ReportSource } from '@futureback/shared/report/report.ts';
import { useFormats, useT } from '../../i18n/use-t.ts';
import { useGroupName } from '../group-name.ts';
import { keyed } from './keyed.ts';
import { Said } from './quotes.tsx';
import styles from './submission.module.css';

const titleOf = (source: ReportSource): string | null => (source.kind === 'theme' ? source.title : null);

/** What stands behind the sentences, under the numbers that are printed at them. */
export const Sources = ({ report }: { report: Report }) => {
  const t = useT();
  const formats = useFormats();
  const nameOf = useGroupName();
  const sessionTitle = (number: number) => report.sessions[number - 1]?.title ?? '';
  const groupOf = ({ group }: ReportSource['quotes'][number]) =>
    group && nameOf({ id: group.id, ...(group.label === null ? {} : { label: group.label }) });
  return (
    <ol className={styles.sources}>
      {report.sources.map((source) => (
        <li key={source.number} id={`source-${source.number}`} value={source.number}>
          <p>
            {source.kind === 'theme' && (
              <>
                <b>
                  <bdi>{titleOf(source)}</bdi>
                </b>{' '}
                {t('report.source-theme', {
                  notes: t('common.notes', { count: source.notes }),
                  sessions: formats.list(source.sessions.map(sessionTitle)),
                })}
              </>
            )}
            {source.kind === 'note' && t('report.source-note', { sessions: source.sessions.map(sessionTitle).join() })}
            {source.kind === 'gone' && t('report.source-gone')}
          </p>
          {source.quotes.length > 0 && (
            <ul className={styles.quotes}>
              {keyed(source.quotes).map(({ key, quote }) => (
                <Said
                  key={key}
                  quote={quote}
                  after={
                    <bdi>
                      {[sessionTitle(quote.session), groupOf(quote)].filter((part) => part !== null).join(' · ')}
                    </bdi>
                  }
                />
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
};
