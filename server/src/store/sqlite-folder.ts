import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { NewerDatabase } from './sqlite-migrate.ts';
import { diskTrouble } from './sqlite-refusal.ts';
import { CannotOpen } from './store.ts';

/** The database's file in a data folder. SQLite keeps its log beside it. */
export const databaseFile = (folder: string): string => join(resolve(folder), 'futureback.sqlite');

/** Makes the folder if it is missing. Only the account that runs the server can look into it. */
export function makeFolder(folder: string): void {
  try {
    makeParentsAnd(resolve(folder));
  } catch (error) {
    throw cannotOpen(folder, error);
  }
}

/** Step by step: Node's own `recursive` never returns where a file system answers "no such entry" to a new folder, as /proc does. */
function makeParentsAnd(folder: string): void {
  if (existsSync(folder)) return;
  makeParentsAnd(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

/**
 * Keeps every other server out of the folder for as long as this one lives: two would not see what the other holds in memory. It is a lock of
 * the operating system on a file of its own, so it is gone with the process, however that ends.
 */
export function lockFolder(folder: string): DatabaseSync {
  const lock = new DatabaseSync(join(folder, 'lock.sqlite'), { timeout: 0 });
  try {
    lock.exec('pragma locking_mode = exclusive; begin exclusive');
    return lock;
  } catch (error) {
    lock.close();
    if (isBusy(error)) {
      const sentence = `Another Futureback already uses the data folder ${resolve(folder)}. Stop it first, or set DATA_DIR to another folder.`;
      throw new CannotOpen(sentence, { cause: error });
    }
    throw error;
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' && (error.errcode & 0xff) === 5;

/** What is wrong with the folder, in a sentence for whoever started the server. */
export function cannotOpen(folder: string, error: unknown): CannotOpen {
  if (error instanceof CannotOpen) return error;
  return new CannotOpen(`${sentenceFor(error)} The data folder is ${resolve(folder)} (DATA_DIR).`, { cause: error });
}

function sentenceFor(error: unknown): string {
  if (error instanceof NewerDatabase) {
    return 'The data was written by a newer Futureback. Start that version, or restore a backup that this version made.';
  }
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const trouble = diskTrouble(error);
  if (code === 'ENOSPC' || code === 'EDQUOT' || trouble === 'the disk is full') {
    return 'Nothing can be saved because the disk is full. Free some space and start again.';
  }
  if (trouble === 'the database file is damaged' || trouble === 'the file is not a database') {
    return 'The database file is damaged. Restore a backup into an empty folder and start with that.';
  }
  if (trouble === 'the disk reported an error') {
    return 'The disk reports an error. Check the disk, or set DATA_DIR to a folder on another one.';
  }
  return 'Nothing can be saved because the data folder cannot be written. Allow writing to it, or set DATA_DIR to another folder.';
}
