import { type Ms, SECOND } from '@futureback/shared/time.ts';
import { useEffect, useRef, useState } from 'react';

/** Slow enough that the server, which counts what a device sends, never hangs up on a long list. */
const PACE: Ms = SECOND / 12;

type Run<Item> = { left: readonly Item[]; total: number };

/** Hands items on one at a time, the next one a moment after the last. `number` is the one that is on its way, null between runs. */
export function useOneByOne<Item>(handOn: (item: Item, left: readonly Item[]) => void) {
  const [run, setRun] = useState<Run<Item> | null>(null);
  const latest = useRef(handOn);
  useEffect(() => {
    latest.current = handOn;
  }, [handOn]);
  useEffect(() => {
    if (!run) return;
    const timer = setTimeout(() => {
      const [next, ...left] = run.left;
      if (next !== undefined) latest.current(next, left);
      setRun(left.length > 0 ? { ...run, left } : null);
    }, PACE);
    return () => clearTimeout(timer);
  }, [run]);
  return {
    begin: (items: readonly Item[]) => setRun({ left: items, total: items.length }),
    number: run && run.total - run.left.length + 1,
    total: run?.total ?? 0,
  };
}
