import { use, useEffect, useRef, useState } from 'react';
import { TurnedByHand } from './room.tsx';
import { BEGINNING, leafed, type Round, turned } from './round.ts';

/** Long enough to read a wall of notes from the last row. */
const TURN_EVERY_MS = 14_000;
/** Whoever leafs wants to talk about what is up. */
const HELD_MS = 60_000;

/** Where something new can be read: the page, and a name that changes with each new thing. */
export type Wish = { name: string; page: number };

/**
 * The page that is up: it turns by itself while there are several. What is new waits for the next turn, so that nothing is taken from under
 * anybody's eyes; until then `newAt` says on which page it waits.
 */
export function usePages(pages: number, wish: Wish | null): { page: number; newAt: number | null } {
  const [round, setRound] = useState<Round & { stays: number }>({ ...BEGINNING, stays: TURN_EVERY_MS });
  const [seen, setSeen] = useState<string | null>(null);
  const page = pages > 0 ? round.page % pages : 0;
  if (wish && wish.page === page && seen !== wish.name) setSeen(wish.name);
  const newAt = wish && wish.page !== page && seen !== wish.name ? wish.page : null;

  const latest = useRef({ pages, newAt });
  useEffect(() => {
    latest.current = { pages, newAt };
  });

  // A page has its full time from when it came up, or from when there is a second one, whatever arrives meanwhile.
  const several = pages > 1;
  useEffect(() => {
    if (!several) return;
    const turn = setTimeout(() => {
      const { pages, newAt } = latest.current;
      setRound({ ...turned(round, pages, newAt), stays: TURN_EVERY_MS });
    }, round.stays);
    return () => clearTimeout(turn);
  }, [several, round]);

  const byHand = use(TurnedByHand);
  useEffect(() => {
    if (!byHand || !several) return;
    const pressed = (event: KeyboardEvent) => {
      const by = wayOf(event);
      if (by === null) return;
      event.preventDefault();
      setRound((before) => ({ ...leafed(before, latest.current.pages, by), stays: HELD_MS }));
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [byHand, several]);

  return { page, newAt };
}

/** The keys of a presenter's clicker, and those of the keyboard that mean the same. */
function wayOf({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): 1 | -1 | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (target instanceof Element && target.closest('input, select, textarea')) return null;
  const ahead = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = ahead === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
  if (key === 'PageDown' || key === ahead) return 1;
  if (key === 'PageUp' || key === back) return -1;
  return null;
}
