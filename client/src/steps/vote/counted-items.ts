import type { BallotView } from '@futureback/shared/session/view.ts';

/** One theme with its dots; null while they are hidden. */
export type Counted = { id: string; words: string; dots: number | null; onPaper: number; share: number };

/** What was voted on: in the order of the ballot while it runs, with most dots first once it is closed. `share` is of the most. */
export function countedItems(ballot: BallotView): Counted[] {
  const { items, result, paper } = ballot;
  if (result?.kind !== 'dots') return items.map((item) => ({ ...item, dots: null, onPaper: 0, share: 0 }));
  const most = Math.max(1, ...Object.values(result.dots));
  return items
    .map((item) => {
      const dots = result.dots[item.id] ?? 0;
      return { ...item, dots, onPaper: paper?.dots[item.id] ?? 0, share: dots / most };
    })
    .sort((a, b) => b.dots - a.dots);
}
