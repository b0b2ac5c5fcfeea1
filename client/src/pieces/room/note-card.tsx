import type { WallNoteWithId } from '@futureback/shared/documents/wall.ts';
import { Tag } from '../../design/tag.tsx';
import { direction } from '../../i18n/languages.ts';
import { useLanguage } from '../../i18n/use-t.ts';
import { InTheirWords, largeOf } from '../in-their-words.tsx';
import styles from './cards.module.css';

/** A note as the last row reads it: its words, and which language when it is another than the wall's. */
export const NoteCard = ({ note }: { note: WallNoteWithId }) => {
  const { language } = useLanguage();
  const spoken = note.language.split('-')[0];
  return (
    <div lang={note.language} dir={direction(note.language)}>
      <p className={styles.words}>
        {largeOf(note)}
        {spoken !== language && (
          <>
            {' '}
            <Tag className={styles.tag}>{spoken?.toUpperCase()}</Tag>
          </>
        )}
      </p>
      <InTheirWords note={note} className={styles.why} />
      {note.why && <p className={styles.why}>{note.why}</p>}
    </div>
  );
};
