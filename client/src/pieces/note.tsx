import type { Lens } from '@futureback/shared/protocol/schema.ts';
import type { ReactNode } from 'react';
import { Tag } from '../design/tag.tsx';
import { ownName } from '../i18n/languages.ts';
import { useLanguage } from '../i18n/use-t.ts';
import { InTheirWords, largeOf } from './in-their-words.tsx';
import { LensMark } from './lens.tsx';
import styles from './note.module.css';

/** What is shown of a note, wherever it lies: on a sheet, the wall or the desk. Never an author. */
export type NoteWords = {
  text: string;
  language: string;
  lens?: Lens | undefined;
  why?: string | undefined;
  short?: string | undefined;
};

/** A small paper card: the words large, the rest small beneath. */
export const Note = ({
  note,
  as: Tag_ = 'article',
  lensShown = true,
  faded = false,
  foot,
  place,
  children,
}: {
  note: NoteWords;
  as?: 'article' | 'li' | 'div';
  /** False where notes stand under their lens anyway. */
  lensShown?: boolean;
  /** Taken back: still readable, clearly set aside. */
  faded?: boolean;
  /** At the end of the last line: a saved mark, a button. */
  foot?: ReactNode;
  /** Marks the card as the place of its note; see `placeOf`. */
  place?: { 'data-made': string };
  /** Beneath everything: a sentence about the note, its buttons. */
  children?: ReactNode;
}) => {
  const { language } = useLanguage();
  const foreign = note.language.split('-')[0] !== language;
  const lens = lensShown ? note.lens : undefined;
  return (
    <Tag_ className={`${styles.note} ${faded ? styles.faded : ''}`} {...place}>
      <p lang={note.language} dir="auto" className={styles.words}>
        {largeOf(note)}
      </p>
      <InTheirWords note={note} className={styles.why} />
      {note.why !== undefined && note.why !== '' && (
        <p lang={note.language} dir="auto" className={styles.why}>
          {note.why}
        </p>
      )}
      {(lens !== undefined || foreign || foot !== undefined) && (
        <div className={styles.foot}>
          {lens !== undefined && <LensMark lens={lens} />}
          {foreign && (
            <Tag lang={note.language} dir="auto">
              {ownName(note.language)}
            </Tag>
          )}
          {foot !== undefined && <span className={styles.end}>{foot}</span>}
        </div>
      )}
      {children}
    </Tag_>
  );
};
