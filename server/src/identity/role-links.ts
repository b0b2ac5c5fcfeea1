import { LINKED_ROLES, type LinkedRole } from '@futureback/shared/actor.ts';
import type { SessionId } from '@futureback/shared/ids.ts';
import type { Kysely } from 'kysely';
import type { Random } from '../ports.ts';
import type { Tables } from '../store/tables.ts';
import { hashSecret, newSecret } from './secrets.ts';

type At = { session: SessionId; code: string };

const pathOf = ({ code }: At, role: LinkedRole, secret: string): string => `/join/${code}#${role}=${secret}`;

/** Makes a new link for every table; whoever opened an earlier one stays a recorder, but nobody new comes in by it. */
export async function makeRecorderLinks(
  db: Kysely<Tables>,
  { tables, ...at }: At & { tables: number },
  random: Random,
): Promise<{ table: number; path: string }[]> {
  const { session } = at;
  await db.deleteFrom('session_table').where('session', '=', session).execute();
  const links: { table: number; path: string }[] = [];
  for (let table = 1; table <= tables; table += 1) {
    const secret = newSecret(random);
    await db
      .insertInto('session_table')
      .values({ session, number: table, recorder_hash: hashSecret(secret) })
      .execute();
    links.push({ table, path: pathOf(at, 'recorder', secret) });
  }
  return links;
}

/** The one link by which all of a session's interpreters, or all who only watch, come in. An earlier one ends. */
export async function makeRoleLink(
  db: Kysely<Tables>,
  at: At,
  role: Exclude<LinkedRole, 'recorder'>,
  random: Random,
): Promise<string> {
  const { session } = at;
  const secret = newSecret(random);
  await db.deleteFrom('session_link').where('session', '=', session).where('role', '=', role).execute();
  await db
    .insertInto('session_link')
    .values({ session, role, secret_hash: hashSecret(secret) })
    .execute();
  return pathOf(at, role, secret);
}

/** What a link's secret makes of whoever brings it; null when it is for nothing here, or was replaced. */
export async function seatOfLink(
  db: Kysely<Tables>,
  session: SessionId,
  secret: string,
): Promise<{ role: LinkedRole; table: number | null } | null> {
  const hash = hashSecret(secret);
  const table = await db
    .selectFrom('session_table')
    .select('number')
    .where('session', '=', session)
    .where('recorder_hash', '=', hash)
    .executeTakeFirst();
  if (table) return { role: 'recorder', table: table.number };
  const link = await db
    .selectFrom('session_link')
    .select('role')
    .where('session', '=', session)
    .where('secret_hash', '=', hash)
    .executeTakeFirst();
  const role = LINKED_ROLES.find((known) => known === link?.role);
  return role ? { role, table: null } : null;
}
