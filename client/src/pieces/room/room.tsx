import { createContext, type ReactNode, use } from 'react';
import { Scene, type SceneName } from '../../design/scene.tsx';
import styles from './room.module.css';

/** For a weak lamp or a bright hall. */
export const HighContrast = createContext(false);

/** Whether the keys of this page leaf through what is on the wall. */
export const TurnedByHand = createContext(false);

/**
 * A screen of the room: everything in it is measured in parts of its own height, so that the same views fill a wall and, in small, show the
 * facilitator what the wall shows. It stays while steps change: the light fades over, and the marker travels along the time line.
 */
export const RoomFrame = ({ scene, foot, children }: { scene: SceneName; foot: ReactNode; children: ReactNode }) => (
  <div className={styles.frame}>
    <Scene of={scene} far highContrast={use(HighContrast)} className={styles.room}>
      {children}
      <footer className={styles.foot}>{foot}</footer>
    </Scene>
  </div>
);

/** What is on the wall now: a head, and what stands under it. */
export const Room = ({ head, children }: { head?: ReactNode; children?: ReactNode }) => (
  <>
    {head && <header className={styles.head}>{head}</header>}
    <div className={styles.body}>{children}</div>
  </>
);
