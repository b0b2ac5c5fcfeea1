import { CannotSave } from './store.ts';

/** SQLite's primary result codes for a disk that does not take what it is given. */
const REFUSALS = new Map([
  [8, 'the database is read-only'],
  [10, 'the disk reported an error'],
  [11, 'the database file is damaged'],
  [13, 'the disk is full'],
  [14, 'the database file cannot be opened'],
  [26, 'the file is not a database'],
]);

/** What the disk says is wrong, or null when the error is not the disk's. */
export function diskTrouble(error: unknown): string | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null;
  return REFUSALS.get(error.errcode & 0xff) ?? null;
}

/** The error by the name that callers know: `CannotSave` when the disk refused, else as it is. */
export function asCannotSave(error: unknown): unknown {
  const trouble = diskTrouble(error);
  return trouble === null ? error : new CannotSave(trouble, { cause: error });
}
