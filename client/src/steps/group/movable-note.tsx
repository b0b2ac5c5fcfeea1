import type { WallNoteWithId } from '@futureback/shared/documents/wall.ts';
import type { ThemeId } from '@futureback/shared/ids.ts';
import { AddIcon, MoveIcon, ThemesIcon } from '../../design/icons.tsx';
import { Menu } from '../../design/menu.tsx';
import { useT } from '../../i18n/use-t.ts';
import { Note } from '../../pieces/note.tsx';
import { placeOf } from '../../pieces/steering/made.ts';
import styles from './facilitator.module.css';
import { themeName, useMoving } from './moving.tsx';

/** A note that can be dragged, and that says in a menu where else it could lie. */
export const MovableNote = ({
  note,
  within,
  choosable = false,
}: {
  note: WallNoteWithId;
  within: ThemeId | null;
  choosable?: boolean;
}) => {
  const t = useT();
  const { themes, move, drag, dragged, chosen, choose } = useMoving();
  const others = themes.filter(({ id }) => id !== within);
  return (
    <li
      draggable
      {...placeOf({ kind: 'note', id: note.id })}
      className={styles.movable}
      data-dragged={dragged === note.id || undefined}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', note.text);
        drag(note.id);
      }}
      onDragEnd={() => drag(null)}
    >
      <Note
        note={note}
        as="div"
        foot={
          <span className={styles.noteActions}>
            {choosable && (
              <label className={styles.choose}>
                <input
                  type="checkbox"
                  checked={chosen.has(note.id)}
                  onChange={(event) => choose(note.id, event.currentTarget.checked)}
                />
                <span className={styles.chooseWord}>{t('facilitator.group.choose')}</span>
              </label>
            )}
            <Menu
              label={t('facilitator.group.move-where')}
              size="small"
              icon={<MoveIcon />}
              items={[
                ...others.map((theme) => ({
                  id: theme.id,
                  label: <bdi>{themeName(theme, t('steps.group.unnamed'))}</bdi>,
                  icon: <ThemesIcon />,
                  onChoose: () => move(note.id, { kind: 'theme', theme: theme.id }),
                })),
                {
                  id: 'new',
                  label: t('facilitator.group.into-new'),
                  icon: <AddIcon />,
                  onChoose: () => move(note.id, { kind: 'new' }),
                },
                ...(within === null
                  ? []
                  : [
                      {
                        id: 'loose',
                        label: t('facilitator.group.out'),
                        onChoose: () => move(note.id, { kind: 'loose' }),
                      },
                    ]),
              ]}
            >
              {t('facilitator.group.move')}
            </Menu>
          </span>
        }
      />
    </li>
  );
};
