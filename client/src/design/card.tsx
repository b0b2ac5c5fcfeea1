import type { ComponentPropsWithRef } from 'react';
import styles from './card.module.css';

/**
 * `paper` lies on the wash like a sheet; `outline` only marks off; `dashed` holds what is private or
 * not there yet; `sunken` is a tray for other things.
 */
export type CardLook = 'paper' | 'outline' | 'dashed' | 'sunken';

export const Card = ({
  look = 'paper',
  as: Tag = 'div',
  className = '',
  ...rest
}: {
  look?: CardLook | undefined;
  as?: 'div' | 'section' | 'article' | 'aside' | 'li';
} & ComponentPropsWithRef<'div'>) => {
  // The tags share every attribute used here; one type keeps the part simple.
  const Shown = Tag as 'div';
  return <Shown className={`${styles.card} ${styles[look]} ${className}`} {...rest} />;
};
