import { wordSets } from '../src/i18n/areas.ts';

const catalogue = /[\\/]i18n[\\/]locales[\\/]([a-z-]+)[\\/]([a-z-]+)\.json$/;

/** One chunk for each language and set of words ("words-es-phone"), instead of a request an area. */
export const wordChunk = (moduleId: string): string | null => {
  const [, language, area] = catalogue.exec(moduleId) ?? [];
  const set = Object.entries(wordSets).find(([, areas]) => areas.some((one) => one === area))?.[0];
  return set === undefined ? null : `words-${language}-${set}`;
};
