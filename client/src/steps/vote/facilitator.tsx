import type { HostView } from '@futureback/shared/session/view.ts';
import { Notice } from '../../design/notice.tsx';
import { useT } from '../../i18n/use-t.ts';
import { BallotTools } from '../ballot-tools.tsx';
import type { StepProps } from '../step-views.ts';
import { countedItems } from './counted-items.ts';
import styles from './facilitator.module.css';
import { PaperDots } from './paper-dots.tsx';

/** Dots on themes: when the vote runs, how many people have voted, and the sums once it is closed. */
export const VoteTools = ({ at }: StepProps<'vote', HostView>) => {
  const t = useT();
  const { ballot } = at;
  return (
    <div className={styles.tools}>
      <BallotTools at={at} nothing={t('facilitator.vote.no-themes')} />
      {ballot?.result && (
        <>
          <PaperDots ballot={ballot} />
          <Notice live="quiet">{t('projector.vote.informs')}</Notice>
          <ol className={styles.results}>
            {countedItems(ballot).map(({ id, words, dots, onPaper, share }) => (
              <li key={id}>
                <span dir="auto">{words}</span>
                <b>
                  {t('common.dots', { count: dots ?? 0 })}
                  {onPaper > 0 && ` ${t('common.on-paper', { count: onPaper })}`}
                </b>
                <span className={styles.bar} aria-hidden="true">
                  <span style={{ inlineSize: `${share * 100}%` }} />
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
};
