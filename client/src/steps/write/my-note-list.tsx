import type { Lens } from '@futureback/shared/protocol/schema.ts';
import { memo, type ReactNode, useEffect, useState } from 'react';
import type { MyNotes } from '../../realtime/my-notes.ts';
import { MyNote } from './my-note.tsx';
import styles from './my-note-list.module.css';

/** What is in view at once, and how many more in each frame that follows: in between an old phone answers a finger. */
const AT_FIRST = 6;
const A_FRAME = 3;

/** How many of a list are drawn by now. */
function useDrawn(count: number): number {
  const [drawn, setDrawn] = useState(AT_FIRST);
  useEffect(() => {
    if (drawn >= count) return;
    const frame = requestAnimationFrame(() => setDrawn(drawn + A_FRAME));
    return () => cancelAnimationFrame(frame);
  }, [drawn, count]);
  return drawn;
}

const DrawnOnce = memo(MyNote);

/** My notes under a heading with their number; `empty` where there are none yet. */
export const MyNoteList = ({
  title,
  mine,
  notes,
  lenses,
  maxLength,
  recorder = false,
  empty,
}: {
  title: string;
  mine: MyNotes;
  notes: MyNotes['notes'];
  lenses: readonly Lens[];
  maxLength: number;
  recorder?: boolean;
  empty?: ReactNode;
}) => {
  const count = notes.filter(({ back }) => !back).length;
  const drawn = useDrawn(notes.length);
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>
        <span>{title}</span>
        <span className={styles.count}>{count}</span>
      </h2>
      {notes.length > 0 ? (
        <ul className={styles.list}>
          {notes.slice(0, drawn).map((note) => (
            <DrawnOnce
              key={note.id}
              note={note}
              lenses={lenses}
              maxLength={maxLength}
              recorder={recorder}
              changes={mine}
            />
          ))}
        </ul>
      ) : (
        empty
      )}
    </section>
  );
};
