import { type AccountId, idFrom, type ProcessId } from '@futureback/shared/ids.ts';
import type { ProcessSetup } from '@futureback/shared/process/schema.ts';
import { ok, refuse } from '@futureback/shared/result.ts';
import type { Problem } from '@futureback/shared/wire/problems.ts';
import { addMember, membersOf, readRole } from '../identity/members.ts';
import { readProcess } from './process-rows.ts';
import { purgeDateTrouble } from './purge-date.ts';
import type { HttpPorts, Routes } from './route.ts';
import { summariesOf } from './session-summaries.ts';

export function processRoutes({
  store,
  clock,
  random,
  forgetProcess,
}: HttpPorts): Pick<Routes, 'processes' | 'processCreate' | 'process' | 'processEdit'> {
  const { read } = store;

  /** `members`: the accounts of the process. Only one of them can be the adult who is told of safety concerns. */
  const setupTrouble = (setup: ProcessSetup, members: readonly AccountId[]): Problem | null => {
    if (setup.namedAdult !== undefined && !members.includes(setup.namedAdult)) return 'not-found';
    const ids = setup.groups.map((group) => group.id);
    if (new Set(ids).size !== ids.length) return 'malformed';
    return purgeDateTrouble(setup.purgeOn, clock.now());
  };

  const rowOf = (process: ProcessId) =>
    read.selectFrom('process').selectAll().where('id', '=', process).executeTakeFirst();

  return {
    processes: {
      rule: 'account',
      async handle({ actor }) {
        const rows = await read
          .selectFrom('member')
          .innerJoin('process', 'process.id', 'member.process')
          .select(['process.id', 'process.setup', 'process.created_at', 'member.role'])
          .where('member.account', '=', actor.account)
          .orderBy('process.created_at', 'desc')
          .execute();
        return ok({ processes: rows.map((row) => ({ ...readProcess(row), role: readRole(row.role) })) });
      },
    },

    processCreate: {
      // Whoever makes a process owns it, so being somebody is enough.
      rule: 'account',
      async handle({ actor, body }) {
        const trouble = setupTrouble(body, [actor.account]);
        if (trouble) return refuse(trouble);
        const id = idFrom(random.bytes(16));
        const now = clock.now();
        await store.write(async (db) => {
          await db
            .insertInto('process')
            .values({ id, setup: JSON.stringify(body), created_at: now })
            .execute();
          await addMember(db, { process: id, account: actor.account, role: 'owner' }, now);
        });
        return ok({ process: id });
      },
    },

    process: {
      rule: 'process.read',
      async handle({ actor, params: { process } }) {
        const row = await rowOf(process);
        const role = actor.roles[process];
        if (!row || !role) return refuse('not-found');
        const sessions = await summariesOf(read, process);
        return ok({ process: readProcess(row), role, sessions, members: await membersOf(read, process) });
      },
    },

    processEdit: {
      rule: 'process.edit',
      async handle({ body, params: { process } }) {
        const row = await rowOf(process);
        if (!row) return refuse('not-found');
        if (row.purged_at !== null) return refuse('already-purged');
        const members = await membersOf(read, process);
        const trouble = setupTrouble(
          body,
          members.map(({ account }) => account),
        );
        if (trouble) return refuse(trouble);
        await store.write((db) =>
          db
            .updateTable('process')
            .set({ setup: JSON.stringify(body) })
            .where('id', '=', process)
            .execute(),
        );
        await forgetProcess(process);
        return ok({ done: true });
      },
    },
  };
}
