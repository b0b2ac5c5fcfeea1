/** How strongly a cell is shaded: nobody known, then a little, some, many, nearly half and more of those of the group who were heard. */
export type ShareLevel = 0 | 1 | 2 | 3 | 4;

/** `people` said it, of `all` who were heard; null where the figure is not published. */
export function shareLevel(people: number | null, all: number | null): ShareLevel {
  if (people === null || people === 0) return 0;
  if (all === null || all === 0) return 1;
  const share = people / all;
  if (share < 0.15) return 1;
  if (share < 0.3) return 2;
  return share < 0.4 ? 3 : 4;
}
