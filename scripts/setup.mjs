// Brings a clean clone to where everything runs: installs what the lock file asks for and finds Node 24. It runs before
// any package is there and on Node 20, so it is plain JavaScript that imports Node's own modules only.
import { spawnSync } from 'node:child_process';
import { existsSync, symlinkSync } from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stateOfInstall } from './installed.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const binaries = join(root, 'node_modules', '.bin');

const NODE_NEEDED = 24;

/** The environment of everything we start: the repository's own programs come first. @param {NodeJS.ProcessEnv} more */
export const environment = (more = {}) => ({
  ...process.env,
  PATH: `${binaries}${delimiter}${process.env.PATH ?? ''}`,
  ...more,
});

/** Ends the script with a sentence for the person at the keyboard. @param {string} sentence @returns {never} */
export function giveUp(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}

/** Installs what is missing, and returns the path of a Node that can run the product. */
export function setUp() {
  const before = stateOfInstall(root);
  if (!before.lockIsCurrent) {
    console.log('A package.json changed since the last install.');
    install(['install'], process.env);
  } else if (before.missing.length > 0) {
    console.log('Installing packages. The first time takes about a minute.');
    install(AS_LOCKED, process.env);
  }
  const node = findNode();
  if (stateOfInstall(root).missing.length > 0) {
    // npm on Node 20 left out what asks for a newer Node. Now that a newer one is here, it can have its way.
    install(AS_LOCKED, environment({ npm_config_globalconfig: globalConfig() }));
  }
  const { missing } = stateOfInstall(root);
  if (missing.length > 0) {
    giveUp(`npm finished, but these are still not as package-lock.json wants them:\n  ${missing.join('\n  ')}`);
  }
  return node;
}

/**
 * Not `npm ci`: the lock file may name fewer platforms than a registry offers, or more, and `npm ci` refuses both.
 * `--no-save` keeps the lock file as it is.
 */
const AS_LOCKED = ['install', '--no-save'];

/** @param {string[]} args @param {NodeJS.ProcessEnv} env whose PATH says which Node npm itself runs on */
function install(args, env) {
  const wanted = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, error } = npm([...args, ...wanted], { stdio: ['ignore', 'inherit', 'inherit'], env });
  if (error) giveUp(`npm could not be started (${error.message}). Install Node 20 or newer with npm, then try again.`);
  if (status !== 0) giveUp('npm could not install the packages. Its message above says why; then try again.');
}

/**
 * npm looks for the machine's settings (a proxy, a certificate of the school's network) beside the Node it runs on. Run
 * on the packaged Node it would not find them, so it is told where they are.
 */
function globalConfig() {
  const { npm_config_globalconfig: known } = process.env;
  return (
    known ?? npm(['config', 'get', 'globalconfig'], { env: process.env, encoding: 'utf8' }).stdout.toString().trim()
  );
}

/** The npm that called us, or the machine's own. @param {string[]} args @param {import('node:child_process').SpawnSyncOptions} how */
function npm(args, how) {
  const caller = process.env.npm_execpath;
  return caller?.endsWith('.js')
    ? spawnSync('node', [caller, ...args], { cwd: root, ...how })
    : spawnSync('npm', args, { cwd: root, ...how });
}

/** Node 24 comes as a package on Linux; elsewhere the Node that runs this has to be new enough. */
function findNode() {
  const linked = join(binaries, 'node');
  const packaged = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  // npm 9 loses this link when it drops the same program's package for another processor.
  if (existsSync(packaged) && !existsSync(linked)) symlinkSync(relative(binaries, packaged), linked);
  if (existsSync(linked)) return linked;
  if (Number.parseInt(process.versions.node, 10) >= NODE_NEEDED) return process.execPath;
  return giveUp(
    `Futureback needs Node ${NODE_NEEDED}, and this is Node ${process.versions.node}. On Linux (x64 and arm64) it comes ` +
      `with the packages; on this machine, please install Node ${NODE_NEEDED}.`,
  );
}
