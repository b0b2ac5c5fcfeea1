/**
 * Puts cards of known heights onto pages of columns, in the largest type in which everything fits on one page, else in the smallest and over
 * several pages. Cards keep their place when more come after them, so nobody's reading is disturbed. A card that is too long for a column is
 * set smaller, and where even that is not enough it has a page of its own: no word is cut.
 */
export type CardSection = {
  id: string;
  /** Cards in reading order. */
  cards: readonly string[];
  /** Keeps its column also while it is empty. */
  always?: boolean;
};

/** Where cards can lie, in px. `least` is the type for what many read; only a card that is too long for it goes down to `floor`. */
export type CardArea = { width: number; height: number; least: number; floor: number };

/** One way to set the cards: how large the type is, and how wide a column. */
export type Setting = { type: number; columnWidth: number };

export type LaidSection = { id: string; columns: number; pages: readonly (readonly (readonly string[])[])[] };

/** Sections that stand side by side. Where there are more than fit, groups of them take turns. */
export type LaidGroup = { sections: readonly LaidSection[]; columnWidth: number; pages: number };

export type Layout = Setting & {
  columns: number;
  gap: number;
  cardGap: number;
  groups: readonly LaidGroup[];
  /** Cards that are set in a type of their own. */
  own: ReadonlyMap<string, number>;
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

const COLUMN_GAP = 0.32;
const CARD_GAP = 0.22;
/** The lowest card there is: one line and its paper. */
const LOWEST = 1.6;
/** So many heights are asked for at a time: as many as can be measured between two frames. */
const TOGETHER = 48;
/** What is too long for a column is tried in these types before the smallest, in parts of `least`. */
const SMALLER = [0.88, 0.78];

type Plan = Setting & { columns: number; gap: number; groups: readonly { section: CardSection; columns: number }[][] };

export type Missing = { card: string; setting: Setting };

/** The layout as far as it can be told, and which heights are to be known next. */
export type Laid = { layout: Layout | null; missing: readonly Missing[] };

export function layCards(sections: readonly CardSection[], area: CardArea, style: CardStyle, heightOf: HeightOf): Laid {
  const plans = style.growths
    .map((growth) => planFor(sections, area, style, area.least * growth))
    .filter((plan) => plan.groups.length <= 1 && couldFit(plan, area.height));
  for (const plan of plans) {
    const missing = missingIn(plan, heightOf);
    if (missing.length > 0) return { layout: null, missing };
    if (!isLow(plan, area.height, heightOf)) continue;
    const layout = fill(plan, area, style, sizeUp(plan, area, heightOf));
    if (layout.pages <= 1) return { layout, missing };
  }
  const plan = planFor(sections, area, style, area.least);
  const sizes = sizeUp(plan, area, heightOf);
  const missing = [...sizes.values()].map((of) => of.missing);
  const count = missing.reduce((sum, { length }) => sum + length, 0);
  if (count === 0) return { layout: fill(plan, area, style, sizes), missing: [] };
  if (count <= TOGETHER) return { layout: null, missing: missing.flat() };
  // So many at once are laid as they become known; none of those that lie already moves.
  const share = Math.ceil(TOGETHER / missing.length);
  const layout = fill(plan, area, style, sizes);
  return { layout: layout.pages > 1 ? layout : null, missing: missing.flatMap((each) => each.slice(0, share)) };
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

/** Columns stay as they are while one section has somewhat more than another: a wall that shifts at every note cannot be read. */
const MUCH_MORE = 1.5;

/** A column each, and those that are left over to whoever has much more to show in a column than the others. */
function shareColumns(sections: readonly CardSection[], columns: number): { section: CardSection; columns: number }[] {
  const shares = sections.map((section) => ({ section, columns: 1 }));
  const perColumn = (share: (typeof shares)[number]) => share.section.cards.length / share.columns;
  for (let left = columns - sections.length; left > 0; left -= 1) {
    const neediest = shares.reduce((a, b) => (perColumn(b) > perColumn(a) ? b : a));
    const others = shares.filter((share) => share !== neediest).map(perColumn);
    if (neediest.section.cards.length <= neediest.columns) break;
    if (perColumn(neediest) < MUCH_MORE * Math.max(0, ...others)) break;
    neediest.columns += 1;
  }
  return shares;
}

const couldFit = ({ type, groups }: Plan, height: number): boolean =>
  (groups[0] ?? []).every(({ section, columns }) => section.cards.length * type * LOWEST <= columns * height);

const cardsOf = (plan: Plan) => plan.groups.flatMap((group) => group.flatMap(({ section }) => section.cards));

const missingIn = (plan: Plan, heightOf: HeightOf): Missing[] =>
  cardsOf(plan)
    .filter((card) => heightOf(card, plan) === undefined)
    .map((card) => ({ card, setting: { type: plan.type, columnWidth: plan.columnWidth } }));

const isLow = (plan: Plan, height: number, heightOf: HeightOf): boolean =>
  cardsOf(plan).every((card) => (heightOf(card, plan) ?? 0) <= height);

/** How the cards of a section are set and how high each is then, up to the first that is not known yet. */
type Sizes = { known: Map<string, { setting: Setting; height: number }>; missing: Missing[] };

/** Each card in the first setting in which it is no higher than the hall: the plan's, smaller ones, and those of a page of its own. */
function sizeUp(plan: Plan, area: CardArea, heightOf: HeightOf): ReadonlyMap<CardSection, Sizes> {
  const types = [...SMALLER.map((part) => area.least * part).filter((type) => type > area.floor), area.floor];
  const settings: readonly Setting[] = [
    { type: plan.type, columnWidth: plan.columnWidth },
    ...types.map((type) => ({ type, columnWidth: plan.columnWidth })),
    ...[area.least, ...types].map((type) => ({ type, columnWidth: area.width })),
  ];
  const sizes = new Map<CardSection, Sizes>();
  for (const { section } of plan.groups.flat()) {
    const known: Sizes['known'] = new Map();
    const missing: Missing[] = [];
    for (const card of section.cards) {
      for (const setting of settings) {
        const height = heightOf(card, setting);
        if (height === undefined) {
          missing.push({ card, setting });
          break;
        }
        if (missing.length === 0) known.set(card, { setting, height });
        if (height <= area.height) break;
      }
    }
    sizes.set(section, { known, missing });
  }
  return sizes;
}

function fill(plan: Plan, area: CardArea, style: CardStyle, sizes: ReadonlyMap<CardSection, Sizes>): Layout {
  const own = new Map<string, number>();
  const pagesOf = style.down ? downwards : across;
  const groups = plan.groups.flatMap((group): LaidGroup[] => {
    const alone: LaidGroup[] = [];
    const sections = group.map(({ section, columns }) => {
      const heights = new Map<string, number>();
      for (const [card, { setting, height }] of sizes.get(section)?.known ?? []) {
        if (setting.type !== plan.type) own.set(card, setting.type);
        if (setting.columnWidth === plan.columnWidth) heights.set(card, height);
        else {
          const page = { id: section.id, columns: plan.columns, pages: [[[card]]] };
          alone.push({ sections: [page], columnWidth: setting.columnWidth, pages: 1 });
        }
      }
      return { id: section.id, columns, pages: pagesOf(heights, columns, area.height, plan.type * CARD_GAP) };
    });
    const pages = Math.max(1, ...sections.map(({ pages }) => pages.length));
    return [{ sections, columnWidth: plan.columnWidth, pages }, ...alone];
  });
  return {
    type: plan.type,
    columnWidth: plan.columnWidth,
    columns: plan.columns,
    gap: plan.gap,
    cardGap: plan.type * CARD_GAP,
    groups,
    own,
    pages: groups.reduce((sum, { pages }) => sum + pages, 0),
  };
}

/** The pages of a section: of each its columns, of each of those its cards. */
type Filling = (heights: ReadonlyMap<string, number>, columns: number, height: number, gap: number) => string[][][];

/** Each card goes onto the first page that has room for it, there under the lowest column. So short ones close the holes that long ones left. */
const across: Filling = (heights, columns, height, gap) => {
  const pages: string[][][] = [];
  // The pages that still have room for something, each with how far its columns are filled.
  const open: { stacks: string[][]; filled: number[]; least: number }[] = [];
  const lowest = Math.min(...heights.values());
  for (const [card, own] of heights) {
    let at = open.findIndex(({ least }) => least + own <= height);
    if (at < 0) {
      const stacks: string[][] = Array.from({ length: columns }, () => []);
      pages.push(stacks);
      at = open.push({ stacks, filled: stacks.map(() => 0), least: 0 }) - 1;
    }
    const page = open[at];
    if (!page) continue;
    const column = page.filled.indexOf(page.least);
    page.stacks[column]?.push(card);
    page.filled[column] = page.least + own + gap;
    page.least = Math.min(...page.filled);
    if (page.least + lowest > height) open.splice(at, 1);
  }
  return pages;
};

const TRIES = 24;

/** Down each column in turn. What fits on one page is spread over its columns, so that none hangs far below the others. */
const downwards: Filling = (heights, columns, height, gap) => {
  const stacked = (most: number): string[][] => {
    const stacks: string[][] = [];
    let filled = 0;
    for (const [card, own] of heights) {
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
  const even = [...heights.values()].reduce((sum, own) => sum + own + gap, 0) / columns;
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
