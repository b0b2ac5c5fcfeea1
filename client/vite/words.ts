import { SPOKEN } from '@futureback/shared/language.ts';
import type { Plugin } from 'vite';
import { wordSets } from '../src/i18n/areas.ts';

const LOADERS = 'virtual:words';
/** The words of one set in one language, "words-es-phone": the name is also that of its file. */
const SET = /^\0?words-([a-z]+)-([a-z]+)$/;
const LOCALES = new URL('../src/i18n/locales/', import.meta.url).pathname;

const loaders = (): string => {
  const all = SPOKEN.flatMap((language) =>
    Object.keys(wordSets).map((set) => `'${language}/${set}': () => import('words-${language}-${set}')`),
  );
  return `export const words = { ${all.join(', ')} };`;
};

const setOf = (language: string, set: keyof typeof wordSets): string => {
  const areas = wordSets[set];
  const imports = areas.map((area) => `import ${area} from '${LOCALES}${language}/${area}.json';`);
  return `${imports.join('\n')}\nexport const messages = { ${areas.map((area) => `...${area}`).join(', ')} };`;
};

/** One file for each language and set of words, instead of a request an area; `virtual:words` tells how to get each. */
export const words = (): Plugin => ({
  name: 'futureback:words',
  resolveId: (id) => (id === LOADERS || SET.test(id) ? `\0${id.replace(/^\0/, '')}` : null),
  load: (id) => {
    if (id === `\0${LOADERS}`) return loaders();
    const [, language = '', set] = SET.exec(id) ?? [];
    return set !== undefined && set in wordSets ? setOf(language, set as keyof typeof wordSets) : null;
  },
});
