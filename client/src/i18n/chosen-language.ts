import type { Spoken } from '@futureback/shared/language.ts';
import { isSpoken } from './languages.ts';

const key = 'futureback.language';

const firstSpoken = (tags: readonly (string | null | undefined)[]): Spoken | undefined => {
  for (const tag of tags) {
    const base = tag?.toLowerCase().split('-')[0];
    if (base !== undefined && isSpoken(base)) return base;
  }
  return undefined;
};

/** A link that names a language wins, then what was chosen here before, then what the browser speaks. */
export const startingLanguage = (search: string, remembered: string | null, browser: readonly string[]): Spoken =>
  firstSpoken([new URLSearchParams(search).get('lang'), remembered, ...browser]) ?? 'en';

// Storage can be switched off (private windows, managed devices); the choice then lasts for the page.
export const rememberedLanguage = (): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

export const rememberLanguage = (language: Spoken): void => {
  try {
    localStorage.setItem(key, language);
  } catch {
    // Nothing to do: the choice still holds until the page is closed.
  }
};
