import type { ThemeRow } from './theme-rows.ts';

const memberKey = ({ session, theme }: ThemeRow['members'][number]): string => `${session}/${theme}`;

/**
 * Lines where people have learned to find them: in the order in which they stood at first, whatever the figures say by now. What was put
 * together stands where the higher of its parts was, and what was taken out next to where it came from: nothing moves under a hand that drags.
 */
export function steadyOrder(first: readonly ThemeRow[], rows: readonly ThemeRow[]): ThemeRow[] {
  const own = new Map(first.map((row, at) => [row.key, at]));
  const homes = new Map(
    first.flatMap((row, at) => row.members.map((member): [string, number] => [memberKey(member), at])),
  );
  const placeOf = (row: ThemeRow): number =>
    own.get(row.key) ??
    Math.min(...row.members.map((member) => homes.get(memberKey(member)) ?? Number.POSITIVE_INFINITY));
  return [...rows].sort((a, b) => {
    const [before, after] = [placeOf(a), placeOf(b)];
    return before === after ? 0 : before - after;
  });
}
