/**
 * A table with its totals, seen as people walking in circles: in at the door, through their row and their column to the exit, and round
 * again. Each walk is a figure, and whoever arrives at a crossing leaves it again: that is all that sums say. So other numbers can stand
 * behind the same published figures exactly where people can be sent around in another way without touching a published walk.
 */
export type Walk = {
  from: string;
  to: string;
  /** How many people really walk here. */
  count: number;
  /** The figure that this is; null for one that is never published. */
  figure: string | null;
  /** What it costs the reader to lose it. */
  worth: number;
};

export type Flow = readonly Walk[];

/**
 * Asks whether `more` people could be on a walk without any change of a figure that is not `free`. Nothing is in the way if so; else the
 * figures that must be freed to open the cheapest way for some of them.
 */
export function figuresInTheWay(
  flow: Flow,
  crowded: Walk,
  more: number,
  free: (figure: string | null) => boolean,
): string[] {
  const others = flow.filter((walk) => walk !== crowded);
  const moved = new Map<Walk, number>();
  for (let sent = 0; sent < more; ) {
    const way = cheapestWay(others, moved, crowded, ({ figure }) => (free(figure) ? 0 : null));
    if (!way) {
      const dear = cheapestWay(others, moved, crowded, ({ figure, worth }) => (free(figure) ? 0 : worth)) ?? [];
      return dear.flatMap(({ walk: { figure } }) => (figure === null || free(figure) ? [] : [figure]));
    }
    const together = Math.min(more - sent, ...way.map(({ room }) => room));
    for (const { walk, along } of way) moved.set(walk, (moved.get(walk) ?? 0) + (along ? together : -together));
    sent += together;
  }
  return [];
}

/** A stretch of a way: along a walk, where any number may join, or back against it, where only those who are there can be missing. */
type Stretch = { walk: Walk; along: boolean; room: number };

/** The cheapest way that leads from the end of a walk back to its beginning. Bellman and Ford: these tables are small. */
function cheapestWay(
  walks: Flow,
  moved: ReadonlyMap<Walk, number>,
  around: Walk,
  cost: (walk: Walk) => number | null,
): Stretch[] | null {
  const open = walks.flatMap((walk) => {
    const price = cost(walk);
    if (price === null) return [];
    const room = walk.count + (moved.get(walk) ?? 0);
    const along = {
      start: walk.from,
      end: walk.to,
      price,
      stretch: { walk, along: true, room: Number.POSITIVE_INFINITY },
    };
    return room > 0
      ? [along, { start: walk.to, end: walk.from, price, stretch: { walk, along: false, room } }]
      : [along];
  });
  const reached = new Map<string, { cost: number; by: Stretch | null; from: string }>();
  reached.set(around.to, { cost: 0, by: null, from: around.to });
  for (let changed = true; changed; ) {
    changed = false;
    for (const { start, end, price, stretch } of open) {
      const before = reached.get(start);
      if (!before || before.cost + price >= (reached.get(end)?.cost ?? Number.POSITIVE_INFINITY)) continue;
      reached.set(end, { cost: before.cost + price, by: stretch, from: start });
      changed = true;
    }
  }
  const way: Stretch[] = [];
  for (let here = around.from; here !== around.to; ) {
    const last = reached.get(here);
    if (!last?.by) return null;
    way.push(last.by);
    here = last.from;
  }
  return way;
}
