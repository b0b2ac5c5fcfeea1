import { LIMITS } from '@futureback/shared/documents/limits.ts';
import {
  addTheme,
  looseNote,
  orderOfNewTheme,
  placeNoteLast,
  type Theme,
} from '@futureback/shared/documents/themes.ts';
import type { NoteId, ThemeId } from '@futureback/shared/ids.ts';
import { createContext, type DragEvent, type ReactNode, use, useMemo, useState } from 'react';
import type * as Y from 'yjs';
import { useT } from '../../i18n/use-t.ts';
import { Spoken } from '../../pieces/spoken.tsx';
import { freshId } from '../../realtime/fresh-id.ts';

/** Where a note goes: into a theme, into one that is made for it, or out of all. */
export type Destination = { kind: 'theme'; theme: ThemeId } | { kind: 'new' } | { kind: 'loose' };

export type Moving = {
  themes: readonly Theme[];
  chosen: ReadonlySet<NoteId>;
  choose: (note: NoteId, on: boolean) => void;
  /** A note that is chosen takes the other chosen ones along. */
  move: (note: NoteId, to: Destination) => void;
  dragged: NoteId | null;
  drag: (note: NoteId | null) => void;
  /** The theme that was just made: its name is to be written next. */
  fresh: ThemeId | null;
  addTheme: () => void;
};

const MovingContext = createContext<Moving | null>(null);

export const useMoving = (): Moving => {
  const moving = use(MovingContext);
  if (!moving) throw new Error('Notes are moved only inside NotesMoving');
  return moving;
};

export const themeName = (theme: Pick<Theme, 'title'>, unnamed: string): string => theme.title || unnamed;

/** Holds what is chosen and what is being dragged, and moves it. */
export const NotesMoving = ({
  doc,
  themes,
  mark,
  children,
}: {
  doc: Y.Doc;
  themes: readonly Theme[];
  /** What comes next can be taken back by itself. */
  mark: () => void;
  children: ReactNode;
}) => {
  const t = useT();
  const [chosen, setChosen] = useState<ReadonlySet<NoteId>>(new Set());
  const [dragged, drag] = useState<NoteId | null>(null);
  const [fresh, setFresh] = useState<ThemeId | null>(null);
  const [said, setSaid] = useState('');

  const moving = useMemo<Moving>(() => {
    const makeTheme = (): ThemeId | null => {
      if (themes.length >= LIMITS.themesPerSession) return null;
      const id = freshId();
      addTheme(doc, { id, title: '', about: '', order: orderOfNewTheme(themes) });
      setFresh(id);
      return id;
    };
    return {
      themes,
      chosen,
      choose: (note, on) =>
        setChosen((before) => {
          const after = new Set(before);
          if (on) after.add(note);
          else after.delete(note);
          return after;
        }),
      move: (note, to) => {
        mark();
        const notes = chosen.has(note) ? [...chosen] : [note];
        doc.transact(() => {
          const theme = to.kind === 'theme' ? to.theme : to.kind === 'new' ? makeTheme() : null;
          if (to.kind === 'loose') for (const one of notes) looseNote(doc, one);
          else if (theme !== null) for (const one of notes) placeNoteLast(doc, one, theme);
        });
        setChosen(new Set());
        const name = to.kind === 'theme' ? themes.find(({ id }) => id === to.theme) : null;
        setSaid(
          to.kind === 'loose'
            ? t('facilitator.group.loosened', { count: notes.length })
            : t('facilitator.group.moved', {
                count: notes.length,
                theme: themeName(name ?? { title: '' }, t('steps.group.unnamed')),
              }),
        );
      },
      dragged,
      drag,
      fresh,
      addTheme: () => {
        mark();
        makeTheme();
      },
    };
  }, [doc, themes, mark, chosen, dragged, fresh, t]);

  return (
    <MovingContext value={moving}>
      {children}
      <Spoken>{said}</Spoken>
    </MovingContext>
  );
};

/** Makes an element a place to drop notes on. */
export function useDrop(to: Destination) {
  const { dragged, move, drag } = useMoving();
  const [over, setOver] = useState(false);
  const isOver = over && dragged !== null;
  return {
    over: isOver,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (dragged === null) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
        setOver(true);
      },
      onDragLeave: (event: DragEvent<HTMLElement>) => {
        if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget))
          setOver(false);
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        if (dragged !== null) move(dragged, to);
        drag(null);
      },
    },
  };
}
