// What a phone downloads before it can write its first note, compressed: the join page in all, and the JavaScript of the
// participant's route. Reads what the client's build left, prints each file, and fails above the budgets.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { joinWeight } from './join-weight.ts';
import { root } from './setup.mjs';

type Chunk = {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
};

const BUDGET_KB = 125;
const JOIN_BUDGET_KB = 30;

const DIST = join(root, 'client', 'dist');

/** A phone's words in one language: the only thing that the program asks for before it can show a step. The largest counts. */
const WORDS = /^words-[a-z]+-phone$/;

const manifest = JSON.parse(readFileSync(join(DIST, '.vite', 'manifest.json'), 'utf8')) as Record<string, Chunk>;

const chunk = (key: string): Chunk => {
  const found = manifest[key];
  if (found === undefined) throw new Error(`The manifest names ${key} and does not describe it.`);
  return found;
};

/** A chunk and everything it cannot run without. */
function withImports(key: string, seen: Set<string>): Set<string> {
  if (!seen.has(key)) {
    seen.add(key);
    for (const imported of chunk(key).imports ?? []) withImports(imported, seen);
  }
  return seen;
}

const entries = Object.keys(manifest).filter((key) => chunk(key).isEntry === true);
const compressed = (file: string): number => gzipSync(readFileSync(join(DIST, file))).length;

const [words] = Object.keys(manifest)
  .filter((key) => WORDS.test(key))
  .sort((a, b) => compressed(chunk(b).file) - compressed(chunk(a).file));
if (words === undefined) throw new Error(`Nothing in the build matches ${WORDS}: where are the words?`);

const loaded = new Set<string>();
for (const key of [...entries, words]) withImports(key, loaded);

const sizes = [...new Set([...loaded].map((key) => chunk(key).file))]
  .filter((file) => file.endsWith('.js'))
  .map((file) => ({ file, bytes: compressed(file) }))
  .sort((a, b) => b.bytes - a.bytes);

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;

/** Prints what is loaded, and fails where it is more than a phone in a school hall should have to. */
function weigh(files: readonly { file: string; bytes: number }[], what: string, budget: number): void {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  for (const { file, bytes } of files) console.log(`${kB(bytes)}  ${file}`);
  console.log(`${kB(total)}  ${what}; at most ${budget} kB\n`);
  if (total <= budget * 1000) return;
  console.error('That is too much for a phone in a school hall.');
  process.exitCode = 1;
}

weigh(joinWeight(DIST), 'everything (gzip) until *Join* is tapped', JOIN_BUDGET_KB);
weigh(sizes, 'JavaScript (gzip) before a participant can write', BUDGET_KB);
