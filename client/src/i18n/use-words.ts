import type { Spoken } from '@futureback/shared/language.ts';
import { use } from 'react';
import type { WordSet } from './areas.ts';
import { loadWords } from './words.ts';

/** Suspends until a set of words is there; what is there already never makes anything wait. */
export const useWords = (language: Spoken, set: WordSet): void => {
  use(loadWords(language, set));
};
