/** Which page is up, and from which one the round goes on after a look at something new. */
export type Round = { page: number; from: number | null };

export const BEGINNING: Round = { page: 0, from: null };

/**
 * The next page: where something new is that nobody has seen yet, else the next in order. A look at something new never makes the round
 * leave out a page, and two looks never follow each other, so that all pages are seen however much comes.
 */
export function turned({ page, from }: Round, pages: number, newAt: number | null): Round {
  if (newAt !== null && newAt !== page && from === null) return { page: newAt, from: page };
  return { page: ((from ?? page) + 1) % Math.max(1, pages), from: null };
}

/** One page on or back by hand. */
export const leafed = ({ page }: Round, pages: number, by: 1 | -1): Round => ({
  page: (page + by + pages) % Math.max(1, pages),
  from: null,
});
