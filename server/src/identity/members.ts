import { PROCESS_ROLES, type ProcessRole } from '@futureback/shared/actor.ts';
import type { AccountId, ProcessId } from '@futureback/shared/ids.ts';
import type { Ms } from '@futureback/shared/time.ts';
import type { Member } from '@futureback/shared/wire/http.ts';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../store/tables.ts';

/** Who is what in a process: the only source of an account's rights. */

export async function rolesOf(db: Kysely<Tables>, account: AccountId): Promise<Record<ProcessId, ProcessRole>> {
  const rows = await db.selectFrom('member').select(['process', 'role']).where('account', '=', account).execute();
  return Object.fromEntries(rows.map((row) => [row.process, readRole(row.role)]));
}

export async function membersOf(db: Kysely<Tables>, process: ProcessId): Promise<Member[]> {
  const rows = await db
    .selectFrom('member')
    .innerJoin('account_user', 'account_user.id', 'member.account')
    .select(['member.account', 'account_user.name', 'account_user.email', 'member.role'])
    .where('member.process', '=', process)
    .orderBy('member.created_at')
    .execute();
  return rows.map((row) => ({ ...row, role: readRole(row.role) }));
}

export type Membership = { process: ProcessId; account: AccountId; role: ProcessRole };

/** Adds a membership. Who has a stronger role already keeps it; a new deputy takes the place of an earlier one, because there is one. */
export async function addMember(db: Kysely<Tables>, { process, account, role }: Membership, now: Ms): Promise<void> {
  const before = (await rolesOf(db, account))[process];
  if (before && strength(before) >= strength(role)) return;
  if (role === 'deputy') {
    await db
      .updateTable('member')
      .set({ role: 'facilitator' })
      .where('process', '=', process)
      .where('role', '=', 'deputy')
      .execute();
  }
  await db
    .insertInto('member')
    .values({ process, account, role, created_at: now })
    .onConflict((conflict) => conflict.columns(['process', 'account']).doUpdateSet({ role }))
    .execute();
}

/** Whoever leaves is no longer the named adult either, not even when they are invited again. */
export async function removeMember(db: Kysely<Tables>, process: ProcessId, account: AccountId): Promise<void> {
  await db.deleteFrom('member').where('process', '=', process).where('account', '=', account).execute();
  await db
    .updateTable('process')
    .set({ setup: sql<string>`json_remove(setup, '$.namedAdult')` })
    .where('id', '=', process)
    .where(sql<string>`json_extract(setup, '$.namedAdult')`, '=', account)
    .execute();
}

const strength = (role: ProcessRole): number => -PROCESS_ROLES.indexOf(role);

export function readRole(text: string): ProcessRole {
  const role = PROCESS_ROLES.find((known) => known === text);
  if (!role) throw new Error('a role that no process knows');
  return role;
}
