import type { CardStyle } from './lay-cards.ts';

/** Notes are narrow; a good line of one has about 25 letters. */
export const NOTES: CardStyle = {
  narrowest: 9.2,
  good: 12.4,
  mostColumns: 4,
  growths: [1.9, 1.7, 1.5, 1.35, 1.2, 1.08],
};
/** Themes and what was voted on them. */
export const THEMES: CardStyle = {
  narrowest: 12,
  good: 13.6,
  mostColumns: 2,
  down: true,
  growths: [2, 1.7, 1.45, 1.3, 1.15],
};
/** A statement is read as a text: one column. */
export const SENTENCES: CardStyle = { narrowest: 20, good: 60, mostColumns: 1, growths: [1.6, 1.45, 1.3, 1.15] };
