// The repository's own source files.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export type Source = { readonly path: string; readonly text: string };

/** Paths are relative to the root, with `/`. */
export const sourcesIn = (...patterns: readonly string[]): Source[] =>
  globSync([...patterns], { cwd: root, exclude: ['**/node_modules/**', '**/dist/**'] })
    .sort()
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(root, path), 'utf8') }));

export const allSources = (): Source[] =>
  sourcesIn('{shared,server,client}/src/**/*.{ts,tsx}', 'client/vite/**/*.ts', '{scripts,tests}/**/*.{ts,tsx,mjs}');
