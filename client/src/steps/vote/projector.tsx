import { useMemo } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { THEMES } from '../../pieces/room/card-styles.ts';
import { CardWall } from '../../pieces/room/card-wall.tsx';
import styles from '../../pieces/room/cards.module.css';
import { StepRoom } from '../../pieces/room/step-room.tsx';
import { useSay } from '../../pieces/use-say.ts';
import { useCounts } from '../../realtime/control-context.tsx';
import type { StepProps } from '../step-views.ts';
import waiting from '../write/projector.module.css';
import { countedItems } from './counted-items.ts';

/** The themes to put dots on; how many dots each got is told when the vote is closed, and not before. */
export const VoteOnWall = ({ view, at }: StepProps<'vote'>) => {
  const t = useT();
  const say = useSay(view.horizon);
  const voted = useCounts()?.voted ?? 0;
  const { ballot } = at;
  const sections = useMemo(() => {
    const cards = (ballot ? countedItems(ballot) : []).map(({ id, words, dots, onPaper, share }) => ({
      id,
      version: `${words} ${dots ?? ''} ${onPaper}`,
      content: (
        <>
          <p className={styles.title}>
            <span dir="auto">{words}</span>
            {dots !== null && (
              <span className={styles.count}>
                {t('common.dots', { count: dots })}
                {onPaper > 0 && ` ${t('common.on-paper', { count: onPaper })}`}
              </span>
            )}
          </p>
          {dots !== null && (
            <p className={styles.bar}>
              <span style={{ inlineSize: `${share * 100}%` }} />
            </p>
          )}
        </>
      ),
    }));
    return [{ id: 'ballot', heading: null, cards }];
  }, [ballot, t]);

  const people = ballot?.result?.people ?? voted;
  return (
    <StepRoom
      at={at}
      prompt={say(at.step.title)}
      under={
        ballot?.result
          ? t('projector.vote.informs')
          : t('projector.vote.how', { dots: at.step.dots, most: at.step.dotsPerTheme })
      }
      counts={t('projector.vote.voted', { count: people })}
    >
      {ballot ? (
        <CardWall sections={sections} cardStyle={THEMES} />
      ) : (
        <p className={waiting.waiting}>{t('projector.vote.soon')}</p>
      )}
    </StepRoom>
  );
};
