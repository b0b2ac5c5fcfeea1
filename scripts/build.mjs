// Builds the client, and knows whether what was built is still what the sources say.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compressFiles } from './compress.mjs';
import { binaries, environment, root, setUp } from './setup.mjs';

const client = join(root, 'client');
// The last thing that a build writes.
const built = join(client, 'dist', '.vite', 'join-page.json');
const stamp = join(root, 'node_modules', '.cache', 'futureback', 'client-build');

const SOURCES = ['client', 'shared/src', 'package-lock.json', 'tsconfig.base.json'];
const NOT_SOURCES = new Set(['dist', 'node_modules']);

/** @param {string} path @returns {string[]} every file below it, or itself */
const filesOf = (path) =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => !NOT_SOURCES.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const below = join(path, entry.name);
      return entry.isDirectory() ? filesOf(below) : [below];
    });

const isTest = /\.test\.tsx?$/;

function hashOfSources() {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const path = join(root, source);
    if (!existsSync(path)) continue;
    for (const file of source.includes('.') ? [path] : filesOf(path)) {
      if (!isTest.test(file)) hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

/** There is no client to build before its page exists. */
export const clientExists = () => existsSync(join(client, 'index.html'));

/** @param {string} node @returns {boolean} whether a whole, up-to-date client is in client/dist */
export function buildClientIfChanged(node) {
  const hash = hashOfSources();
  if (existsSync(built) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return true;
  return buildClient(node, hash);
}

/** The app, and then the join page, which names files of the app. */
const CONFIGS = ['vite.config.ts', 'vite.join.config.ts'];

/** @param {string} node @param {string} config @returns {boolean} */
function runVite(node, config) {
  const vite = [join(binaries, 'vite'), 'build', '--config', config, '--logLevel', 'warn'];
  const { status } = spawnSync(node, vite, {
    cwd: client,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: environment(),
  });
  return status === 0;
}

/** @param {string} node @param {string} hash @returns {boolean} */
function buildClient(node, hash) {
  console.log('Building the client.');
  if (!CONFIGS.every((config) => runVite(node, config))) return false;
  compressFiles(join(client, 'dist'));
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!buildClient(setUp(), hashOfSources())) process.exitCode = 1;
}
