import { describe, expect, test } from 'vitest';
import { type CardStyle, type HeightOf, layCards, pageAt, placeOf } from './lay-cards.ts';

const hall = { width: 1800, height: 700, least: 45 };
const style: CardStyle = { narrowest: 9.5, good: 12.5, mostColumns: 4, growths: [1.5, 1.25] };
const lines =
  (many: number): HeightOf =>
  (_, { type }) =>
    type * (1.25 * many + 0.7);
const cards = (count: number, name = 'n') => Array.from({ length: count }, (_, at) => `${name}${at}`);
const laid = (sections: { id: string; cards: string[] }[], heightOf = lines(2), area = hall) => {
  const { layout } = layCards(sections, area, style, heightOf);
  if (!layout) throw new Error('every height was known');
  return layout;
};
const shownOn = (layout: ReturnType<typeof laid>, at: number) =>
  pageAt(layout, at)?.group.sections.map((section) => section.pages[pageAt(layout, at)?.page ?? 0]?.flat() ?? []) ?? [];

describe('the type', () => {
  test('is large while there is little to read', () => {
    expect(laid([{ id: 'all', cards: cards(3) }]).type).toBe(45 * 1.5);
  });

  test('shrinks with what is to be read, and never below the least', () => {
    expect(laid([{ id: 'all', cards: cards(10) }], lines(1)).type).toBe(45 * 1.25);
    expect(laid([{ id: 'all', cards: cards(500) }]).type).toBe(45);
  });
});

describe('pages', () => {
  test('hold every card once, in order', () => {
    const layout = laid([{ id: 'all', cards: cards(500) }]);
    const turned = Array.from({ length: layout.pages }, (_, at) => shownOn(layout, at).flat()).flat();
    expect(turned.toSorted()).toEqual(cards(500).toSorted());
    expect(placeOf(layout, 'n0')).toBe(0);
    expect(placeOf(layout, 'n499')).toBe(layout.pages - 1);
  });

  test('keep what they show when a note comes after', () => {
    const before = laid([{ id: 'all', cards: cards(200) }]);
    const after = laid([{ id: 'all', cards: cards(201) }]);
    expect(shownOn(after, 0)).toEqual(shownOn(before, 0));
  });

  test('hold a card that is higher than the hall, alone', () => {
    const layout = laid([{ id: 'all', cards: cards(3) }], lines(30));
    expect(layout.pages).toBe(1);
    expect(layout.groups[0]?.sections[0]?.columns).toBe(3);
  });
});

describe('sections', () => {
  const lenses = (...counts: number[]) => counts.map((count, at) => ({ id: `s${at}`, cards: cards(count, `s${at}-`) }));

  test('stand side by side, a column each', () => {
    const layout = laid(lenses(20, 3, 8));
    expect(layout.groups[0]?.sections.map(({ id, columns }) => [id, columns])).toEqual([
      ['s0', 1],
      ['s1', 1],
      ['s2', 1],
    ]);
  });

  test('take turns where a narrow hall has no room for all of them', () => {
    const layout = laid(lenses(4, 4, 4, 4), lines(2), { width: 960, height: 500, least: 32 });
    expect(layout.groups.map((group) => group.sections.map(({ id }) => id))).toEqual([
      ['s0', 's1'],
      ['s2', 's3'],
    ]);
  });

  test('without a card are left out', () => {
    expect(laid(lenses(2, 0, 1)).groups[0]?.sections.map(({ id }) => id)).toEqual(['s0', 's2']);
  });

  test('that are always there keep their place while they are empty', () => {
    const [one, two] = lenses(2, 0).map((section) => ({ ...section, always: true }));
    expect(laid([one, two].flatMap((section) => section ?? [])).groups[0]?.sections.map(({ id }) => id)).toEqual([
      's0',
      's1',
    ]);
  });

  test('of which one is much longer give it what room is left', () => {
    expect(laid(lenses(40, 1)).groups[0]?.sections.map(({ columns }) => columns)).toEqual([2, 1]);
  });
});

test('cards with an order of their own are read down one column and then the next, evenly', () => {
  const { layout } = layCards(
    [{ id: 'all', cards: cards(7) }],
    hall,
    { ...style, mostColumns: 2, down: true },
    lines(1),
  );
  expect(layout?.groups[0]?.sections[0]?.pages).toEqual([
    [
      ['n0', 'n1', 'n2', 'n3'],
      ['n4', 'n5', 'n6'],
    ],
  ]);
});

test('what is not measured yet is asked for, in the settings that could do', () => {
  const { layout, missing } = layCards([{ id: 'all', cards: cards(300) }], hall, style, () => undefined);
  expect(layout).toBeNull();
  expect(new Set(missing?.map(({ setting }) => setting.type))).toEqual(new Set([45]));
  expect(missing).toHaveLength(300);
});
