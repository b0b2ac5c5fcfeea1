import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button, type ButtonLook, type ButtonSize } from './button.tsx';
import styles from './menu.module.css';
import { place } from './menu-place.ts';

export type MenuItem = {
  id: string;
  label: ReactNode;
  icon?: ReactNode;
  danger?: boolean;
  disabled?: boolean;
  onChoose: () => void;
};

const steps: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

const choices = (list: HTMLElement) => [
  ...list.querySelectorAll<HTMLButtonElement>('[role="menuitem"]:not(:disabled)'),
];

const startingWith = (items: readonly HTMLButtonElement[], typed: string, after: number) =>
  [...items.slice(after + 1), ...items.slice(0, after + 1)].find((item) =>
    item.textContent?.trim().toLocaleLowerCase().startsWith(typed.toLocaleLowerCase()),
  );

/**
 * A button with a list of actions. It is the way to do without a mouse what can be dragged with one:
 * "move to theme…". Arrows, Home, End, first letters, Escape; focus comes back to the button.
 */
export const Menu = ({
  label,
  children,
  icon,
  look = 'plain',
  size = 'usual',
  items,
  className,
}: {
  /** What the list is, read aloud; also the button's name when it shows only an icon. */
  label: string;
  /** The button's words. */
  children?: ReactNode;
  icon?: ReactNode;
  look?: ButtonLook;
  size?: ButtonSize;
  items: readonly MenuItem[];
  className?: string | undefined;
}) => {
  const id = useId();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const shown = list.current;
    const anchor = button.current;
    if (!open || !shown || !anchor) return;
    // In the top layer nothing can cut it off; where that is unknown it lies above its neighbours.
    shown.showPopover?.();
    const settle = () => place(shown, anchor);
    settle();
    choices(shown)[0]?.focus();

    const outside = (event: Event) => {
      const node = event.target as Node;
      if (!shown.contains(node) && !anchor.contains(node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    window.addEventListener('scroll', settle, true);
    window.addEventListener('resize', settle);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
      window.removeEventListener('scroll', settle, true);
      window.removeEventListener('resize', settle);
    };
  }, [open]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };

  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    if (!list.current) return;
    const items = choices(list.current);
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      items[step(at, items.length)]?.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && event.key !== ' ') {
      startingWith(items, event.key, at)?.focus();
    }
    // The page's own keys (B covers the wall) must not hear what is typed here.
    event.stopPropagation();
  };

  return (
    <>
      <Button
        ref={button}
        look={look}
        size={size}
        icon={icon}
        className={className}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={children === undefined ? label : undefined}
        title={children === undefined ? label : undefined}
        onClick={() => setOpen((was) => !was)}
      >
        {children}
      </Button>
      {open && (
        <div
          ref={list}
          id={id}
          role="menu"
          tabIndex={-1}
          aria-label={label}
          popover="manual"
          onKeyDown={move}
          className={styles.menu}
        >
          {items.map((item) => (
            <button
              key={item.id}
              type="button"
              role="menuitem"
              tabIndex={-1}
              disabled={item.disabled}
              className={`${styles.item} ${item.danger ? styles.danger : ''}`}
              onClick={() => {
                close();
                item.onChoose();
              }}
            >
              {item.icon}
              <span className={styles.words}>{item.label}</span>
            </button>
          ))}
        </div>
      )}
    </>
  );
};
