import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PUBLISHED } from './evidence.ts';

const OURS = new Set<string>(['ledger.jsonl', 'frames.jsonl', 'archive.json', ...PUBLISHED]);
const AFTER_KILL = /^after-kill-\d+\.json$/;
/** Holds the number of the process that plays into the folder. */
const TAKEN = 'playing';

/** Somebody else plays into this folder just now: two ledgers in one file would prove nothing. */
export class FolderInUse extends Error {
  override name = 'FolderInUse';
}

/** Takes a folder for one rehearsal and clears away what an earlier one left there, and nothing else. Returns how to give it back. */
export function takeFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const mark = join(folder, TAKEN);
  try {
    writeFileSync(mark, String(process.pid), { flag: 'wx' });
  } catch {
    const other = Number(readFileSync(mark, 'utf8'));
    if (isRunning(other))
      throw new FolderInUse(`Another rehearsal plays into ${folder}. Name another folder with --out.`);
    writeFileSync(mark, String(process.pid));
  }
  for (const name of readdirSync(folder)) if (OURS.has(name) || AFTER_KILL.test(name)) rmSync(join(folder, name));
  return () => rmSync(mark, { force: true });
}

function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}
