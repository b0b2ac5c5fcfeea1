import { LIMITS } from '@futureback/shared/documents/limits.ts';
import {
  addTheme,
  editTheme,
  looseNote,
  orderOfNewTheme,
  placeNoteLast,
  type Theme,
} from '@futureback/shared/documents/themes.ts';
import type { WallNoteWithId } from '@futureback/shared/documents/wall.ts';
import type { NoteId, ThemeId } from '@futureback/shared/ids.ts';
import { type FormEvent, useMemo, useState } from 'react';
import type * as Y from 'yjs';
import { Button } from '../../design/button.tsx';
import { SelectField, TextField } from '../../design/field.tsx';
import { AddIcon } from '../../design/icons.tsx';
import { useT } from '../../i18n/use-t.ts';
import { Note } from '../../pieces/note.tsx';
import { Spoken } from '../../pieces/spoken.tsx';
import { freshId } from '../../realtime/fresh-id.ts';
import type { Opened } from '../../realtime/open-document.ts';
import styles from './sorting.module.css';
import { notesOfThemes } from './theme-outline.tsx';

/** The menu's choice for a note that lies in no theme. */
const LOOSE = '';

/** Sorting by menu: one column, no dragging, every note says where it lies. */
export const Sorting = ({ themes, notes }: { themes: Opened<Theme[]>; notes: readonly WallNoteWithId[] }) => {
  const t = useT();
  const { content, doc } = themes;
  const [said, setSaid] = useState('');
  const groups = useMemo(() => notesOfThemes(content, notes), [content, notes]);
  const placed = useMemo(() => new Set(groups.flatMap((group) => group.notes.map(({ id }) => id))), [groups]);
  const loose = notes.filter(({ id }) => !placed.has(id));
  const named = (theme: Theme) => (theme.title === '' ? t('steps.group.unnamed') : theme.title);

  const move = (note: NoteId, to: ThemeId) => {
    const theme = content.find(({ id }) => id === to);
    if (theme) {
      placeNoteLast(doc, note, theme.id);
      setSaid(t('steps.group.moved', { theme: named(theme) }));
    } else {
      looseNote(doc, note);
      setSaid(t('steps.group.loosened'));
    }
  };
  const mover = (note: WallNoteWithId, from: ThemeId) => (
    <SelectField
      label={t('steps.group.move')}
      labelHidden
      value={from}
      onChange={({ currentTarget }) => move(note.id, currentTarget.value)}
    >
      <option value={LOOSE}>{t('steps.group.no-theme')}</option>
      {content.map((theme) => (
        <option key={theme.id} value={theme.id}>
          {named(theme)}
        </option>
      ))}
    </SelectField>
  );

  return (
    <div className={styles.sorting}>
      <NewTheme doc={doc} themes={content} />
      {groups.map(({ theme, notes: inside }) => (
        <section key={theme.id} className={styles.theme}>
          <ThemeName doc={doc} theme={theme} />
          <p className={styles.count}>{t('common.notes', { count: inside.length })}</p>
          <ul className={styles.notes}>
            {inside.map((note) => (
              <Note key={note.id} note={note} as="li">
                {mover(note, theme.id)}
              </Note>
            ))}
          </ul>
        </section>
      ))}
      <section className={styles.loose}>
        <h2>{t('steps.group.loose')}</h2>
        <p className={styles.count}>{t('common.notes', { count: loose.length })}</p>
        <ul className={styles.notes}>
          {loose.map((note) => (
            <Note key={note.id} note={note} as="li">
              {mover(note, LOOSE)}
            </Note>
          ))}
        </ul>
      </section>
      <Spoken>{said}</Spoken>
    </div>
  );
};

const ThemeName = ({ doc, theme }: { doc: Y.Doc; theme: Theme }) => {
  const t = useT();
  return (
    <TextField
      label={t('steps.group.theme-name')}
      labelHidden
      value={theme.title}
      dir="auto"
      maxLength={LIMITS.titleLength}
      onChange={({ currentTarget }) => editTheme(doc, theme.id, { title: currentTarget.value })}
    />
  );
};

const NewTheme = ({ doc, themes }: { doc: Y.Doc; themes: readonly Theme[] }) => {
  const t = useT();
  const [title, setTitle] = useState('');
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '' || themes.length >= LIMITS.themesPerSession) return;
    addTheme(doc, { id: freshId(), title: title.trim(), about: '', order: orderOfNewTheme(themes) });
    setTitle('');
  };
  return (
    <form onSubmit={submitted} className={styles.fresh}>
      <TextField
        label={t('steps.group.new-theme')}
        value={title}
        dir="auto"
        maxLength={LIMITS.titleLength}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <Button type="submit" icon={<AddIcon />}>
        {t('common.add')}
      </Button>
    </form>
  );
};
