import { readThemes } from '@futureback/shared/documents/themes.ts';
import { readWall } from '@futureback/shared/documents/wall.ts';
import type { SessionId } from '@futureback/shared/ids.ts';
import { useMemo, useSyncExternalStore } from 'react';
import { openDocument } from '../../realtime/open-document.ts';
import type { HeardSession } from '../statement-editor/source-shelf.ts';

export type HeardSessions = {
  sessions: readonly HeardSession[];
  /** All of it is there; until then what is there is shown. */
  loaded: boolean;
};

type Named = { id: SessionId; title: string };

/** Walls and themes of several sessions as one thing to watch. */
function gathered(sessions: readonly Named[]) {
  const opened = sessions.map(({ id, title }) => ({
    id,
    title,
    wall: openDocument({ kind: 'wall', owner: id }, { as: 'host' }),
    themes: openDocument({ kind: 'themes', owner: id }, { as: 'host', together: true }),
  }));
  const documents = opened.flatMap(({ wall, themes }) => [wall, themes]);
  let shown: { made: readonly unknown[]; value: HeardSessions } | null = null;
  return {
    watch: (changed: () => void) => {
      const stops = documents.map((document) => document.watch(changed));
      return () => {
        for (const stop of stops) stop();
      };
    },
    now: (): HeardSessions => {
      const loaded = documents.every((document) => document.state().loaded);
      const heard = opened.map(({ id, title, wall, themes }) => ({
        id,
        title,
        wall: wall.read(readWall),
        themes: themes.read(readThemes),
      }));
      // The same parts are the same value: whoever watches is told only of real changes.
      const made = [loaded, ...heard.flatMap(({ wall, themes }) => [wall, themes])];
      if (shown && made.every((part, at) => part === shown?.made[at])) return shown.value;
      shown = { made, value: { sessions: heard, loaded } };
      return shown.value;
    },
  };
}

/** What was heard in sessions, live: their notes on the wall and the themes these were put into. */
export function useHeardSessions(sessions: readonly Named[]): HeardSessions {
  const named = JSON.stringify(sessions.map(({ id, title }) => ({ id, title })));
  const store = useMemo(() => gathered(JSON.parse(named) as Named[]), [named]);
  return useSyncExternalStore(store.watch, store.now);
}
