import { type CSSProperties, type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react';
import styles from './card-wall.module.css';
import { type Entrance, glide, type Places, placesOf } from './glide.ts';
import { type CardStyle, type Layout, layCards, pageAt, placeOf, type Setting } from './lay-cards.ts';
import { useArea } from './use-area.ts';
import { useFontsLoaded } from './use-fonts-loaded.ts';
import { usePages } from './use-pages.ts';

export type WallCard = {
  id: string;
  /** Changes whenever the content does. */
  version: string;
  content: ReactNode;
};

export type WallSection = {
  id: string;
  /** Null where a single section needs no name. */
  heading: ReactNode;
  cards: readonly WallCard[];
  always?: boolean;
};

const MOST_DOTS = 12;

const settingStyle = ({ type, columnWidth }: Setting): CSSProperties => ({
  fontSize: `${type}px`,
  inlineSize: `${columnWidth}px`,
});

/** Heights that were measured: by setting and card, as long as the card says the same. */
type Heights = Map<string, Map<string, { version: string; height: number }>>;

const settingKey = ({ type, columnWidth }: Setting) => `${type} ${columnWidth}`;

/**
 * Cards for a hall: as large as their number allows, in columns, and on pages that turn when there are too many. `entrance` is how the first
 * ones come; later ones glide in.
 */
export const CardWall = ({
  sections,
  cardStyle,
  entrance = 'none',
  newest = null,
}: {
  sections: readonly WallSection[];
  cardStyle: CardStyle;
  entrance?: Entrance;
  /** The card to be seen first, marked until the next one comes. */
  newest?: string | null;
}) => {
  const wall = useRef<HTMLDivElement>(null);
  const ruler = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const area = useArea(ruler);
  const fonts = useFontsLoaded();
  const heights = useMemo(() => ({ fonts, of: new Map() as Heights }), [fonts]);
  const [measured, setMeasured] = useState(0);

  const cards = useMemo(
    () => new Map(sections.flatMap((section) => section.cards.map((card) => [card.id, card] as const))),
    [sections],
  );
  const laid = useMemo(() => {
    if (!area || area.height < area.least) return null;
    const plain = sections.map(({ id, cards, always = false }) => ({
      id,
      always,
      cards: cards.map((card) => card.id),
    }));
    // Two thousand cards are asked for in the same setting.
    let asked: { setting: Setting; known: ReturnType<Heights['get']> } | undefined;
    return {
      measured,
      ...layCards(plain, area, cardStyle, (id, setting) => {
        if (asked?.setting !== setting) asked = { setting, known: heights.of.get(settingKey(setting)) };
        const known = asked.known?.get(id);
        return known && known.version === cards.get(id)?.version ? known.height : undefined;
      }),
    };
  }, [sections, cards, area, cardStyle, heights, measured]);

  // While new cards are measured, before anything is painted, the last layout still stands.
  const [kept, setKept] = useState<Layout | null>(null);
  if (laid?.layout && laid.layout !== kept) setKept(laid.layout);
  const layout = laid?.layout ?? kept;
  const missing = laid?.missing;

  useLayoutEffect(() => {
    if (!missing?.length || !layer.current) return;
    const boxes = layer.current.children;
    for (const [at, { card, setting }] of missing.entries()) {
      const key = settingKey(setting);
      const of = heights.of.get(key) ?? new Map();
      heights.of.set(key, of);
      of.set(card, { version: cards.get(card)?.version, height: boxes[at]?.getBoundingClientRect().height ?? 0 });
    }
    const goOn = () => setMeasured((times) => times + 1);
    if (!laid?.layout) return goOn();
    // What is up can be read meanwhile: the rest is measured frame by frame.
    const frame = requestAnimationFrame(goOn);
    return () => cancelAnimationFrame(frame);
  }, [laid, missing, heights, cards]);

  const newestAt = layout && newest !== null ? placeOf(layout, newest) : null;
  const { page, newAt } = usePages(
    layout?.pages ?? 0,
    newest !== null && newestAt !== null ? { name: newest, page: newestAt } : null,
  );
  const shown = useMemo(() => layout && pageAt(layout, page), [layout, page]);

  const places = useRef<Places>(new Map());
  useLayoutEffect(() => {
    if (!wall.current || !shown) return;
    const now = placesOf(wall.current);
    const before = places.current;
    glide(wall.current, before, now, before.size > 0 ? 'glide' : entrance);
    places.current = now;
  }, [shown, entrance]);

  const hasHeads = sections.some((section) => section.heading !== null);
  let column = 1;
  return (
    <div ref={wall} className={styles.wall}>
      <div
        className={styles.grid}
        data-heads={hasHeads || undefined}
        data-empty={cards.size === 0 || undefined}
        style={layout ? { gridTemplateColumns: `repeat(${layout.columns}, minmax(0, 1fr))` } : undefined}
      >
        <div ref={ruler} className={styles.ruler} />
        {layout &&
          shown &&
          area &&
          shown.group.sections.map((laidSection) => {
            const section = sections.find(({ id }) => id === laidSection.id);
            if (!section) return null;
            const pageOfSection = laidSection.pages[shown.page % Math.max(1, laidSection.pages.length)] ?? [];
            const span = { gridColumn: `${column} / span ${laidSection.columns}` };
            column += laidSection.columns;
            return (
              <section key={section.id} className={styles.section}>
                {section.heading !== null && (
                  <h2 className={styles.head} style={span}>
                    {section.heading}
                  </h2>
                )}
                <div className={styles.columns} style={{ ...span, gap: `${layout.gap}px` }}>
                  {pageOfSection.filter(isFilled).map((ids) => (
                    <ul
                      key={ids[0]}
                      className={styles.column}
                      style={{
                        ...settingStyle({ type: layout.type, columnWidth: shown.group.columnWidth }),
                        gap: `${layout.cardGap}px`,
                      }}
                    >
                      {ids.map((id) => (
                        <li
                          key={id}
                          data-card={id}
                          className={styles.card}
                          data-newest={id === newest || undefined}
                          style={{ fontSize: layout.own.has(id) ? `${layout.own.get(id)}px` : undefined }}
                        >
                          {cards.get(id)?.content}
                        </li>
                      ))}
                    </ul>
                  ))}
                </div>
              </section>
            );
          })}
      </div>
      {layout && layout.pages > 1 && <PageDots pages={layout.pages} page={page} newAt={newAt} />}
      {missing && missing.length > 0 && (
        <div ref={layer} className={styles.measure} aria-hidden="true">
          {missing.map(({ card: id, setting }) => (
            <div key={`${id} ${settingKey(setting)}`} className={styles.card} style={settingStyle(setting)}>
              {cards.get(id)?.content}
            </div>
          ))}
        </div>
      )}
    </div>
  );
};

const numbersTo = (last: number): number[] => Array.from({ length: last }, (_, at) => at + 1);
const isFilled = (ids: readonly string[]): boolean => ids.length > 0;

/** Which of the pages is up, and where something new waits: dots while they can be counted at a glance, else places along a line. */
const PageDots = ({ pages, page, newAt }: { pages: number; page: number; newAt: number | null }) => (
  <p className={styles.pages} data-pages={pages} data-page={page + 1}>
    {pages > MOST_DOTS ? (
      <span className={styles.track}>
        {newAt !== null && <span data-new style={placeOn(pages, newAt)} />}
        <span data-up style={placeOn(pages, page)} />
      </span>
    ) : (
      numbersTo(pages).map((one) => (
        <span
          key={one}
          className={styles.dot}
          data-up={one === page + 1 || undefined}
          data-new={newAt !== null && one === newAt + 1 ? true : undefined}
        />
      ))
    )}
  </p>
);

const placeOn = (pages: number, page: number): CSSProperties => ({
  insetInlineStart: `${(100 * page) / pages}%`,
  inlineSize: `${100 / pages}%`,
});
