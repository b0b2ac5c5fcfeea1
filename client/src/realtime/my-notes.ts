import { putBack, takeBack, writeNote } from '@futureback/shared/documents/sheet.ts';
import type { NoteId, ParticipantId } from '@futureback/shared/ids.ts';
import type { NoteTrouble } from '@futureback/shared/session/notes.ts';
import type { WrittenNote } from '@futureback/shared/session/wording.ts';
import type { Mine } from '@futureback/shared/wire/control.ts';
import { useEffect, useMemo } from 'react';
import { useControl, useMine } from './control-context.tsx';

import { freshId } from './fresh-id.ts';
import type { Link } from './live-document.ts';
import { isSaved } from './saved.ts';
import { useSheet } from './sheet.ts';

/** `saved`: on the server's disk. `saving`: on its way. `waiting`: on this device, until there is a connection. */
export type NoteMark = 'saved' | 'saving' | 'waiting';

export type MyNote = WrittenNote & { id: NoteId; mark: NoteMark; trouble: NoteTrouble | null; fate: NoteFate | null };

/** What the host did with a note, or said to whoever wrote it. */
export type NoteFate = Mine['fates'][string];

export type MyNotes = {
  /** The newest first. */
  notes: readonly MyNote[];
  unsaved: number;
  link: Link;
  loaded: boolean;
  add: (note: Omit<WrittenNote, 'writtenAt' | 'back'>) => void;
  edit: (id: NoteId, note: WrittenNote) => void;
  takeBack: (id: NoteId) => void;
  putBack: (id: NoteId) => void;
};

/** Of somebody who only watches: no sheet is theirs. */
export const NO_NOTES: MyNotes = {
  notes: [],
  unsaved: 0,
  link: { kind: 'open' },
  loaded: true,
  add: () => undefined,
  edit: () => undefined,
  takeBack: () => undefined,
  putBack: () => undefined,
};

/** A participant's own notes, each with how far it has come. */
export function useMyNotes(participant: ParticipantId): MyNotes {
  const { serverTime } = useControl();
  const { content, doc, saved, link, loaded } = useSheet(participant);
  const { troubles, fates } = useMine() ?? {};
  return useMemo(() => {
    const onItsWay: NoteMark = link.kind === 'open' ? 'saving' : 'waiting';
    const notes = [...content]
      .map(([id, note]): MyNote => {
        const mark = saved && isSaved(doc, id, saved) ? 'saved' : onItsWay;
        return { ...note, id, mark, trouble: troubles?.[id] ?? null, fate: fates?.[id] ?? null };
      })
      .sort((a, b) => b.writtenAt - a.writtenAt || (a.id < b.id ? -1 : 1));
    return {
      notes,
      unsaved: notes.filter(({ mark }) => mark !== 'saved').length,
      link,
      loaded,
      add: (note) => writeNote(doc, freshId(), { ...note, writtenAt: serverTime() }),
      edit: (id, note) => writeNote(doc, id, note),
      takeBack: (id) => takeBack(doc, id),
      putBack: (id) => putBack(doc, id),
    };
  }, [content, doc, saved, link, loaded, troubles, fates, serverTime]);
}

/** My notes, or as many as can be known now: what stands below them is not pushed away any more from under a finger. */
export const areHere = ({ notes, link }: MyNotes): boolean => notes.length > 0 || link.kind !== 'connecting';

/** Everything I wrote is on the server's disk, and it is the server that says so. */
export const isAllSaved = ({ loaded, link, unsaved }: MyNotes): boolean =>
  loaded && link.kind === 'open' && unsaved === 0;

/** Asks before the page is left while something is not saved. The browser has its own words for it. */
export function useLeaveWarning(unsaved: number): void {
  useEffect(() => {
    if (unsaved === 0) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);
}
