import type { SceneName } from './scene.tsx';
import styles from './time-line.module.css';

type Stand = {
  /** At which end the group stands. */
  here: 'now' | 'then';
  /** What it does from there: looks back along a beam, or draws the way that led to it. */
  drawn: 'nothing' | 'beam' | 'path';
};

const stands: Record<SceneName, Stand> = {
  today: { here: 'now', drawn: 'nothing' },
  dawn: { here: 'then', drawn: 'nothing' },
  dusk: { here: 'then', drawn: 'beam' },
  path: { here: 'then', drawn: 'path' },
  gather: { here: 'now', drawn: 'nothing' },
};

/**
 * The backbone of every screen: 2026 ——— June 2031, and where the group stands. The marker travels when
 * the scene changes; it stays in the future while people look back and tell how they got there.
 */
export const TimeLine = ({
  scene,
  now,
  then,
  label,
  className = '',
}: {
  scene: SceneName;
  /** The year people live in: "2026". */
  now: string;
  /** The horizon: "June 2031". */
  then: string;
  /** The whole picture as a sentence: "We stand in June 2031." */
  label: string;
  className?: string;
}) => {
  const { here, drawn } = stands[scene];
  return (
    <div role="img" aria-label={label} data-here={here} data-drawn={drawn} className={`${styles.line} ${className}`}>
      <span className={styles.now}>{now}</span>
      <span className={styles.rail}>
        <span className={styles.beam} />
        <span className={styles.path} />
        <span className={styles.end} />
        <span className={styles.end} />
        <span className={styles.here} />
      </span>
      <span className={styles.then}>{then}</span>
    </div>
  );
};
