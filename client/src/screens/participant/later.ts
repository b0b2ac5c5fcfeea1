import { STEP_KINDS } from '@futureback/shared/protocol/schema.ts';
import type { RoomView } from '@futureback/shared/session/view.ts';
import { SECOND } from '@futureback/shared/time.ts';
import { lazy, useEffect } from 'react';
import { arriving } from '../../pieces/arriving.ts';
import { fetchSteps } from '../../steps/participant.ts';

const everyone = arriving(() => import('./everyones-notes.tsx').then(({ EveryonesNotes: it }) => ({ default: it })));
const mine = arriving(() =>
  import('./my-notes-of-all-steps.tsx').then(({ MyNotesOfAllSteps: it }) => ({ default: it })),
);
const closed = arriving(() => import('./closed.tsx').then(({ Closed: it }) => ({ default: it })));
const ended = arriving(() => import('./ended.tsx').then(({ Ended: it }) => ({ default: it })));

const light = arriving(() => import('./in-the-light.tsx').then(({ InTheLight: it }) => ({ default: it })));

/** What nobody needs in order to write a first note. */
export const EveryonesNotes = lazy(everyone);
export const MyNotesOfAllSteps = lazy(mine);
export const Closed = lazy(closed);
export const Ended = lazy(ended);
export const InTheLight = lazy(light);

/** Fetches the rest of the session's pages once the first one stands. */
export function useFetchLater(steps: RoomView['steps'] | undefined): void {
  const kinds = steps?.map(({ kind }) => kind).join(' ');
  useEffect(() => {
    if (kinds === undefined) return;
    const fetch = async () => {
      await Promise.all([everyone(), mine(), closed(), ended(), light()]);
      await fetchSteps(STEP_KINDS.filter((kind) => kinds.includes(kind)));
    };
    const timer = setTimeout(() => void fetch(), 3 * SECOND);
    return () => clearTimeout(timer);
  }, [kinds]);
}
