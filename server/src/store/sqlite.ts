import { backup, DatabaseSync } from 'node:sqlite';
import { type DocumentName, showDocumentName } from '@futureback/shared/document-name.ts';
import type { SessionEvent } from '@futureback/shared/session/event.ts';
import type { CommandAck } from '@futureback/shared/wire/ack.ts';
import { Kysely } from 'kysely';
import { readNote } from './note-row.ts';
import { readingDialect, writingDialect } from './sqlite-dialect.ts';
import { cannotOpen, databaseFile, lockFolder, makeFolder } from './sqlite-folder.ts';
import { gatherBatches, gatherWork } from './sqlite-gather.ts';
import { migrate } from './sqlite-migrate.ts';
import { openForWriting } from './sqlite-open.ts';
import { startWriter } from './sqlite-writer.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';
import { openWriteDoor } from './write-door.ts';

/** How long to wait for another process, such as a backup, that holds the file. */
const BUSY_MS = 5000;

/** Large enough for a whole database in one step: a copy made in several starts anew at each write of the server. */
const PAGES_AT_ONCE = 2_000_000_000;

/**
 * Opens the database in a data folder, making both when they are missing. Throws `CannotOpen` with a sentence when nothing could be saved.
 * `slowMs` makes every commit take so much longer, as on a slow disk: to measure with.
 */
export function openSqlite(folder: string, { slowMs = 0 }: { slowMs?: number } = {}): Store {
  makeFolder(folder);
  try {
    const lock = lockFolder(folder);
    try {
      prepareFile(databaseFile(folder));
      return storeOn(databaseFile(folder), lock, slowMs);
    } catch (error) {
      lock.close();
      throw error;
    }
  } catch (error) {
    throw cannotOpen(folder, error);
  }
}

/** Migrates here, where what the disk refuses is still told to whoever starts the server; the thread opens what is ready. */
function prepareFile(file: string): void {
  const database = openForWriting(file, BUSY_MS);
  try {
    migrate(database);
  } finally {
    database.close();
  }
}

function storeOn(file: string, lock: DatabaseSync, slowMs: number): Store {
  const readOnly = new DatabaseSync(file, { readOnly: true, timeout: BUSY_MS });
  const door = openWriteDoor();
  const thread = startWriter({ file, busyMs: BUSY_MS, slowMs });
  const read = new Kysely<Tables>({ dialect: readingDialect(readOnly) });
  const writer = new Kysely<Tables>({ dialect: writingDialect(thread, door) });
  const write = gatherWork(writer);

  return {
    read,
    writer,
    write,

    commit: gatherBatches(door, thread.commitBatches),

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
        return await thread.checkpoint();
      } finally {
        leave();
      }
    },

    backup: (target: string) => copyDatabase(file, target),

    async close() {
      const leave = await door.enter();
      readOnly.close();
      await thread.close();
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
