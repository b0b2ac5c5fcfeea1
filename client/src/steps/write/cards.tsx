import type { Words } from '@futureback/shared/language.ts';
import type { RoomView } from '@futureback/shared/session/view.ts';
import { useState } from 'react';
import { IconButton } from '../../design/button.tsx';
import { BackIcon, NextIcon } from '../../design/icons.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useSay } from '../../pieces/use-say.ts';
import styles from './cards.module.css';

/** Short cues for whoever is stuck, such as a walk through a day: closed until they are wanted, then one at a time. */
export const Cards = ({ view, cards }: { view: RoomView; cards: readonly Words[] }) => {
  const t = useT();
  const say = useSay(view.horizon);
  const [at, setAt] = useState(0);
  if (cards.length === 0) return null;
  const go = (by: number) => setAt((at + by + cards.length) % cards.length);
  return (
    <details className={styles.cards}>
      <summary>{t('steps.write.cards')}</summary>
      <div className={styles.one}>
        {/* All lie in one place, so that it is as high as the longest and nothing moves from card to card. */}
        <ol className={styles.pile}>
          {cards.map((card, number) => (
            <li key={say(card)} className={number === at ? undefined : styles.under}>
              {say(card)}
            </li>
          ))}
        </ol>
        {cards.length > 1 && (
          <div className={styles.turn}>
            <IconButton label={t('steps.write.card-back')} onClick={() => go(-1)}>
              <BackIcon />
            </IconButton>
            <span role="status">{t('steps.write.card-number', { number: at + 1, of: cards.length })}</span>
            <IconButton label={t('steps.write.card-next')} onClick={() => go(1)}>
              <NextIcon />
            </IconButton>
          </div>
        )}
      </div>
    </details>
  );
};
