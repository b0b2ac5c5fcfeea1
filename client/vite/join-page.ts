import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SPOKEN, type Spoken } from '@futureback/shared/language.ts';
import { type CompiledMessage, compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';
import { interfaceLanguages, noteLanguages } from '../src/i18n/languages.ts';

type Chunk = {
  readonly file: string;
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
  readonly imports?: readonly string[];
};
type Manifest = Readonly<Record<string, Chunk>>;

const LOCALES = new URL('../src/i18n/locales/', import.meta.url);
/** Where words of the join page stand, and which of them it says. */
const AREAS = {
  join: /./,
  problems: /./,
  common: /\.(groups|language|(table|room)-number)/,
  participant: /\.(person|recorder|interpreter|observer|phone\.shared(-hint)?)$/,
};

/** The server fills in names, and chooses between no forms. */
function plainParts(id: string, message: string): CompiledMessage {
  const parts = compileMessageOrThrow(message);
  if (parts.every((part) => typeof part === 'string' || part.length === 1)) return parts;
  throw new Error(`"${id}" is said by the join page, which knows no plurals`);
}

/** The words of the join page, compiled as the server fills them in. */
export function joinWords(language: Spoken): Record<string, CompiledMessage> {
  const words: Record<string, CompiledMessage> = {};
  for (const [area, said] of Object.entries(AREAS)) {
    const catalogue = JSON.parse(readFileSync(new URL(`${language}/${area}.json`, LOCALES), 'utf8'));
    for (const [id, message] of Object.entries<string>(catalogue)) {
      if (said.test(id)) words[id] = plainParts(id, message);
    }
  }
  return words;
}

/** What a participant's page loads, as the manifest names it. */
const APP = 'index.html';

/** A chunk, and everything it cannot run without. */
function filesOf(manifest: Manifest, key: string, seen = new Set<string>()): string[] {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`The app's build has no ${key}: has it moved?`);
  if (seen.has(key)) return [];
  seen.add(key);
  return [chunk.file, ...(chunk.css ?? []), ...(chunk.imports ?? []).flatMap((next) => filesOf(manifest, next, seen))];
}

function filesAhead(manifest: Manifest, language: Spoken): string[] {
  const faces = (manifest[APP]?.assets ?? []).filter((file) => /-latin-(wght|600)-.*\.woff2$/.test(file));
  const files = [APP, `words-${language}-phone`].flatMap((key) => filesOf(manifest, key));
  // Arabic is set in the phone's own face.
  return [...new Set([...files, ...(language === 'ar' ? [] : faces)])].map((file) => `/${file}`);
}

/**
 * Writes down for the server what its join page is made of: the words in every language, the page's own two files, and
 * what to fetch ahead.
 */
export const joinPage = (): Plugin => ({
  name: 'futureback:join-page',
  apply: 'build',
  writeBundle({ dir }, bundle) {
    if (dir === undefined) throw new Error('The join page is built into a folder');
    const manifest: Manifest = JSON.parse(readFileSync(join(dir, '.vite', 'manifest.json'), 'utf8'));
    const own = (ending: string) => {
      const file = Object.keys(bundle).find((name) => name.endsWith(ending));
      if (file === undefined) throw new Error(`The join page was built without its ${ending}`);
      return `/${file}`;
    };
    const icon = Object.values(manifest).find(({ file }) => /favicon-.*\.svg$/.test(file))?.file;
    const spoken = SPOKEN.map((language) => [
      language,
      { ...interfaceLanguages[language], words: joinWords(language), ahead: filesAhead(manifest, language) },
    ]);
    const page = {
      style: own('.css'),
      script: own('.js'),
      icon: `/${icon}`,
      spoken: Object.fromEntries(spoken),
      noteLanguages,
    };
    writeFileSync(join(dir, '.vite', 'join-page.json'), JSON.stringify(page));
  },
});
