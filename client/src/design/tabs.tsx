import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import styles from './tabs.module.css';

export type TabItem<Id extends string> = {
  id: Id;
  label: ReactNode;
  icon?: ReactNode;
  /** A small figure after the word: how many wait behind it. */
  count?: ReactNode;
};

const tabId = (name: string, id: string) => `${name}-tab-${id}`;
const panelId = (name: string, id: string) => `${name}-panel-${id}`;

/** `line` heads a page, `pill` a side panel, `bar` lies at a phone's lower edge under the thumb. */
export type TabsLook = 'line' | 'pill' | 'bar';

const target = (key: string, at: number, count: number, rightToLeft: boolean): number | undefined => {
  const last = count - 1;
  const onward = (at + 1) % count;
  const backward = (at + last) % count;
  switch (key) {
    case 'ArrowRight':
      return rightToLeft ? backward : onward;
    case 'ArrowLeft':
      return rightToLeft ? onward : backward;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
};

/** The strip of tabs; a `TabPanel` with the same `name` shows what belongs to each. */
export const TabList = <Id extends string>({
  name,
  label,
  items,
  selected,
  onSelect,
  look = 'line',
  className = '',
}: {
  /** Ties tabs and panels together; once on a page. */
  name: string;
  label: string;
  items: readonly TabItem<Id>[];
  selected: Id;
  onSelect: (id: Id) => void;
  look?: TabsLook;
  className?: string;
}) => {
  const list = useRef<HTMLDivElement>(null);

  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const element = list.current;
    if (!element) return;
    const rightToLeft = getComputedStyle(element).direction === 'rtl';
    const at = items.findIndex((item) => item.id === selected);
    const next = target(event.key, at, items.length, rightToLeft);
    const item = next === undefined ? undefined : items[next];
    if (!item) return;
    event.preventDefault();
    onSelect(item.id);
    document.getElementById(tabId(name, item.id))?.focus();
  };

  return (
    <div
      ref={list}
      role="tablist"
      tabIndex={-1}
      aria-label={label}
      onKeyDown={move}
      className={`${styles.list} ${styles[look]} ${className}`}
    >
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          role="tab"
          id={tabId(name, item.id)}
          aria-controls={panelId(name, item.id)}
          aria-selected={item.id === selected}
          tabIndex={item.id === selected ? 0 : -1}
          onClick={() => onSelect(item.id)}
          className={styles.tab}
        >
          {item.icon}
          <span>{item.label}</span>
          {item.count !== undefined && <span className={styles.count}>{item.count}</span>}
        </button>
      ))}
    </div>
  );
};

/**
 * Its content exists only while its tab is selected; `keep` leaves it mounted, with what was typed in it. One that `scrolls` by
 * itself is a stop for the keyboard, whose arrows then move its words.
 */
export const TabPanel = <Id extends string>({
  name,
  id,
  selected,
  keep = false,
  scrolls = false,
  className = '',
  children,
}: {
  name: string;
  id: Id;
  selected: Id;
  keep?: boolean;
  scrolls?: boolean;
  className?: string;
  children: ReactNode;
}) => (
  <div
    role="tabpanel"
    id={panelId(name, id)}
    aria-labelledby={tabId(name, id)}
    hidden={id !== selected}
    tabIndex={scrolls ? 0 : undefined}
    className={className}
  >
    {(keep || id === selected) && children}
  </div>
);
