import type { ComponentPropsWithRef } from 'react';
import styles from './tag.module.css';

export type TagTone = 'line' | 'accent' | 'good' | 'warn' | 'danger';

/** One or two words that sort something: a language, "common", "practice". Not to be pressed. */
export const Tag = ({ tone = 'line', className = '', ...rest }: { tone?: TagTone } & ComponentPropsWithRef<'span'>) => (
  <span className={`${styles.tag} ${styles[tone]} ${className}`} {...rest} />
);
