import { useEffect, useLayoutEffect, useRef } from 'react';
import { actionFor, focusAt } from './keys.ts';
import type { Actions } from './use-actions.ts';

/** Lets the keyboard do what the bar does, wherever the focus is, except while somebody types. */
export function useKeys(actions: Actions): void {
  const current = useRef(actions);
  // With the drawing, not after it: a key does what the bar says in that moment.
  useLayoutEffect(() => {
    current.current = actions;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const name = actionFor(event, focusAt(event.target));
      const act = name && current.current[name].act;
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}
