import { useEffect, useRef, useState } from 'react';

/** Long enough to read a wall of notes from the last row. */
const TURN_EVERY_MS = 14_000;
/** A page that has only just come up is not taken away for a new note. */
const STAYS_MS = 4_000;

/** Where something new can be read: the page, and a name that changes with each new thing. */
export type Wish = { name: string; page: number };

/** The page that is up: it turns by itself while there are several, and goes to where something new is. */
export function usePages(pages: number, wish: Wish | null): number {
  const [page, setPage] = useState(0);
  const turnedAt = useRef(0);
  const shown = pages > 0 ? page % pages : 0;

  useEffect(() => {
    if (pages < 2) {
      // The first page has its full time from when there is a second one.
      turnedAt.current = performance.now();
      return;
    }
    const turn = setTimeout(
      () => {
        turnedAt.current = performance.now();
        setPage((shown + 1) % pages);
      },
      Math.max(0, turnedAt.current + TURN_EVERY_MS - performance.now()),
    );
    return () => clearTimeout(turn);
  }, [pages, shown]);

  const name = wish?.name;
  const wanted = useRef(0);
  useEffect(() => {
    wanted.current = wish?.page ?? 0;
  });
  useEffect(() => {
    if (name === undefined) return;
    const go = setTimeout(
      () => {
        turnedAt.current = performance.now();
        setPage(wanted.current);
      },
      Math.max(0, STAYS_MS - (performance.now() - turnedAt.current)),
    );
    return () => clearTimeout(go);
  }, [name]);

  return shown;
}
