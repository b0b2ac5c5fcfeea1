import type { Scene } from '@futureback/shared/protocol/schema.ts';
import type { ReactNode } from 'react';
import { DawnIcon, DuskIcon, GatherIcon, PathIcon } from '../design/icons.tsx';
import styles from './prompt.module.css';

const pictures: Record<Scene, ReactNode> = {
  today: <GatherIcon />,
  dawn: <DawnIcon />,
  dusk: <DuskIcon />,
  path: <PathIcon />,
  gather: <GatherIcon />,
};

/** Long prompts step down in size, so that the box stays in reach of a thumb. */
const sizeOf = (text: string) => (text.length <= 70 ? styles.short : text.length <= 150 ? styles.middle : styles.long);

/**
 * What is asked, in large type, with the hint that keeps people in their time. It takes the focus when a step begins,
 * so that a screen reader reads it first.
 */
export const Prompt = ({ scene, children, hint }: { scene: Scene; children: string; hint?: string | undefined }) => (
  <div className={styles.prompt}>
    <h1 tabIndex={-1} className={sizeOf(children)}>
      {children}
    </h1>
    {hint !== undefined && (
      <p className={styles.hint}>
        {pictures[scene]}
        <span>{hint}</span>
      </p>
    )}
  </div>
);
