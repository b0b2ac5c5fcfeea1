import type { SessionId } from '@futureback/shared/ids.ts';
import type { Kysely } from 'kysely';
import type { Random } from '../ports.ts';
import type { Tables } from '../store/tables.ts';
import { hashSecret, newSecret } from './secrets.ts';

/** Makes a new link for every table; whoever opened an earlier one stays a recorder, but nobody new comes in by it. */
export async function makeRecorderLinks(
  db: Kysely<Tables>,
  { session, code, tables }: { session: SessionId; code: string; tables: number },
  random: Random,
): Promise<{ table: number; path: string }[]> {
  await db.deleteFrom('session_table').where('session', '=', session).execute();
  const links: { table: number; path: string }[] = [];
  for (let table = 1; table <= tables; table += 1) {
    const secret = newSecret(random);
    await db
      .insertInto('session_table')
      .values({ session, number: table, recorder_hash: hashSecret(secret) })
      .execute();
    links.push({ table, path: `/join/${code}#recorder=${secret}` });
  }
  return links;
}

/** Which table a recorder's secret is for; null when it is for none, or was replaced. */
export async function tableOfRecorder(db: Kysely<Tables>, session: SessionId, secret: string): Promise<number | null> {
  const row = await db
    .selectFrom('session_table')
    .select('number')
    .where('session', '=', session)
    .where('recorder_hash', '=', hashSecret(secret))
    .executeTakeFirst();
  return row?.number ?? null;
}
