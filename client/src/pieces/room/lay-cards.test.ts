import { describe, expect, test } from 'vitest';
import { type CardStyle, type HeightOf, layCards, pageAt, placeOf } from './lay-cards.ts';

const hall = { width: 1800, height: 700, least: 45, floor: 30 };
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

  test('take short cards into the holes that long ones left', () => {
    const heights: HeightOf = (card, { type }) => type * (card === 'n3' ? 3 : 10);
    const layout = laid([{ id: 'all', cards: cards(4) }], heights, { ...hall, width: 500 });
    expect(layout.groups[0]?.sections[0]?.pages).toEqual([[['n0', 'n3']], [['n1']], [['n2']]]);
  });
});

describe('a card that is higher than the hall', () => {
  /** A text of so many letters, set in half the type to a letter. */
  const letters =
    (of: Record<string, number>): HeightOf =>
    (card, { type, columnWidth }) =>
      Math.ceil(((of[card] ?? 40) * type * 0.5) / columnWidth) * type;

  test('is set smaller than the others, in its place', () => {
    const layout = laid([{ id: 'all', cards: cards(60) }], letters({ n1: 420 }), { ...hall, height: 400 });
    expect(layout.type).toBe(45);
    expect([...layout.own.keys()]).toEqual(['n1']);
    expect(layout.own.get('n1')).toBeLessThan(45);
    expect(layout.own.get('n1')).toBeGreaterThanOrEqual(30);
    expect(placeOf(layout, 'n1')).toBe(0);
  });

  test('and would be even in the smallest type has a page of its own, all across', () => {
    const layout = laid([{ id: 'all', cards: cards(60) }], letters({ n1: 600 }), { ...hall, height: 300 });
    const shown = pageAt(layout, placeOf(layout, 'n1') ?? -1);
    expect(shown?.group.sections.map(({ pages }) => pages)).toEqual([[[['n1']]]]);
    expect(shown?.group.columnWidth).toBe(hall.width);
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
    const layout = laid(lenses(4, 4, 4, 4), lines(2), { width: 960, height: 500, least: 32, floor: 21 });
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

  test('of which none is much longer share the hall evenly', () => {
    const layout = laid(lenses(24, 20));
    expect(layout.groups[0]?.sections.map(({ columns }) => columns)).toEqual([1, 1]);
    expect(layout.columns).toBe(2);
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

describe('what is not measured yet', () => {
  test('is asked for, in the settings that could do', () => {
    const { layout, missing } = layCards([{ id: 'all', cards: cards(20) }], hall, style, () => undefined);
    expect(layout).toBeNull();
    expect(new Set(missing.map(({ card }) => card)).size).toBe(20);
  });

  test('is asked for bit by bit where it is much, while what is known lies where it will stay', () => {
    const sections = [{ id: 'all', cards: cards(300) }];
    const known: HeightOf = (card, setting) => (Number(card.slice(1)) < 100 ? lines(2)(card, setting) : undefined);
    const { layout, missing } = layCards(sections, hall, style, known);
    expect(missing[0]?.card).toBe('n100');
    expect(missing.length).toBeLessThan(100);
    if (!layout) throw new Error('a hundred cards are known');
    expect(shownOn(layout, 0)).toEqual(shownOn(laid(sections), 0));
    expect(placeOf(layout, 'n99')).toBe(layout.pages - 1);
  });
});
