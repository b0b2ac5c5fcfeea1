import { useEffect, useLayoutEffect, useRef } from 'react';

/** Where the focus may land by itself. Not in a box to write in: a phone would open its keyboard. */
const STOPS =
  'a[href], summary, [tabindex="0"], button:not(:disabled, [tabindex="-1"]), input:is([type="checkbox"], [type="radio"]):not(:disabled)';

/**
 * What had the focus goes away again and again here: a note is let in, a step begins, a question is answered. Then its neighbour has
 * the focus, or the title of the step that began, and the keyboard never starts over at the top of the page.
 */
export function useKeptFocus(step: number | string): void {
  const now = useRef(step);
  useLayoutEffect(() => {
    now.current = step;
  }, [step]);

  useEffect(() => {
    let last: { element: Element; step: number | string } | null = null;
    // Who points sees where they are: the page keeps still under them. Who uses keys must see where the focus went.
    let points = false;
    const pointed = () => {
      points = true;
    };
    const pressed = () => {
      points = false;
    };
    const came = ({ target }: FocusEvent) => {
      if (target instanceof Element) last = { element: target, step: now.current };
    };
    const watcher = new MutationObserver((changes) => {
      if (!last || !isGone(last.element) || isSomewhere(last.element)) return;
      const { element, step: before } = last;
      const sameStep = before === now.current && !element.closest('dialog');
      const place = (sameStep && neighbourOf(element, changes)) || titleOfStep();
      place?.focus({ preventScroll: points });
    });
    document.addEventListener('focusin', came);
    document.addEventListener('pointerdown', pointed, true);
    document.addEventListener('keydown', pressed, true);
    watcher.observe(document.body, {
      childList: true,
      subtree: true,
      attributeFilter: ['disabled', 'hidden', 'inert'],
    });
    return () => {
      document.removeEventListener('focusin', came);
      document.removeEventListener('pointerdown', pointed, true);
      document.removeEventListener('keydown', pressed, true);
      watcher.disconnect();
    };
  }, []);
}

const isGone = (element: Element): boolean =>
  !element.isConnected || element.matches(':disabled') || element.closest('[hidden], [inert]') !== null;

/** The focus has found another place already. */
const isSomewhere = (lost: Element): boolean => {
  const { activeElement } = document;
  return activeElement !== null && activeElement !== document.body && activeElement !== lost;
};

function titleOfStep(): HTMLElement | null {
  const titles = [...document.querySelectorAll<HTMLElement>('main h2')];
  // In the hand the agenda lies there too.
  const title = titles.find((one) => !one.closest('nav')) ?? document.querySelector<HTMLElement>('main');
  if (title && !title.hasAttribute('tabindex')) title.tabIndex = -1;
  return title;
}

/** The next place beside what went away, else the one before it, else the first in what is around both. */
function neighbourOf(lost: Element, changes: readonly MutationRecord[]): HTMLElement | null {
  const removal = changes.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(lost)));
  const after = removal ? removal.nextSibling : lost.nextSibling;
  const before = removal ? removal.previousSibling : lost.previousSibling;
  for (let node = after; node; node = node.nextSibling) {
    const [first] = stopsIn(node);
    if (first) return first;
  }
  for (let node = before; node; node = node.previousSibling) {
    const last = stopsIn(node).at(-1);
    if (last) return last;
  }
  const parent = removal ? removal.target : lost.parentNode;
  for (let node = parent; node && node !== document.body; node = node.parentNode) {
    const [first] = stopsIn(node);
    if (first) return first;
  }
  return null;
}

function stopsIn(node: Node): HTMLElement[] {
  if (!(node instanceof HTMLElement)) return [];
  const inside = [...node.querySelectorAll<HTMLElement>(STOPS)];
  return [...(node.matches(STOPS) ? [node] : []), ...inside].filter((stop) => !isGone(stop));
}
