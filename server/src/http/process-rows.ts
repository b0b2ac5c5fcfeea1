import type { ProcessId } from '@futureback/shared/ids.ts';
import { Process, ProcessSetup } from '@futureback/shared/process/schema.ts';
import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '../store/tables.ts';

export const readProcess = (row: Pick<Selectable<Tables['process']>, 'id' | 'setup' | 'created_at'>): Process =>
  Process.parse({ ...ProcessSetup.parse(JSON.parse(row.setup)), id: row.id, createdAt: row.created_at });

export async function schoolOf(db: Kysely<Tables>, process: ProcessId): Promise<string | null> {
  const row = await db.selectFrom('process').selectAll().where('id', '=', process).executeTakeFirst();
  return row ? readProcess(row).school : null;
}
