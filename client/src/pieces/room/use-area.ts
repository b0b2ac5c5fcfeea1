import { type RefObject, useLayoutEffect, useState } from 'react';
import type { CardArea } from './lay-cards.ts';

/** Nothing is under a 36th of the height, and notes are a 24th of it. */
const FLOOR = 24 / 36;
/** In small, for whoever sits before it, letters still have to be read. */
const NEAR_FLOOR_PX = 12;

/** The size of an element, and of the smallest type in it (its own), kept up to date. Null before it is known. */
export function useArea(ref: RefObject<HTMLElement | null>): CardArea | null {
  const [area, setArea] = useState<CardArea | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const read = () => {
      const { width, height } = element.getBoundingClientRect();
      const least = Number.parseFloat(getComputedStyle(element).fontSize);
      setArea((before) =>
        before?.width === width && before.height === height && before.least === least
          ? before
          : { width, height, least, floor: Math.min(least, Math.max(least * FLOOR, NEAR_FLOOR_PX)) },
      );
    };
    read();
    const watcher = new ResizeObserver(read);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [ref]);
  return area;
}
