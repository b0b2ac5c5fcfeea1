// What the tests use beside npm's packages: a browser, a word processor, a PDF reader, and letters for every script.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { HEADLESS_SHELL, hasChromium } from './chromium.ts';

type Package = {
  readonly name: string;
  readonly isHere: () => boolean;
  /** Something else that will do where it cannot be installed. */
  readonly isReplaced?: () => boolean;
};

const PACKAGES: readonly Package[] = [
  { name: 'chromium-headless-shell', isHere: () => existsSync(HEADLESS_SHELL), isReplaced: hasChromium },
  { name: 'libreoffice-writer-nogui', isHere: () => answers('soffice', ['--version']) },
  { name: 'poppler-utils', isHere: () => answers('pdftotext', ['-v']) },
  // Without it Chromium and LibreOffice draw Arabic with whatever they find, or as boxes.
  { name: 'fonts-noto-core', isHere: () => output('fc-list', ['Noto Sans Arabic']) !== '' },
];

const answers = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

const output = (command: string, args: readonly string[]): string =>
  spawnSync(command, args, { encoding: 'utf8' }).stdout?.trim() ?? '';

/** Whether everything is there, after installing it where that is possible. */
export function haveDebianPackages(): boolean {
  const missing = () => PACKAGES.filter((wanted) => !wanted.isHere()).map((wanted) => wanted.name);
  let names = missing();
  if (names.length === 0) return true;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && answers('apt-get', ['--version'])) {
    console.log(`Installing with apt-get: ${names.join(', ')}.`);
    if (!aptGet('install', names)) {
      // A fresh machine has no package lists yet, an old one has stale ones; and one that is nowhere to be had stops the others.
      aptGet('update', []);
      for (const name of names) aptGet('install', [name]);
    }
    names = missing();
  }
  names = names.filter((name) => !PACKAGES.find((wanted) => wanted.name === name)?.isReplaced?.());
  if (names.length > 0) {
    console.error(`The tests need Debian's ${names.join(', ')}. As an administrator, run this, then try again:`);
    console.error(`  apt-get update && apt-get install --no-install-recommends ${names.join(' ')}`);
  }
  return names.length === 0;
}

function aptGet(verb: 'install' | 'update', names: readonly string[]): boolean {
  const options = verb === 'install' ? ['--yes', '--no-install-recommends', '-qq'] : ['-qq'];
  const { status } = spawnSync('apt-get', [verb, ...options, ...names], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}
