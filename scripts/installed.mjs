// What the lock file asks for on this machine and node_modules does not hold. It looks instead of trusting npm's exit
// code, because npm leaves out optional native packages without a word when the Node it runs on is too old for them.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ version?: string, link?: boolean, optional?: boolean, os?: string | string[], cpu?: string | string[],
 *   libc?: string | string[], dependencies?: Record<string, string>, devDependencies?: Record<string, string>,
 *   optionalDependencies?: Record<string, string> }} Locked
 * @typedef {{ packages: Record<string, Locked> }} Lock
 * @typedef {{ os: string, cpu: string, libc: string }} Platform
 */

/** @returns {Platform} */
export function thisPlatform() {
  const reporter =
    /** @type {{ excludeNetwork: boolean, getReport(): { header: { glibcVersionRuntime?: string } } }} */ (
      /** @type {unknown} */ (process.report)
    );
  // Otherwise the report looks up the name of every open connection's other end.
  reporter.excludeNetwork = true;
  const { glibcVersionRuntime } = reporter.getReport().header;
  return { os: process.platform, cpu: process.arch, libc: glibcVersionRuntime ? 'glibc' : 'musl' };
}

/** @param {string | string[] | undefined} wanted @param {string} actual */
const fits = (wanted, actual) => wanted === undefined || [wanted].flat().includes(actual);

/**
 * An optional package that names no platform is a fallback (WebAssembly) that npm rightly leaves out.
 * @param {Locked} locked @param {Platform} platform
 */
const isNeeded = (locked, platform) =>
  locked.optional !== true ||
  (locked.os !== undefined &&
    fits(locked.os, platform.os) &&
    fits(locked.cpu, platform.cpu) &&
    fits(locked.libc, platform.libc));

/** @param {Lock} lock @param {Lock} held @param {Platform} platform @returns {string[]} */
export function missingPackages(lock, held, platform) {
  return Object.entries(lock.packages)
    .filter(([path, locked]) => path.includes('node_modules/') && isNeeded(locked, platform))
    .filter(([path, locked]) => held.packages[path] === undefined || held.packages[path].version !== locked.version)
    .map(([path]) => path);
}

/**
 * Whether every package.json asks for what the lock file recorded for it.
 * @param {string} root @param {Lock} lock
 */
const isLockCurrent = (root, lock) =>
  Object.entries(lock.packages)
    .filter(([path]) => !path.includes('node_modules/'))
    .every(([path, locked]) => {
      /** @type {Locked} */
      const manifest = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'));
      return KINDS.every((kind) => JSON.stringify(sorted(manifest[kind])) === JSON.stringify(sorted(locked[kind])));
    });

const KINDS = /** @type {const} */ (['dependencies', 'devDependencies', 'optionalDependencies']);

/** @param {Record<string, string> | undefined} versions */
const sorted = (versions) => Object.entries(versions ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));

/** @param {string} root @returns {{ lockIsCurrent: boolean, missing: string[] }} `missing` has paths of packages */
export function stateOfInstall(root) {
  /** @type {Lock} */
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const heldFile = join(root, 'node_modules', '.package-lock.json');
  /** @type {Lock} */
  const held = existsSync(heldFile) ? JSON.parse(readFileSync(heldFile, 'utf8')) : { packages: {} };
  const absent = Object.entries(held.packages)
    .filter(([path, locked]) => locked.optional !== true && !existsSync(join(root, path)))
    .map(([path]) => path);
  return {
    lockIsCurrent: isLockCurrent(root, lock),
    missing: [...new Set([...missingPackages(lock, held, thisPlatform()), ...absent])],
  };
}
