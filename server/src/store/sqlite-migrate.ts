import type { DatabaseSync } from 'node:sqlite';
import { MIGRATIONS } from './migrations/migrations.ts';

/**
 * Brings a database from whatever version it is (0 when it is new) to this one. The version that a file is at stands in its header; it is
 * written at every start, even when nothing changes, because a disk that refuses should be noticed now and not with the first note.
 */
export function migrate(database: DatabaseSync, upto: number = MIGRATIONS.length): void {
  database.exec('begin immediate');
  try {
    const { user_version } = database.prepare('pragma user_version').get() as { user_version: number };
    if (user_version > MIGRATIONS.length) throw new NewerDatabase();
    for (const migration of MIGRATIONS.slice(user_version, upto)) database.exec(migration);
    database.exec(`pragma user_version = ${Math.max(user_version, upto)}`);
    database.exec('commit');
  } catch (error) {
    if (database.isTransaction) database.exec('rollback');
    throw error;
  }
}

/** The file was written by a later Futureback; going back would lose what this one does not know. */
export class NewerDatabase extends Error {
  override name = 'NewerDatabase';
}
