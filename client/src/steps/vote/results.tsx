import type { BallotResult } from '@futureback/shared/session/state.ts';
import type { BallotView } from '@futureback/shared/session/view.ts';
import { useT } from '../../i18n/use-t.ts';
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
  const rows = ballot.items
    .map(({ id, words }) => ({ id, words, dots: result.dots[id] ?? 0 }))
    .sort((a, b) => b.dots - a.dots);
  const most = Math.max(1, ...rows.map(({ dots }) => dots));
  return (
    <>
      <p className={styles.hidden}>{t('steps.vote.closed', { count: result.people })}</p>
      <ol className={styles.items}>
        {rows.map(({ id, words, dots }) => (
          <li key={id} className={styles.sum}>
            <span dir="auto" className={styles.words}>
              {words}
            </span>
            <span className={styles.figure}>{t('common.dots', { count: dots })}</span>
            <span aria-hidden="true" className={styles.rail}>
              <span className={styles.bar} style={{ inlineSize: `${(100 * dots) / most}%` }} />
            </span>
          </li>
        ))}
      </ol>
    </>
  );
};
