import type { WallNoteWithId } from '@futureback/shared/documents/wall.ts';
import type { HostView } from '@futureback/shared/session/view.ts';
import { useMemo } from 'react';
import { Notice } from '../../design/notice.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useUndo } from '../../pieces/use-undo.ts';
import { useThemes, useWall } from '../../realtime/documents.ts';
import type { StepProps } from '../step-views.ts';
import styles from './facilitator.module.css';
import { LooseNotes } from './loose-notes.tsx';
import { NotesMoving } from './moving.tsx';
import { ThemeList } from './theme-list.tsx';
import { notesOfThemes } from './theme-outline.tsx';

/** Notes are put into themes: by dragging them, or by each note's menu. */
export const GroupTools = ({ view }: StepProps<'group', HostView>) => {
  const t = useT();
  const themes = useThemes(view.session, 'host');
  const wall = useWall(view.session, 'host');
  const undoing = useUndo(themes.doc);
  const groups = useMemo(() => notesOfThemes(themes.content, wall.content), [themes.content, wall.content]);
  const loose = useMemo(() => looseOf(wall.content, groups), [wall.content, groups]);
  if (!themes.loaded || !wall.loaded) return <p aria-busy="true">{t('common.loading')}</p>;
  return (
    <NotesMoving doc={themes.doc} themes={themes.content} mark={undoing.mark}>
      {themes.link.kind === 'closed' && <Notice tone="danger">{t('problems.not-allowed')}</Notice>}
      <div className={styles.board}>
        <LooseNotes view={view} notes={loose} />
        <ThemeList doc={themes.doc} groups={groups} undoing={undoing} />
      </div>
    </NotesMoving>
  );
};

const looseOf = (
  notes: readonly WallNoteWithId[],
  groups: readonly { notes: readonly WallNoteWithId[] }[],
): WallNoteWithId[] => {
  const placed = new Set(groups.flatMap((group) => group.notes.map(({ id }) => id)));
  return notes.filter(({ id }) => !placed.has(id));
};
