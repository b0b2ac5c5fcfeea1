import type { ProcessId } from '@futureback/shared/ids.ts';
import { LOGGED, type LogEntry } from '@futureback/shared/process/second-person.ts';
import type { Kysely, Selectable } from 'kysely';
import type { Tables } from './tables.ts';

const readLogEntry = ({ process: _, what, ...row }: Selectable<Tables['access_log']>): LogEntry => {
  const known = LOGGED.find((each) => each === what);
  if (!known) throw new Error('a line that no access log knows');
  return { ...row, what: known };
};

/** The access log of a process, from its first line. */
export async function loadAccessLog(db: Kysely<Tables>, process: ProcessId): Promise<LogEntry[]> {
  const rows = await db.selectFrom('access_log').selectAll().where('process', '=', process).orderBy('number').execute();
  return rows.map(readLogEntry);
}
