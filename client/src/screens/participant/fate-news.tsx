import { useEffect, useRef, useState } from 'react';
import { Spoken } from '../../pieces/spoken.tsx';
import { useMine } from '../../realtime/control-context.tsx';
import { useFateLines } from '../../steps/write/fate-lines.ts';

/** Tells aloud what has just become of one of my notes, wherever on the page I am. What I could read when I came is not news. */
export const FateNews = () => {
  const fates = useMine()?.fates;
  const linesOf = useFateLines();
  const known = useRef<ReadonlySet<string> | null>(null);
  const [news, setNews] = useState('');
  useEffect(() => {
    if (!fates) return;
    const lines = Object.entries(fates).flatMap(([note, fate]) =>
      linesOf(fate).map(({ words }) => ({ id: `${note} ${words}`, words })),
    );
    const before = known.current;
    known.current = new Set(lines.map(({ id }) => id));
    const fresh = before ? lines.filter(({ id }) => !before.has(id)) : [];
    if (fresh.length > 0) setNews(fresh.map(({ words }) => words).join(' '));
  }, [fates, linesOf]);
  return <Spoken>{news}</Spoken>;
};
