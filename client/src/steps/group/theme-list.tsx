import { LIMITS } from '@futureback/shared/documents/limits.ts';
import { editTheme, removeTheme, type Theme } from '@futureback/shared/documents/themes.ts';
import type { WallNoteWithId } from '@futureback/shared/documents/wall.ts';
import { generateKeyBetween } from 'fractional-indexing';
import { useState } from 'react';
import type * as Y from 'yjs';
import { Button, IconButton } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Empty } from '../../design/empty.tsx';
import {
  AddIcon,
  AgainIcon,
  MoreIcon,
  TakeBackIcon,
  ThemesIcon,
  UndoIcon,
  WallIcon,
  WriteIcon,
} from '../../design/icons.tsx';
import { Menu } from '../../design/menu.tsx';
import { useT } from '../../i18n/use-t.ts';
import { isSameMade, placeOf } from '../../pieces/steering/made.ts';
import { useSteering } from '../../pieces/steering/steering.tsx';
import type { Undoing } from '../../pieces/use-undo.ts';
import { useHostView } from '../../realtime/control-context.tsx';
import { GrowingText } from '../write/growing-text.tsx';
import styles from './facilitator.module.css';
import { MovableNote } from './movable-note.tsx';
import { themeName, useDrop, useMoving } from './moving.tsx';

type Group = { theme: Theme; notes: readonly WallNoteWithId[] };

/** Themes in their order: named, described, moved and removed here. */
export const ThemeList = ({ doc, groups, undoing }: { doc: Y.Doc; groups: readonly Group[]; undoing: Undoing }) => {
  const t = useT();
  const { addTheme } = useMoving();
  const full = groups.length >= LIMITS.themesPerSession;
  return (
    <section className={styles.themes} aria-labelledby="themes">
      <div className={styles.columnHead}>
        <h3 id="themes">{t('facilitator.group.themes')}</h3>
        <span className={styles.soft}>{t('common.themes', { count: groups.length })}</span>
        <span className={styles.push}>
          <IconButton size="small" label={t('statement.undo')} disabled={!undoing.canUndo} onClick={undoing.undo}>
            <UndoIcon />
          </IconButton>
          <IconButton size="small" label={t('statement.redo')} disabled={!undoing.canRedo} onClick={undoing.redo}>
            <AgainIcon />
          </IconButton>
          <Button size="small" icon={<AddIcon />} disabled={full} onClick={addTheme}>
            {t('facilitator.group.add')}
          </Button>
        </span>
      </div>
      {groups.length === 0 && (
        <Empty icon={<ThemesIcon />} heading="h3" title={t('facilitator.group.no-theme')}>
          {t('facilitator.group.no-theme-text')}
        </Empty>
      )}
      <ol className={styles.themeCards}>
        {groups.map((group, at) => (
          <ThemeCard key={group.theme.id} doc={doc} group={group} at={at} all={groups} mark={undoing.mark} />
        ))}
      </ol>
      {groups.length > 0 && <NewThemePlace />}
    </section>
  );
};

const ThemeCard = ({
  doc,
  group,
  at,
  all,
  mark,
}: {
  doc: Y.Doc;
  group: Group;
  at: number;
  all: readonly Group[];
  mark: () => void;
}) => {
  const t = useT();
  const { theme, notes } = group;
  const { fresh } = useMoving();
  const { steer } = useSteering();
  const made = { kind: 'theme', id: theme.id } as const;
  const lit = isSameMade(useHostView()?.spotlight ?? null, made);
  const { over, handlers } = useDrop({ kind: 'theme', theme: theme.id });
  const [describing, setDescribing] = useState(false);
  const [removing, setRemoving] = useState(false);
  const name = themeName(theme, t('steps.group.unnamed'));
  const orderAt = (index: number) => all[index]?.theme.order ?? null;
  const move = (before: number, after: number) => {
    mark();
    editTheme(doc, theme.id, { order: generateKeyBetween(orderAt(before), orderAt(after)) });
  };
  const remove = () => {
    setRemoving(false);
    mark();
    removeTheme(doc, theme.id);
  };

  return (
    <li className={styles.theme} {...placeOf(made)} data-over={over || undefined} {...handlers}>
      <div className={styles.themeHead}>
        <GrowingText
          className={styles.title}
          rows={1}
          aria-label={t('steps.group.theme-name')}
          placeholder={t('facilitator.group.name-it')}
          value={theme.title}
          maxLength={LIMITS.titleLength}
          ref={(field) => {
            if (field && fresh === theme.id && theme.title === '') field.focus();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
          }}
          onChange={(event) => editTheme(doc, theme.id, { title: event.currentTarget.value.replace(/\s*\n\s*/g, ' ') })}
        />
        <Menu
          label={t('facilitator.group.theme-actions', { theme: name })}
          icon={<MoreIcon />}
          look="quiet"
          size="small"
          items={[
            {
              id: 'describe',
              label: t('facilitator.group.describe'),
              icon: <WriteIcon />,
              onChoose: () => setDescribing(true),
            },
            {
              id: 'light',
              label: t(lit ? 'facilitator.spotlight.release' : 'facilitator.spotlight.show'),
              icon: <WallIcon />,
              disabled: theme.title === '' && !lit,
              onChoose: () => void steer({ type: 'spotlight', on: lit ? null : made }),
            },
            { id: 'up', label: t('statement.move-up'), disabled: at === 0, onChoose: () => move(at - 2, at - 1) },
            {
              id: 'down',
              label: t('statement.move-down'),
              disabled: at === all.length - 1,
              onChoose: () => move(at + 1, at + 2),
            },
            {
              id: 'remove',
              label: t('facilitator.group.remove'),
              icon: <TakeBackIcon />,
              danger: true,
              onChoose: () => (notes.length > 0 ? setRemoving(true) : remove()),
            },
          ]}
        />
      </div>
      {(theme.about !== '' || describing) && (
        <textarea
          className={styles.about}
          aria-label={t('facilitator.group.about')}
          placeholder={t('facilitator.group.about')}
          value={theme.about}
          rows={2}
          dir="auto"
          maxLength={LIMITS.aboutLength}
          onChange={(event) => editTheme(doc, theme.id, { about: event.currentTarget.value })}
          onBlur={() => setDescribing(false)}
          ref={(field) => {
            if (field && describing && theme.about === '') field.focus();
          }}
        />
      )}
      {notes.length === 0 ? (
        <p className={styles.dropHere}>{t('facilitator.group.drop')}</p>
      ) : (
        <details className={styles.inside} open={notes.length <= 4}>
          <summary>{t('common.notes', { count: notes.length })}</summary>
          <ul className={styles.notes}>
            {notes.map((note) => (
              <MovableNote key={note.id} note={note} within={theme.id} />
            ))}
          </ul>
        </details>
      )}
      <Dialog
        open={removing}
        onClose={() => setRemoving(false)}
        title={t('facilitator.group.remove-title', { theme: name })}
        closeLabel={t('common.close')}
        actions={
          <>
            <Button onClick={() => setRemoving(false)}>{t('common.cancel')}</Button>
            <Button look="danger" onClick={remove}>
              {t('facilitator.group.remove')}
            </Button>
          </>
        }
      >
        <p>{t('facilitator.group.remove-text', { count: notes.length })}</p>
      </Dialog>
    </li>
  );
};

/** Dropping a note here makes a theme of it. */
const NewThemePlace = () => {
  const t = useT();
  const { over, handlers } = useDrop({ kind: 'new' });
  return (
    <p className={styles.newPlace} data-over={over || undefined} {...handlers}>
      {t('facilitator.group.drop-new')}
    </p>
  );
};
