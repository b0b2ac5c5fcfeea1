import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Counted, type Figure, type Published, publish, publishRow } from './suppress.ts';

const crowd = (counts: Record<string, Record<string, number>>): Counted[] =>
  Object.entries(counts).flatMap(([row, columns]) =>
    Object.entries(columns).flatMap(([column, count]) =>
      Array.from({ length: count }, () => ({ row, columns: column === 'none' ? [] : column.split('+') })),
    ),
  );

test('figures for five people or more are shown as they are', () => {
  const people = crowd({ monday: { family: 12, student: 30 }, friday: { family: 8, student: 9 } });
  expect(publish(people, ['monday', 'friday'], ['family', 'student'])).toEqual({
    cells: [
      [12, 30],
      [8, 9],
    ],
    rows: [42, 17],
    columns: [20, 39],
    all: 59,
  });
});

test('one small cell takes the smallest other of its row with it', () => {
  const people = crowd({ night: { family: 12, student: 8, teacher: 2 } });
  expect(
    publishRow(
      people.map(({ columns }) => columns),
      ['family', 'student', 'teacher'],
    ),
  ).toEqual({
    all: 22,
    columns: [12, null, null],
  });
});

test('several small cells hide each other', () => {
  const people = crowd({ night: { family: 12, student: 8, teacher: 4, leader: 2 } });
  expect(
    publishRow(
      people.map(({ columns }) => columns),
      ['family', 'student', 'teacher', 'leader'],
    ),
  ).toEqual({
    all: 26,
    columns: [12, 8, null, null],
  });
});

test('in a table a small cell takes three others with it, one in its row, one in its column, and the one across', () => {
  const people = crowd({ monday: { family: 12, student: 3 }, friday: { family: 8, student: 9 } });
  expect(publish(people, ['monday', 'friday'], ['family', 'student'])).toEqual({
    cells: [
      [null, null],
      [null, null],
    ],
    rows: [15, 17],
    columns: [20, 12],
    all: 32,
  });
});

test('two people who named no group are not given away by the total', () => {
  const people = crowd({ night: { family: 12, student: 8, none: 2 } });
  expect(
    publishRow(
      people.map(({ columns }) => columns),
      ['family', 'student'],
    ),
  ).toEqual({ all: 22, columns: [12, null] });
});

test('two people outside the largest of overlapping groups are not given away by the total', () => {
  const people = crowd({ night: { family: 10, 'family+teacher': 8, teacher: 2 } });
  expect(
    publishRow(
      people.map(({ columns }) => columns),
      ['family', 'teacher'],
    ),
  ).toEqual({ all: 20, columns: [null, 10] });
});

test('a table that overlaps in too many ways shows only how many people there were', () => {
  const groups = Array.from({ length: 27 }, (_, index) => `${index}`);
  const pairs = groups.flatMap((one, at) =>
    groups
      .slice(at + 1)
      .filter((_, next) => Math.floor(at / 3) === Math.floor((at + 1 + next) / 3))
      .map((two) => [one, two]),
  );
  const { all, columns } = publishRow([...pairs, ...pairs, ...pairs], groups);
  expect({ all, columns: columns.every((figure) => figure === null) }).toEqual({ all: 81, columns: true });
});

// ——— Attacks. The attacker knows which groups nobody shares, and that people of a row stand in its columns or in none. ———

const ROWS = ['a', 'b', 'c'];
const COLUMNS = ['x', 'y', 'z'];
const person = fc.record({ row: fc.constantFrom(...ROWS), columns: fc.subarray(COLUMNS, { maxLength: 2 }) });
const people = fc
  .array(fc.tuple(person, fc.integer({ min: 1, max: 9 })), { maxLength: 14 })
  .map((several) => several.flatMap(([each, times]) => Array.from({ length: times }, () => each)));
const oneGroupEach = fc
  .array(fc.tuple(fc.constantFrom(...ROWS), fc.constantFrom(...COLUMNS, ''), fc.integer({ min: 1, max: 9 })), {
    maxLength: 14,
  })
  .map((several) =>
    several.flatMap(([row, column, times]) =>
      Array.from({ length: times }, () => ({ row, columns: column ? [column] : [] })),
    ),
  );

const figuresOf = ({ cells, rows, columns, all }: Published): Figure[] => [...cells.flat(), ...rows, ...columns, all];

test('no published figure is for fewer than five people', () => {
  fc.assert(
    fc.property(people, (crowd) => {
      const small = figuresOf(publish(crowd, ROWS, COLUMNS)).filter((figure) => figure !== null && figure < 5);
      expect(small).toEqual([]);
    }),
  );
});

test('every published figure is true', () => {
  fc.assert(
    fc.property(people, (crowd) => {
      const published = publish(crowd, ROWS, COLUMNS);
      const truth = (row: string | null, column: string | null): number =>
        crowd.filter((each) => (!row || each.row === row) && (!column || each.columns.includes(column))).length;
      const differing = [...ROWS, null].flatMap((row, r) =>
        [...COLUMNS, null].filter((column, c) => {
          const shown = at(published, r, c);
          return shown !== null && shown !== truth(row, column);
        }),
      );
      expect(differing).toEqual([]);
    }),
  );
});

