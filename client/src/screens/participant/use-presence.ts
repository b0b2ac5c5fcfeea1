import { SECOND } from '@futureback/shared/time.ts';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useControl } from '../../realtime/control-context.tsx';
import type { Presence } from '../../steps/participant-props.ts';

/** Without a key pressed for so long somebody no longer counts as writing. */
const PAUSE = 5 * SECOND;

/** What this phone says of its owner during one visit to a step; `run` makes "done" start anew with each. */
export function usePresence(run: number | null): Presence {
  const { presence } = useControl();
  const [doneIn, setDoneIn] = useState<number | null>(null);
  const [isTyping, setTyping] = useState(false);
  const done = run !== null && doneIn === run;
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => presence({ typing: isTyping, done }), [presence, isTyping, done]);
  useEffect(() => () => clearTimeout(pause.current), []);

  const typing = useCallback(() => {
    setTyping(true);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => setTyping(false), PAUSE);
  }, []);
  const setDone = useCallback((next: boolean) => setDoneIn(next ? run : null), [run]);
  return useMemo(() => ({ done, setDone, typing }), [done, setDone, typing]);
}
