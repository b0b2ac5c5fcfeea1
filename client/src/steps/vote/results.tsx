import type { BallotResult } from '@futureback/shared/session/state.ts';
import type { BallotView } from '@futureback/shared/session/view.ts';
import { useT } from '../../i18n/use-t.ts';
import { countedItems } from './counted-items.ts';
import styles from './participant.module.css';

/** The sums once the vote is closed, the most dots first; the order of equal ones stays the ballot's. */
export const VoteResults = ({
  ballot,
  result,
}: {
  ballot: BallotView;
  result: Extract<BallotResult, { kind: 'dots' }>;
}) => {
  const t = useT();
  return (
    <>
      <p className={styles.hidden}>{t('steps.vote.closed', { count: result.people })}</p>
      <ol className={styles.items}>
        {countedItems(ballot).map(({ id, words, dots, onPaper, share }) => (
          <li key={id} className={styles.sum}>
            <span dir="auto" className={styles.words}>
              {words}
            </span>
            <span className={styles.figure}>
              {t('common.dots', { count: dots ?? 0 })}
              {onPaper > 0 && ` ${t('common.on-paper', { count: onPaper })}`}
            </span>
            <span aria-hidden="true" className={styles.rail}>
              <span className={styles.bar} style={{ inlineSize: `${100 * share}%` }} />
            </span>
          </li>
        ))}
      </ol>
    </>
  );
};
