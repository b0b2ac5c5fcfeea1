import type { Quote, Report } from '@futureback/shared/report/report.ts';
import type { ReactNode } from 'react';
import { direction } from '../../i18n/languages.ts';
import { useT } from '../../i18n/use-t.ts';
import { InTheirWords, largeOf } from '../in-their-words.tsx';
import { brief } from './brief.ts';
import { keyed } from './keyed.ts';
import styles from './submission.module.css';

/** Somebody's words, in their language and direction. */
export const Said = ({ quote, after }: { quote: Quote; after?: ReactNode }) => (
  <li className={styles.quote} lang={quote.language} dir={direction(quote.language)}>
    <p>{largeOf(quote)}</p>
    <InTheirWords note={quote} className={styles.why} />
    {quote.why !== null && <p className={styles.why}>{quote.why}</p>}
    {after !== undefined && <p className={styles.from}>{after}</p>}
  </li>
);

/** Notes under the themes they were put into, the strongest first and only as many as the body of a document bears. */
export const Passages = ({
  passages,
  report,
  most,
  heading: Heading = 'h4',
}: {
  passages: Report['hopes'];
  report: Report;
  most: { passages: number; quotes: number };
  heading?: 'h3' | 'h4';
}) => {
  const t = useT();
  return brief(passages, most).map((passage) => (
    <div key={passage.theme ?? 'loose'} className={styles.passage}>
      <Heading className={styles.passageTitle}>
        <bdi>
          {passage.theme === null
            ? t('report.loose-notes')
            : (report.themes[passage.theme - 1]?.title ?? t('report.loose-notes'))}
        </bdi>
      </Heading>
      <ul className={styles.quotes}>
        {keyed(passage.quotes).map(({ key, quote }) => (
          <Said key={key} quote={quote} />
        ))}
      </ul>
      {passage.left > 0 && <p className={styles.from}>{t('report.and-more', { count: passage.left })}</p>}
    </div>
  ));
};
