import type { SessionId } from '@futureback/shared/ids.ts';
import { useState } from 'react';

const keyOf = (session: SessionId) => `futureback.mirrored.${session}`;

const remembered = (session: SessionId): boolean => {
  try {
    return sessionStorage.getItem(keyOf(session)) === 'yes';
  } catch {
    return false;
  }
};

/** Whether the room sees this very screen. Then the desk and the roster stay closed here. Kept as long as the tab. */
export function useMirrored(session: SessionId): readonly [boolean, (mirrored: boolean) => void] {
  const [mirrored, setMirrored] = useState(() => remembered(session));
  return [
    mirrored,
    (now) => {
      setMirrored(now);
      try {
        sessionStorage.setItem(keyOf(session), now ? 'yes' : 'no');
      } catch {
        // Storage is switched off: the answer still holds until the page is loaded again.
      }
    },
  ];
}
