import { SECOND } from '@futureback/shared/time.ts';

const PAUSE = 3 * SECOND;

/** A style sheet whose fetch failed stays in the page as if it were there, and would not be asked for again. */
const dropBrokenStyles = () => {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]'))
    if (!link.sheet) link.remove();
};

const networkOrPause = () =>
  new Promise<void>((go) => {
    const timer = setTimeout(done, PAUSE);
    function done() {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      go();
    }
    window.addEventListener('online', done);
  });

/**
 * A part of the program that is fetched when it is needed, and asked for until it comes: a hall's network that is away
 * for a minute must not break the page.
 */
export const arriving =
  <Part>(load: () => Promise<Part>): (() => Promise<Part>) =>
  async () => {
    for (;;) {
      try {
        return await load();
      } catch {
        dropBrokenStyles();
        await networkOrPause();
      }
    }
  };
