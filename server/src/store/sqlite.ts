import { backup, DatabaseSync } from 'node:sqlite';
import { type DocumentName, showDocumentName } from '@futureback/shared/document-name.ts';
import type { SessionEvent } from '@futureback/shared/session/event.ts';
import type { CommandAck } from '@futureback/shared/wire/ack.ts';
import { Kysely } from 'kysely';
import { readNote } from './note-row.ts';
import { prepareCommit } from './sqlite-commit.ts';
import { readingDialect, writingDialect } from './sqlite-dialect.ts';
import { cannotOpen, databaseFile, lockFolder, makeFolder } from './sqlite-folder.ts';
import { gatherBatches, gatherWork } from './sqlite-gather.ts';
import { migrate } from './sqlite-migrate.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';
import { openWriteDoor } from './write-door.ts';

/** How long to wait for another process, such as a backup, that holds the file. */
const BUSY_MS = 5000;

/** Large enough for a whole database in one step: a copy made in several starts anew at each write of the server. */
const PAGES_AT_ONCE = 2_000_000_000;

/** Opens the database in a data folder, making both when they are missing. Throws `CannotOpen` with a sentence when nothing could be saved. */
export function openSqlite(folder: string): Store {
  makeFolder(folder);
  try {
    const lock = lockFolder(folder);
    try {
      return storeOn(openForWriting(folder), databaseFile(folder), lock);
    } catch (error) {
      lock.close();
      throw error;
    }
  } catch (error) {
    throw cannotOpen(folder, error);
  }
}

function openForWriting(folder: string): DatabaseSync {
  const database = new DatabaseSync(databaseFile(folder), { timeout: BUSY_MS, enableForeignKeyConstraints: false });
  try {
    // FULL: a commit is on the disk, not on its way there. What is deleted is overwritten, for a purge has to be one.
    database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on');
    migrate(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function storeOn(database: DatabaseSync, file: string, lock: DatabaseSync): Store {
  const readOnly = new DatabaseSync(file, { readOnly: true, timeout: BUSY_MS });
  const door = openWriteDoor();
  const read = new Kysely<Tables>({ dialect: readingDialect(readOnly) });
  const writer = new Kysely<Tables>({ dialect: writingDialect(database, door) });

  const write = gatherWork(writer);

  return {
    read,
    writer,
    write,

    commit: gatherBatches(door, prepareCommit(database)),

    async loadDocument(name: DocumentName) {
      const key = showDocumentName(name);
      // One statement, so that a compaction can never fall between the snapshot and the updates.
      const rows = await read
        .selectFrom('document')
        .select(['upto as id', 'snapshot as part'])
        .where('name', '=', key)
        .unionAll(read.selectFrom('document_update').select(['id', 'update as part']).where('name', '=', key))
        .orderBy('id')
        .execute();
      return { parts: rows.map((row) => row.part), upto: rows.at(-1)?.id ?? 0 };
    },

    async compactDocument(name: DocumentName, upto: number, snapshot: Uint8Array) {
      const key = showDocumentName(name);
      await write(async (db) => {
        const before = await db.selectFrom('document').select('upto').where('name', '=', key).executeTakeFirst();
        if (before && before.upto > upto) return;
        await db
          .insertInto('document')
          .values({ name: key, snapshot, upto })
          .onConflict((conflict) => conflict.column('name').doUpdateSet({ snapshot, upto }))
          .execute();
        await db.deleteFrom('document_update').where('name', '=', key).where('id', '<=', upto).execute();
      });
    },

    async loadNotes(session) {
      const rows = await read
        .selectFrom('note')
        .selectAll()
        .where('session', '=', session)
        .orderBy('arrival')
        .execute();
      return rows.map(readNote);
    },

    async loadEvents(session) {
      const rows = await read
        .selectFrom('session_event')
        .select('event')
        .where('session', '=', session)
        .orderBy('number')
        .execute();
      return rows.map((row) => JSON.parse(row.event) as SessionEvent);
    },

    async loadCommand(session, id) {
      const row = await read
        .selectFrom('session_command')
        .select('ack')
        .where('session', '=', session)
        .where('id', '=', id)
        .executeTakeFirst();
      return row ? (JSON.parse(row.ack) as CommandAck) : null;
    },

    async scrub() {
      const leave = await door.enter();
      try {
        const { busy } = database.prepare('pragma wal_checkpoint(truncate)').get() as { busy: number };
        return busy === 0;
      } finally {
        leave();
      }
    },

    backup: (target: string) => copyDatabase(file, target),

    async close() {
      const leave = await door.enter();
      readOnly.close();
      database.close();
      lock.close();
      leave();
    },
  };
}

/** Copies a database that may be in use into a new file, as it stands at one instant. */
export async function copyDatabase(file: string, target: string): Promise<void> {
  const source = new DatabaseSync(file, { readOnly: true, timeout: BUSY_MS });
  try {
    await backup(source, target, { rate: PAGES_AT_ONCE });
  } finally {
    source.close();
  }
}
