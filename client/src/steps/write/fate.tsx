import type { ReactNode } from 'react';
import { AnswerIcon, KeepIcon, MoveIcon } from '../../design/icons.tsx';
import type { NoteFate } from '../../realtime/my-notes.ts';
import styles from './fate.module.css';
import { type FateLine, useFateLines } from './fate-lines.ts';

const icons: Record<FateLine['kind'], ReactNode> = {
  moved: <MoveIcon />,
  kept: <KeepIcon />,
  reply: <AnswerIcon />,
};

/** Under my note: where it went, and what the host said to me. */
export const Fate = ({ fate }: { fate: NoteFate }) => {
  const linesOf = useFateLines();
  return (
    <ul className={styles.fate}>
      {linesOf(fate).map(({ kind, words }) => (
        <li key={words} className={kind === 'reply' ? styles.reply : undefined}>
          {icons[kind]}
          <span>{words}</span>
        </li>
      ))}
    </ul>
  );
};
