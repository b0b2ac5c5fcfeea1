/**
 * The largest bundles of columns that no person shares. Within a bundle, and only there, columns add up, and subtraction works. One
 * bundle when nobody is in two columns. Null when the columns overlap in more than `most` ways.
 */
export function bundlesOf(
  people: readonly (readonly string[])[],
  columns: readonly string[],
  most: number,
): string[][] | null {
  const shared = new Map<string, Set<string>>(columns.map((column) => [column, new Set([column])]));
  for (const own of people) for (const one of own) for (const two of own) shared.get(one)?.add(two);
  const apartFrom = (one: string) => (two: string) => !shared.get(one)?.has(two);
  const bundles: string[][] = [];
  // Bron and Kerbosch: a bundle grows by what is apart from all of it, and is complete when neither `open` nor `done` could join it.
  const grow = (bundle: string[], open: readonly string[], done: readonly string[]): void => {
    if (bundles.length > most) return;
    if (open.length === 0 && done.length === 0) bundles.push(bundle);
    open.forEach((next, at) => {
      const [left, over] = [open.slice(at), [...done, ...open.slice(0, at)]];
      // Whatever is found from here on would be part of a bundle that was found before.
      if (over.some((one) => left.every(apartFrom(one)))) return;
      grow([...bundle, next], left.filter(apartFrom(next)), over.filter(apartFrom(next)));
    });
  };
  grow([], columns, []);
  return bundles.length > most ? null : bundles;
}
