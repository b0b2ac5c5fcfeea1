import type { Spoken } from '@futureback/shared/language.ts';
import { use } from 'react';
import type { WordSet } from './areas.ts';
import { hasWords, loadWords } from './words.ts';

/** Suspends until a set of words is there; what is there already never makes anything wait. */
export const useWords = (language: Spoken, set: WordSet): void => {
  if (!hasWords(language, set)) use(loadWords(language, set));
};
