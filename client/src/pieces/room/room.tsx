import { createContext, type ReactNode, use } from 'react';
import { Scene, type SceneName } from '../../design/scene.tsx';
import styles from './room.module.css';

/** For a weak lamp or a bright hall. */
export const HighContrast = createContext(false);

/**
 * A screen of the room: everything in it is measured in parts of its own height, so that the same views fill a wall and, in small, show the
 * facilitator what the wall shows.
 */
export const Room = ({
  scene,
  head,
  foot,
  children,
}: {
  scene: SceneName;
  head?: ReactNode;
  foot?: ReactNode;
  children?: ReactNode;
}) => (
  <div className={styles.frame}>
    <Scene of={scene} far highContrast={use(HighContrast)} className={styles.room}>
      {head && <header className={styles.head}>{head}</header>}
      <div className={styles.body}>{children}</div>
      {foot && <footer className={styles.foot}>{foot}</footer>}
    </Scene>
  </div>
);
