import type { Lens } from '@futureback/shared/protocol/schema.ts';
import type { ReactNode } from 'react';
import type { MyNotes } from '../../realtime/my-notes.ts';
import { MyNote } from './my-note.tsx';
import styles from './my-note-list.module.css';

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
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>
        <span>{title}</span>
        <span className={styles.count}>{count}</span>
      </h2>
      {notes.length > 0 ? (
        <ul className={styles.list}>
          {notes.map((note) => (
            <MyNote
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
