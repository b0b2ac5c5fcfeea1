import type { ProcessId } from '@futureback/shared/ids.ts';
import type { Ms } from '@futureback/shared/time.ts';
import { sql } from 'kysely';
import type { Store } from './store.ts';

/**
 * Deletes what people wrote in a process, and who was there. What stays says that a session was held, and when: the set-up, the records and
 * the logs, which hold no words. Returns how many rows went; none when it was done before.
 */
export async function deleteWords(store: Store, process: ProcessId, now: Ms): Promise<number> {
  return store.write(async (db) => {
    const sessions = db.selectFrom('session').select('id').where('process', '=', process);
    const participants = db.selectFrom('participant').select('id').where('session', 'in', sessions);
    const documents = sql<string>`
      select kind || '/' || id from ${sessions} as held, (select 'wall' as kind union select 'desk' union select 'themes')
      union select 'sheet/' || id from ${participants} as owner
      union select 'synthesis/' || ${process}
      union select 'statement/' || ${process}`;
    const deletions = [
      db.deleteFrom('document').where(sql<boolean>`name in (${documents})`),
      db.deleteFrom('document_update').where(sql<boolean>`name in (${documents})`),
      db.deleteFrom('dot').where('participant', 'in', participants),
      db.deleteFrom('mark').where('participant', 'in', participants),
      db.deleteFrom('note').where('session', 'in', sessions),
      db.deleteFrom('ballot_words').where('session', 'in', sessions),
      db.deleteFrom('session_command').where('session', 'in', sessions),
      db.deleteFrom('session_table').where('session', 'in', sessions),
      db.deleteFrom('participant').where('session', 'in', sessions),
      db.deleteFrom('device').where('session', 'in', sessions),
    ];
    let rows = 0;
    for (const deletion of deletions) {
      const { numDeletedRows } = await deletion.executeTakeFirstOrThrow();
      rows += Number(numDeletedRows);
    }
    await db
      .updateTable('process')
      .set((row) => ({ purged_at: row.fn.coalesce('purged_at', row.val(now)) }))
      .where('id', '=', process)
      .execute();
    return rows;
  });
}
