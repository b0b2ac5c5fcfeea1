/**
 * Puts cards of known heights onto pages of columns, in the largest type in which everything fits on one page, else in the smallest and over
 * several pages. Cards keep their place when more come after them, so nobody's reading is disturbed.
 */
export type CardSection = {
  id: string;
  /** Cards in reading order. */
  cards: readonly string[];
  /** Keeps its column also while it is empty. */
  always?: boolean;
};

/** Where cards can lie, in px. `least` is the smallest type. */
export type CardArea = { width: number; height: number; least: number };

/** One way to set the cards: how large the type is, and how wide a column. */
export type Setting = { type: number; columnWidth: number };

export type LaidSection = { id: string; columns: number; pages: readonly (readonly (readonly string[])[])[] };

/** Sections that stand side by side. Where there are more than fit, groups of them take turns. */
export type LaidGroup = { sections: readonly LaidSection[]; pages: number };

export type Layout = Setting & {
  columns: number;
  gap: number;
  cardGap: number;
  groups: readonly LaidGroup[];
  pages: number;
};

/** The height of a card in a setting, in px, or undefined while it is not known. */
export type HeightOf = (card: string, setting: Setting) => number | undefined;

/** Measures in parts of the type size. */
export type CardStyle = {
  /** A column is never narrower than this, and not wider than it has to be for a good line. */
  narrowest: number;
  good: number;
  mostColumns: number;
  /** Larger types to try, in parts of the smallest. */
  growths: readonly number[];
  /** Read down one column and then the next, for what has an order of its own. */
  down?: boolean;
};

const COLUMN_GAP = 0.75;
const CARD_GAP = 0.36;
/** The lowest card there is: one line and its paper. */
const LOWEST = 1.8;

type Plan = Setting & { columns: number; gap: number; groups: readonly { section: CardSection; columns: number }[][] };

export type Laid =
  | { layout: Layout; missing: null }
  | { layout: null; missing: readonly { card: string; setting: Setting }[] };

/** The layout, or which heights it still has to know. */
export function layCards(sections: readonly CardSection[], area: CardArea, style: CardStyle, heightOf: HeightOf): Laid {
  const plans = [...style.growths, 1]
    .map((growth) => planFor(sections, area, style, area.least * growth))
    .filter((plan, at, all) => at === all.length - 1 || (plan.groups.length <= 1 && couldFit(plan, area.height)));
  for (const plan of plans) {
    const missing = missingIn(plan, heightOf);
    if (missing.length > 0) return { layout: null, missing };
    const layout = fill(plan, area.height, heightOf, style.down ? downwards : across);
    if (layout.pages <= 1 || plan === plans.at(-1)) return { layout, missing: null };
  }
  return {
    layout: { type: area.least, columnWidth: area.width, columns: 1, gap: 0, cardGap: 0, groups: [], pages: 1 },
    missing: null,
  };
}

function planFor(sections: readonly CardSection[], area: CardArea, style: CardStyle, type: number): Plan {
  const gap = area.least * COLUMN_GAP;
  const fitting = (width: number) => Math.max(1, Math.floor((area.width + gap) / (width * type + gap)));
  const most = Math.min(style.mostColumns, fitting(style.narrowest));
  const shown = sections.filter((section) => section.cards.length > 0 || section.always);
  const turns = Math.ceil(shown.length / most);
  const together = turns > 0 ? Math.ceil(shown.length / turns) : 1;
  const columns = Math.max(together, Math.min(style.mostColumns, fitting(style.good)));
  const groups = Array.from({ length: turns }, (_, turn) =>
    shareColumns(shown.slice(turn * together, (turn + 1) * together), columns),
  );
  // A handful of cards needs no empty columns beside them, but a lone note as wide as the hall would be no note.
  const taken = groups.map((group) => group.reduce((sum, { columns: own }) => sum + own, 0));
  const used = Math.max(Math.min(2, style.mostColumns, fitting(style.narrowest)), ...taken);
  return { type, columns: used, gap, columnWidth: Math.floor((area.width - (used - 1) * gap) / used), groups };
}

