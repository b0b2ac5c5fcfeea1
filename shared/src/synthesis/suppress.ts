import { SMALLEST_GROUP } from '../session/voice.ts';
import { bundlesOf } from './bundles.ts';
import { type Flow, figuresInTheWay, type Walk } from './flow.ts';

/** A published number of people, or null: fewer than five, or kept back because it would give such a number away. */
export type Figure = number | null;

/** One person of a table: the row they stand in, and the columns they count in (several, or none). */
export type Counted = { row: string; columns: readonly string[] };

/** A table of people as others may see it. Somebody of several columns counts in each, and once in the totals. */
export type Published = { cells: Figure[][]; rows: Figure[]; columns: Figure[]; all: Figure };

/**
 * Counts people into rows × columns with totals, and keeps back every figure for fewer than five people, then as few others as it takes
 * until nothing can be undone by subtraction: in the place of every small figure the published ones still allow five people or more.
 * That holds for people who are in no column, too, and for those who are outside some columns. It does not rest on columns without
 * anybody, so these may be named.
 *
 * Several tables hold together as long as they share only totals: leave out of a later table the columns whose totals an earlier one
 * kept back.
 */
export function publish(people: readonly Counted[], rows: readonly string[], columns: readonly string[]): Published {
  const counts = count(people, rows, columns);
  const small = [...counts].filter(([, count]) => count < SMALLEST_GROUP).map(([figure]) => figure);
  const heard = columns.filter((column) => counts.get(`/${column}`) !== 0);
  const bundles = bundlesOf(
    people.map((person) => person.columns),
    heard,
    MOST_BUNDLES,
  );
  const keptBack = new Set(
    bundles ? small : [...small, ...[...counts.keys()].filter((figure) => !figure.endsWith('/'))],
  );
  const flows = (bundles ?? [[]]).map((bundle) => flowOf(bundle, rows, counts));
  const beside: string[] = [];
  for (let more = inTheWay(flows, keptBack); more.length > 0; more = inTheWay(flows, keptBack)) {
    beside.push(...more);
    for (const figure of more) keptBack.add(figure);
  }
  // Each was the cheapest when it went; whatever later ones made needless comes back, the latest and dearest first.
  for (const figure of beside.reverse()) {
    keptBack.delete(figure);
    if (inTheWay(flows, keptBack).length > 0) keptBack.add(figure);
  }
  const shown = (figure: string): Figure => (keptBack.has(figure) ? null : (counts.get(figure) ?? null));
  return {
    cells: rows.map((row) => columns.map((column) => shown(`${row}/${column}`))),
    rows: rows.map((row) => shown(`${row}/`)),
    columns: columns.map((column) => shown(`/${column}`)),
    all: shown('/'),
  };
}

/** A table of one row: everybody, and of these how many in each column. */
export function publishRow(
  people: readonly (readonly string[])[],
  columns: readonly string[],
): { all: Figure; columns: Figure[] } {
  const { all, cells } = publish(
    people.map((own) => ({ row: 'row', columns: own })),
    ['row'],
    columns,
  );
  return { all, columns: cells[0] ?? [] };
}

/** More ways of overlapping than this are not looked through: such a table shows its rows' totals alone. */
const MOST_BUNDLES = 300;

/** Every figure of the table, exact, by name: "row/column", "row/", "/column" and "/". */
function count(people: readonly Counted[], rows: readonly string[], columns: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of [...rows, '']) for (const column of [...columns, '']) counts.set(`${row}/${column}`, 0);
  for (const person of people) {
    if (!rows.includes(person.row)) continue;
    const own = columns.filter((column) => person.columns.includes(column));
    for (const row of [person.row, '']) {
      for (const column of [...own, '']) counts.set(`${row}/${column}`, (counts.get(`${row}/${column}`) ?? 0) + 1);
    }
  }
  return counts;
}

/** A reader misses a cell least; totals carry the sentence, the grand total most of all. */
const WORTH = { cell: 1, total: 1e4, all: 1e8 };

/** The table with only these columns, which no two share a person, and beside them one that is never published: everybody else. */
function flowOf(bundle: readonly string[], rows: readonly string[], counts: ReadonlyMap<string, number>): Flow {
  const of = (figure: string): number => counts.get(figure) ?? 0;
  const walk = (from: string, to: string, figure: string, worth: number): Walk => {
    const count = of(figure);
    return { from, to, count, figure, worth: worth + count };
  };
  const everybodyElse = (row: string, to: string, from: string): Walk => {
    const inside = bundle.reduce((sum, column) => sum + of(`${row}/${column}`), 0);
    return { from, to, count: of(`${row}/`) - inside, figure: null, worth: 0 };
  };
  return [
    walk('exit', 'door', '/', WORTH.all),
    ...rows.map((row) => walk('door', `row ${row}`, `${row}/`, WORTH.total)),
    ...bundle.map((column) => walk(`column ${column}`, 'exit', `/${column}`, WORTH.total)),
    ...rows.flatMap((row) =>
      bundle.map((column) => walk(`row ${row}`, `column ${column}`, `${row}/${column}`, WORTH.cell)),
    ),
    ...rows.map((row) => everybodyElse(row, 'else', `row ${row}`)),
    everybodyElse('', 'exit', 'else'),
  ];
}

/** What must be kept back so that the first small figure that can be worked out no longer can. */
function inTheWay(flows: readonly Flow[], keptBack: ReadonlySet<string>): string[] {
  const free = (figure: string | null): boolean => figure === null || keptBack.has(figure);
  for (const flow of flows) {
    for (const walk of flow) {
      if (walk.count === 0 || walk.count >= SMALLEST_GROUP || !free(walk.figure)) continue;
      const figures = figuresInTheWay(flow, walk, SMALLEST_GROUP - walk.count, free);
      if (figures.length > 0) return figures;
    }
  }
  return [];
}
