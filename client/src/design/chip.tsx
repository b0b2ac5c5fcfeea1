import type { ComponentPropsWithRef, ReactNode } from 'react';
import styles from './chip.module.css';
import { SavedIcon } from './icons.tsx';

/** The colour of a lens, always beside its icon and word. */
export type ChipTone = 'plain' | 'looks' | 'sounds' | 'feels';

type Face = { tone?: ChipTone | undefined; icon?: ReactNode; small?: boolean | undefined };

const faced = ({ tone = 'plain', small = false }: Face, className?: string) =>
  [styles.chip, styles[tone], small && styles.small, className].filter(Boolean).join(' ');

/** A choice that is on or off at once: a lens, a language, a filter. */
export const Chip = ({
  pressed,
  onPress,
  tone,
  icon,
  small,
  className,
  children,
  ...rest
}: Face & { pressed: boolean; onPress: () => void } & Omit<ComponentPropsWithRef<'button'>, 'onClick' | 'type'>) => (
  <button
    type="button"
    aria-pressed={pressed}
    onClick={onPress}
    className={faced({ tone, small }, className)}
    {...rest}
  >
    {icon}
    {children}
  </button>
);

/** The same shape for forms: a native checkbox, or a radio button where only one may be chosen. */
export const CheckChip = ({
  tone,
  icon,
  small,
  type = 'checkbox',
  className,
  children,
  ...rest
}: Face & { type?: 'checkbox' | 'radio' } & Omit<ComponentPropsWithRef<'input'>, 'type'>) => (
  <label className={`${styles.check} ${className ?? ''}`}>
    <input type={type} className={styles.box} {...rest} />
    <span className={faced({ tone, small })}>
      <span className={styles.mark}>
        <SavedIcon />
      </span>
      {icon}
      {children}
    </span>
  </label>
);
