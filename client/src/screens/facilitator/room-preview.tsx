import { isAnyVisible, isVisible } from '@futureback/shared/session/state.ts';
import type { HostView } from '@futureback/shared/session/view.ts';
import { useT } from '../../i18n/use-t.ts';
import { TheRoom } from '../../steps/the-room.tsx';
import styles from './room-preview.module.css';

/** The wall in small, made of the very views that the wall shows. */
export const RoomPreview = ({ view }: { view: HostView }) => {
  const t = useT();
  return (
    <section className={styles.preview} aria-labelledby="room-sees">
      <p className={styles.caption}>
        <b id="room-sees">{t('facilitator.room-sees')}</b> <span className={styles.soft}>{t(wordsFor(view))}</span>
      </p>
      <div className={styles.screen} inert aria-hidden="true">
        <TheRoom view={view} />
      </div>
    </section>
  );
};

/** What is on the wall, for those who do not see the picture. */
function wordsFor({ phase, covered, at }: HostView) {
  if (phase === 'closed') return 'facilitator.room-sees.closed';
  if (covered) return 'facilitator.room-sees.covered';
  if (!at) return 'facilitator.room-sees.lobby';
  switch (at.step.kind) {
    case 'talk':
      return 'facilitator.room-sees.talk';
    case 'write':
    case 'reflect':
      if (at.writing && isVisible(at.step.pen, at.writing)) return 'facilitator.room-sees.notes';
      return at.writing && isAnyVisible(at.step.pen, at.writing)
        ? 'facilitator.room-sees.some-notes'
        : 'facilitator.room-sees.private';
    case 'group':
      return 'facilitator.room-sees.themes';
    case 'vote':
      return at.ballot?.result ? 'facilitator.room-sees.result' : 'facilitator.room-sees.ballot';
    case 'draft':
      return 'facilitator.room-sees.statement';
  }
}
