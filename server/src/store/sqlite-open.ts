import { DatabaseSync } from 'node:sqlite';

/** Opens the one connection that may write. */
export function openForWriting(file: string, busyMs: number): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: busyMs, enableForeignKeyConstraints: false });
  try {
    // FULL: a commit is on the disk, not on its way there. What is deleted is overwritten, for a purge has to be one.
    database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