/** A column each, and those that are left over to whoever has most cards a column. */
function shareColumns(sections: readonly CardSection[], columns: number): { section: CardSection; columns: number }[] {
  const shares = sections.map((section) => ({ section, columns: 1 }));
  for (let left = columns - sections.length; left > 0; left -= 1) {
    const neediest = shares.reduce((a, b) =>
      b.section.cards.length / b.columns > a.section.cards.length / a.columns ? b : a,
    );
    if (neediest.section.cards.length <= neediest.columns) break;
    neediest.columns += 1;
  }
  return shares;
}

const couldFit = ({ type, groups }: Plan, height: number): boolean =>
  (groups[0] ?? []).every(({ section, columns }) => section.cards.length * type * LOWEST <= columns * height);

const missingIn = (plan: Plan, heightOf: HeightOf) =>
  plan.groups
    .flat()
    .flatMap(({ section }) => section.cards)
    .filter((card) => heightOf(card, plan) === undefined)
    .map((card) => ({ card, setting: { type: plan.type, columnWidth: plan.columnWidth } }));

function fill(plan: Plan, height: number, heightOf: HeightOf, pagesOf: Filling): Layout {
  const groups = plan.groups.map((group) => {
    const sections = group.map(({ section, columns }) => ({
      id: section.id,
      columns,
      pages: pagesOf(section.cards, columns, height, plan.type * CARD_GAP, (card) => heightOf(card, plan) ?? 0),
    }));
    return { sections, pages: Math.max(1, ...sections.map(({ pages }) => pages.length)) };
  });
  return {
    type: plan.type,
    columnWidth: plan.columnWidth,
    columns: plan.columns,
    gap: plan.gap,
    cardGap: plan.type * CARD_GAP,
    groups,
    pages: groups.reduce((sum, { pages }) => sum + pages, 0),
  };
}

type Filling = (
  cards: readonly string[],
  columns: number,
  height: number,
  gap: number,
  heightOf: (card: string) => number,
) => string[][][];

/** Each card goes under the lowest column that has room, and onto a new page where none has. */
const across: Filling = (cards, columns, height, gap, heightOf) => {
  const pages: string[][][] = [];
  let page: string[][] = [];
  let filled: number[] = [];
  for (const card of cards) {
    const own = heightOf(card);
    let column = filled.indexOf(Math.min(...filled));
    const lowest = filled[column];
    if (lowest === undefined || (lowest > 0 && lowest + own > height)) {
      page = Array.from({ length: columns }, () => []);
      filled = Array.from({ length: columns }, () => 0);
      pages.push(page);
      column = 0;
    }
    page[column]?.push(card);
    filled[column] = (filled[column] ?? 0) + own + gap;
  }
  return pages;
};

const TRIES = 24;

/** Down each column in turn. What fits on one page is spread over its columns, so that none hangs far below the others. */
const downwards: Filling = (cards, columns, height, gap, heightOf) => {
  const stacked = (most: number): string[][] => {
    const stacks: string[][] = [];
    let filled = 0;
    for (const card of cards) {
      const own = heightOf(card);
      const stack = stacks.at(-1);
      if (stack && filled + own <= most) stack.push(card);
      else {
        stacks.push([card]);
        filled = 0;
      }
      filled += own + gap;
    }
    return stacks;
  };
  const even = cards.reduce((sum, card) => sum + heightOf(card) + gap, 0) / columns;
  for (let most = even; most < height; most += (height - even) / TRIES) {
    const stacks = stacked(most);
    if (stacks.length <= columns) return stacks.length > 0 ? [stacks] : [];
  }
  const stacks = stacked(height);
  return Array.from({ length: Math.ceil(stacks.length / columns) }, (_, page) =>
    stacks.slice(page * columns, (page + 1) * columns),
  );
};

export type ShownPage = { group: LaidGroup; page: number };

/** The page at a place in the round: its group, and which page of each section is up. A shorter section begins again meanwhile. */
export function pageAt(layout: Layout, at: number): ShownPage | null {
  let left = layout.pages > 0 ? at % layout.pages : 0;
  for (const group of layout.groups) {
    if (left < group.pages) return { group, page: left };
    left -= group.pages;
  }
  return null;
}

/** At which place in the round a card is up. */
export function placeOf(layout: Layout, card: string): number | null {
  let before = 0;
  for (const group of layout.groups) {
    for (const section of group.sections) {
      const page = section.pages.findIndex((columns) => columns.some((column) => column.includes(card)));
      if (page >= 0) return before + page;
    }
    before += group.pages;
  }
  return null;
}
