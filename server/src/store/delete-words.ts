import type { ProcessId, SessionId } from '@futureback/shared/ids.ts';
import type { Ms } from '@futureback/shared/time.ts';
import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/**
 * Deletes what people wrote in a process, and who was there. What stays says that a session was held, and when: the set-up, the records and
 * the logs, which hold no words. Returns how many rows went; none when it was done before.
 */
export function deleteWords(store: Store, process: ProcessId, now: Ms): Promise<number> {
  return store.write(async (db) => {
    const names = sql<string>`select 'synthesis/' || ${process} union select 'statement/' || ${process}`;
    const sessions = sql<string>`select id from session where process = ${process}`;
    const rows = (await deleteDocuments(db, names)) + (await deleteOfSessions(db, sessions));
    await db
      .updateTable('process')
      .set((row) => ({ purged_at: row.fn.coalesce('purged_at', row.val(now)) }))
      .where('id', '=', process)
      .execute();
    return rows;
  });
}

/** The same for one session, as after practice. */
export const deleteWordsOfSession = (store: Store, session: SessionId): Promise<number> =>
  store.write((db) => deleteOfSessions(db, sql<string>`select ${session}`));

async function deleteOfSessions(db: Transaction<Tables>, sessions: RawBuilder<string>): Promise<number> {
  const held = sql<string>`(${sessions})`;
  const participants = db.selectFrom('participant').select('id').where('session', 'in', held);
  const names = sql<string>`
    select kind || '/' || id from (select id from session where id in ${held}), (select 'wall' as kind union select 'desk' union select 'themes')
    union select 'sheet/' || id from ${participants} as owner`;
  const deletions = [
    db.deleteFrom('dot').where('participant', 'in', participants),
    db.deleteFrom('mark').where('participant', 'in', participants),
    db.deleteFrom('note').where('session', 'in', held),
    db.deleteFrom('ballot_words').where('session', 'in', held),
    db.deleteFrom('session_command').where('session', 'in', held),
    db.deleteFrom('session_table').where('session', 'in', held),
    db.deleteFrom('session_link').where('session', 'in', held),
    db.deleteFrom('participant').where('session', 'in', held),
    db.deleteFrom('device').where('session', 'in', held),
  ];
  let rows = await deleteDocuments(db, names);
  for (const deletion of deletions) {
    const { numDeletedRows } = await deletion.executeTakeFirstOrThrow();
    rows += Number(numDeletedRows);
  }
  // That somebody asked stays in the access log; why they did is words.
  const { numUpdatedRows } = await db
    .updateTable('access_log')
    .set({ reason: null })
    .where('session', 'in', held)
    .where('reason', 'is not', null)
    .executeTakeFirstOrThrow();
  return rows + Number(numUpdatedRows);
}

async function deleteDocuments(db: Transaction<Tables>, names: RawBuilder<string>): Promise<number> {
  let rows = 0;
  for (const table of ['document', 'document_update'] as const) {
    const { numDeletedRows } = await db
      .deleteFrom(table)
      .where(sql<boolean>`name in (${names})`)
      .executeTakeFirstOrThrow();
    rows += Number(numDeletedRows);
  }
  return rows;
}
