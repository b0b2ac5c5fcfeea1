import type { AccountId, ProcessId } from '@futureback/shared/ids.ts';
import { may } from '@futureback/shared/permission.ts';
import { namedAdultOf } from '@futureback/shared/process/named-adult.ts';
import { ProcessSetup } from '@futureback/shared/process/schema.ts';
import type { Kysely } from 'kysely';
import type { Tables } from '../store/tables.ts';
import { membersOf } from './members.ts';

/** Who of a process is told when a note says that someone may be hurt. */
export async function namedAdultIn(db: Kysely<Tables>, process: ProcessId): Promise<AccountId | null> {
  const row = await db.selectFrom('process').select('setup').where('id', '=', process).executeTakeFirst();
  return row ? namedAdultOf(ProcessSetup.parse(JSON.parse(row.setup)), await membersOf(db, process)) : null;
}

export type ConcernPeople = {
  namedAdult: AccountId | null;
  /** Of whom two together can find an author, in the order in which they came to the process. */
  people: { account: AccountId; name: string }[];
};

export async function concernPeople(db: Kysely<Tables>, process: ProcessId): Promise<ConcernPeople> {
  const namedAdult = await namedAdultIn(db, process);
  const people = (await membersOf(db, process))
    .filter(({ account, role }) =>
      may({ kind: 'account', account, roles: { [process]: role } }, 'concern.trace', { process, namedAdult }),
    )
    .map(({ account, name }) => ({ account, name }));
  return { namedAdult, people };
}
