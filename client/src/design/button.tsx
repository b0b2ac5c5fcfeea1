import type { ComponentPropsWithRef, ReactNode } from 'react';
import styles from './button.module.css';

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger';
export type ButtonSize = 'small' | 'usual' | 'big';

type Face = {
  look?: ButtonLook | undefined;
  size?: ButtonSize | undefined;
  /** Before the words; `iconAfter` follows them (an arrow that leads on). */
  icon?: ReactNode;
  iconAfter?: ReactNode;
  /** The key that does the same, shown where there is a keyboard: "B". */
  kbd?: string | undefined;
  /** As wide as its column. */
  wide?: boolean | undefined;
};

const faced = ({ look = 'plain', size = 'usual', wide = false }: Face, className?: string) =>
  [styles.button, styles[look], styles[size], wide && styles.wide, className].filter(Boolean).join(' ');

const Words = ({ icon, iconAfter, kbd, children }: Face & { children: ReactNode }) => (
  <>
    {icon}
    {children}
    {iconAfter}
    {kbd !== undefined && (
      <span className={styles.kbd} aria-hidden="true">
        {kbd}
      </span>
    )}
  </>
);

export const Button = ({
  look,
  size,
  icon,
  iconAfter,
  kbd,
  wide,
  className,
  type = 'button',
  children,
  ...rest
}: Face & ComponentPropsWithRef<'button'>) => (
  <button type={type} aria-keyshortcuts={kbd} className={faced({ look, size, wide }, className)} {...rest}>
    <Words icon={icon} iconAfter={iconAfter} kbd={kbd}>
      {children}
    </Words>
  </button>
);

/** A link that looks like a button. Inside wouter: `<Link href="…" asChild><ButtonLink>…</ButtonLink></Link>`. */
export const ButtonLink = ({
  look,
  size,
  icon,
  iconAfter,
  wide,
  className,
  children,
  ...rest
}: Omit<Face, 'kbd'> & ComponentPropsWithRef<'a'>) => (
  <a className={faced({ look, size, wide }, className)} {...rest}>
    <Words icon={icon} iconAfter={iconAfter}>
      {children}
    </Words>
  </a>
);

/** A button that is only a picture; `label` says it aloud and on hover. */
export const IconButton = ({
  label,
  look = 'quiet',
  size,
  className,
  type = 'button',
  children,
  ...rest
}: { label: string; look?: ButtonLook; size?: ButtonSize } & ComponentPropsWithRef<'button'>) => (
  <button
    type={type}
    aria-label={label}
    title={label}
    className={`${faced({ look, size }, className)} ${styles.alone}`}
    {...rest}
  >
    {children}
  </button>
);
