import type { Theme } from '@futureback/shared/documents/themes.ts';
import type { WallNoteWithId } from '@futureback/shared/documents/wall.ts';
import type { NoteId } from '@futureback/shared/ids.ts';
import { useMemo } from 'react';
import { OpenIcon } from '../../design/icons.tsx';
import { useT } from '../../i18n/use-t.ts';
import { Note } from '../../pieces/note.tsx';
import styles from './theme-outline.module.css';

/** The notes of each theme that are on the wall now, in the theme's order. */
export const notesOfThemes = (themes: readonly Theme[], notes: readonly WallNoteWithId[]) => {
  const byId = new Map<NoteId, WallNoteWithId>(notes.map((note) => [note.id, note]));
  return themes.map((theme) => ({ theme, notes: theme.notes.flatMap((id) => byId.get(id) ?? []) }));
};

/** Themes one under the other, each opening to its notes. */
export const ThemeOutline = ({ themes, notes }: { themes: readonly Theme[]; notes: readonly WallNoteWithId[] }) => {
  const t = useT();
  const groups = useMemo(() => notesOfThemes(themes, notes), [themes, notes]);
  return (
    <ol className={styles.themes}>
      {groups.map(({ theme, notes: inside }) => (
        <li key={theme.id}>
          <details className={styles.theme}>
            <summary>
              <h2 dir="auto">{theme.title === '' ? t('steps.group.unnamed') : theme.title}</h2>
              <span className={styles.count}>
                {t('common.notes', { count: inside.length })}
                <OpenIcon className={styles.chevron} />
              </span>
            </summary>
            {theme.about !== '' && (
              <p dir="auto" className={styles.about}>
                {theme.about}
              </p>
            )}
            <ul className={styles.notes}>
              {inside.map((note) => (
                <Note key={note.id} note={note} as="li" />
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ol>
  );
};