/** The figure in a table with totals as last row and last column. */
const at = ({ cells, rows, columns, all }: Published, row: number, column: number): Figure => {
  if (row === ROWS.length) return column === COLUMNS.length ? all : (columns[column] ?? null);
  return column === COLUMNS.length ? (rows[row] ?? null) : (cells[row]?.[column] ?? null);
};

type Equation = { unknown: Map<string, number>; known: number };

/** All that adds up for columns which nobody shares: rows with everybody else beside them, and columns. */
function equations(published: Published, bundle: readonly number[]): Equation[] {
  const columns = [...bundle, -1, COLUMNS.length];
  const rows = [...ROWS.keys(), ROWS.length];
  const say = (terms: readonly (readonly [row: number, column: number, sign: number])[]): Equation => {
    const equation: Equation = { unknown: new Map(), known: 0 };
    for (const [row, column, sign] of terms) {
      const shown = column === -1 ? null : at(published, row, column);
      if (shown === null) equation.unknown.set(`${row} ${column}`, sign);
      else equation.known -= sign * shown;
    }
    return equation;
  };
  return [
    ...rows.map((row) => say(columns.map((column) => [row, column, column === COLUMNS.length ? -1 : 1]))),
    ...columns.map((column) => say(rows.map((row) => [row, column, row === ROWS.length ? -1 : 1]))),
  ];
}

const minus = (one: Equation, two: Equation, times: number): Equation => {
  const unknown = new Map(one.unknown);
  for (const [name, factor] of two.unknown) {
    const rest = (unknown.get(name) ?? 0) - times * factor;
    if (Math.abs(rest) < 1e-9) unknown.delete(name);
    else unknown.set(name, rest);
  }
  return { unknown, known: one.known - times * two.known };
};

/** Gauss and Jordan: what the equations say with as few unknowns in each as can be. */
function solve(given: readonly Equation[]): Equation[] {
  const solved: Equation[] = [];
  for (const next of given) {
    const reduced = solved.reduce((rest, row) => {
      const [pivot = '', factor = 1] = [...row.unknown][0] ?? [];
      return minus(rest, row, (rest.unknown.get(pivot) ?? 0) / factor);
    }, next);
    const [pivot] = reduced.unknown.keys();
    if (pivot === undefined) continue;
    const factor = reduced.unknown.get(pivot) ?? 1;
    for (const [index, row] of solved.entries())
      solved[index] = minus(row, reduced, (row.unknown.get(pivot) ?? 0) / factor);
    // The pivot stands first, which is where the lines above look for it.
    solved.push({ ...reduced, unknown: new Map([[pivot, factor], ...reduced.unknown]) });
  }
  return solved;
}

/** A number of people that an equation gives away: the sum of figures that were kept back. */
const givenAway = ({ unknown, known }: Equation): number | null => {
  const signs = [...unknown.values()];
  if (signs.length === 0) return null;
  return signs.every((sign) => sign > 0) ? known : signs.every((sign) => sign < 0) ? -known : null;
};

const bundlesNobodyShares = (crowd: readonly Counted[]): number[][] =>
  [[], [0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]].filter((bundle) =>
    crowd.every(({ columns }) => bundle.filter((column) => columns.includes(COLUMNS[column] ?? '')).length <= 1),
  );

test.each([
  ['of people in one group each', oneGroupEach],
  ['of people in several groups', people],
])('subtraction gives no number of fewer than five people away in a table %s', (_, crowds) => {
  fc.assert(
    fc.property(
      crowds,
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(1, -1)), { maxLength: 12 }),
      (crowd, tries) => {
        const published = publish(crowd, ROWS, COLUMNS);
        for (const bundle of bundlesNobodyShares(crowd)) {
          const given = equations(published, bundle);
          const combined = tries.map(([one, two, sign]) => {
            const [first, second] = [given[one % given.length], given[two % given.length]];
            return first && second && first !== second ? minus(first, second, sign) : { unknown: new Map(), known: 0 };
          });
          const small = [...given, ...combined, ...solve(given)]
            .map(givenAway)
            .filter((number) => number !== null && number > 0.5 && number < 4.5);
          expect(small).toEqual([]);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('whatever small figure was kept back could as well be five or more', () => {
  const small = fc.integer({ min: 0, max: 8 });
  fc.assert(
    fc.property(small, small, small, (family, student, none) => {
      const crowd = crowdOf(family, student, none);
      const { all, columns } = publishRow(crowd, ['family', 'student']);
      const [shownFamily, shownStudent] = columns;
      const most = { family: 0, student: 0, none: 0 };
      for (let f = 0; f <= 30; f++) {
        for (let s = 0; s <= 30; s++) {
          for (let n = 0; n <= 30; n++) {
            if (all !== null && all !== f + s + n) continue;
            if ((shownFamily ?? f) !== f || (shownStudent ?? s) !== s) continue;
            most.family = Math.max(most.family, f);
            most.student = Math.max(most.student, s);
            most.none = Math.max(most.none, n);
          }
        }
      }
      const known = Object.entries({ family, student, none }).filter(
        ([name, count]) => count > 0 && (most[name as keyof typeof most] ?? 0) < 5,
      );
      expect(known).toEqual([]);
    }),
  );
});

const crowdOf = (family: number, student: number, none: number): string[][] => [
  ...Array.from({ length: family }, () => ['family']),
  ...Array.from({ length: student }, () => ['student']),
  ...Array.from({ length: none }, () => []),
];
