import type { ReactNode } from 'react';
import { direction } from '../../i18n/languages.ts';
import styles from './room.module.css';

/** The longer the words, the smaller the type; a prompt is still the largest thing but the clock. In parts of the height. */
const typeFor = (length: number, alone: boolean): number => {
  if (alone) return length <= 40 ? 11 : length <= 90 ? 8.6 : length <= 150 ? 7 : 5.8;
  return length <= 60 ? 6.4 : length <= 100 ? 5.4 : length <= 120 ? 4.4 : 3.5;
};

/** What the room is asked, or told. `alone`: nothing else stands under it. */
export const Prompt = ({
  words,
  under,
  alone = false,
  many = false,
  language,
}: {
  words: string;
  /** "Say it as if you are standing there now." */
  under?: ReactNode;
  alone?: boolean;
  /** Under it stands more than can be taken in at a glance. */
  many?: boolean;
  /** Of words that people wrote; the page's own need none. */
  language?: string | undefined;
}) => (
  <div
    lang={language}
    dir={language && direction(language)}
    className={styles.prompt}
    data-alone={alone || undefined}
    data-many={many || undefined}
  >
    <h1 style={{ ['--size' as string]: typeFor(words.length, alone) }}>{words}</h1>
    {under && <p className={styles.under}>{under}</p>}
  </div>
);
