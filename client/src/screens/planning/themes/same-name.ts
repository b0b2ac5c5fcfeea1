import type { ThemeRow } from './theme-rows.ts';

const plainly = (title: string): string => title.normalize('NFKC').trim().replace(/\s+/g, ' ').toLocaleLowerCase();

/** Lines that carry the same name, two or more each: sessions often arrive at the same words, and are offered to be put together. */
export function sameName(rows: readonly ThemeRow[]): ThemeRow[][] {
  const named = new Map<string, ThemeRow[]>();
  for (const row of rows) named.set(plainly(row.title), [...(named.get(plainly(row.title)) ?? []), row]);
  return [...named.values()].filter((same) => same.length > 1);
}
