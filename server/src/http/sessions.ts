import { idFrom, type ProcessId } from '@futureback/shared/ids.ts';
import { SessionRecord, type SessionSetup } from '@futureback/shared/process/schema.ts';
import { LIBRARY, protocolById } from '@futureback/shared/protocol/library/library.ts';
import { totalMinutes } from '@futureback/shared/protocol/navigate.ts';
import type { Protocol, Step } from '@futureback/shared/protocol/schema.ts';
import { ok, refuse } from '@futureback/shared/result.ts';
import type { Kysely } from 'kysely';
import { newJoinCode } from '../identity/join-codes.ts';
import { makeRecorderLinks, makeRoleLink } from '../identity/role-links.ts';
import type { Random } from '../ports.ts';
import type { Tables } from '../store/tables.ts';
import type { HttpPorts, Routes } from './route.ts';

export function sessionRoutes({
  store,
  identity,
  clock,
  random,
  forgetSession,
}: HttpPorts): Pick<Routes, 'protocols' | 'sessionCreate' | 'session' | 'sessionEdit' | 'recorderLinks' | 'roleLink'> {
  return {
    protocols: {
      rule: 'account',
      async handle() {
        const protocols = LIBRARY.map((protocol) => {
          const { id, name, summary, credit } = protocol;
          return { id, name, summary, credit, minutes: totalMinutes(protocol) };
        });
        return ok({ protocols });
      },
    },

    sessionCreate: {
      rule: 'session.create',
      async handle({ body, params: { process } }) {
        const protocol = protocolById(body.protocolId);
        if (!protocol) return refuse('not-found');
        return store.write(async (db) => {
          const row = await db
            .selectFrom('process')
            .select('purged_at')
            .where('id', '=', process)
            .executeTakeFirstOrThrow();
          if (row.purged_at !== null) return refuse('already-purged');
          const record = newRecord(process, body, protocol, {
            id: idFrom(random.bytes(16)),
            code: await freeCode(db, random),
            createdAt: clock.now(),
          });
          const { id, code, createdAt } = record;
          await db
            .insertInto('session')
            .values({ id, process, code, record: JSON.stringify(record), created_at: createdAt })
            .execute();
          return ok({ session: id, code });
        });
      },
    },

    session: {
      rule: 'process.read',
      async handle({ params: { session } }) {
        const record = await identity.records.byId(session);
        return record ? ok(record) : refuse('not-found');
      },
    },

    sessionEdit: {
      rule: 'session.edit',
      async handle({ body, params: { session } }) {
        const isThere = await store.write(async (db) => {
          const row = await db.selectFrom('session').select('record').where('id', '=', session).executeTakeFirst();
          if (!row) return false;
          const record = JSON.stringify({ ...SessionRecord.parse(JSON.parse(row.record)), ...body });
          await db.updateTable('session').set({ record }).where('id', '=', session).execute();
          return true;
        });
        if (!isThere) return refuse('not-found');
        identity.records.forget(session);
        await forgetSession(session);
        return ok({ done: true });
      },
    },

    recorderLinks: {
      rule: 'session.edit',
      async handle({ params: { session } }) {
        const record = await identity.records.byId(session);
        if (!record) return refuse('not-found');
        const { code, tables } = record;
        return ok({ links: await store.write((db) => makeRecorderLinks(db, { session, code, tables }, random)) });
      },
    },

    roleLink: {
      rule: 'session.edit',
      async handle({ body: { role }, params: { session } }) {
        const record = await identity.records.byId(session);
        if (!record) return refuse('not-found');
        const { code } = record;
        return ok({ path: await store.write((db) => makeRoleLink(db, { session, code }, role, random)) });
      },
    },
  };
}

async function freeCode(db: Kysely<Tables>, random: Random): Promise<string> {
  for (;;) {
    const code = newJoinCode(random);
    const taken = await db.selectFrom('session').select('id').where('code', '=', code).executeTakeFirst();
    if (!taken) return code;
  }
}

function newRecord(
  process: ProcessId,
  { protocolId: _, moderated, ...setup }: SessionSetup,
  protocol: Protocol,
  made: Pick<SessionRecord, 'id' | 'code' | 'createdAt'>,
): SessionRecord {
  const steps =
    moderated === undefined ? protocol.steps : protocol.steps.map((step) => withModeration(step, moderated));
  return { ...setup, ...made, process, protocol: { ...protocol, steps } };
}

const withModeration = (step: Step, moderated: boolean): Step =>
  'pen' in step ? { ...step, pen: { ...step.pen, moderated } } : step;
