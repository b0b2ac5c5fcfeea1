import type { IncomingHttpHeaders } from 'node:http';
import type { SessionRole } from '@futureback/shared/actor.ts';
import { idFrom, type SessionId } from '@futureback/shared/ids.ts';
import { PREFER_NOT_TO_SAY, type Process, type SessionRecord } from '@futureback/shared/process/schema.ts';
import { totalMinutes } from '@futureback/shared/protocol/navigate.ts';
import { ok, type Result, refuse } from '@futureback/shared/result.ts';
import type { BodyOf, Door, OwnParticipant } from '@futureback/shared/wire/http.ts';
import type { Problem } from '@futureback/shared/wire/problems.ts';
import type { Kysely } from 'kysely';
import { deviceFor, deviceHash } from '../identity/devices.ts';
import { ownParticipant, participantsOn, sentAway } from '../identity/participants.ts';
import { seatOfLink } from '../identity/role-links.ts';
import type { Tables } from '../store/tables.ts';
import { readProcess } from './process-rows.ts';
import type { Call, HttpPorts } from './route.ts';
import { phaseOf } from './session-summaries.ts';

/** More than any hall holds; it keeps one code from filling the disk. */
const MOST_PEOPLE = 5000;
/** A family, a table, a classroom's one tablet. */
const MOST_ON_ONE_DEVICE = 60;

type JoinBody = BodyOf<'join'>;

/** The door of every session: looking through it, going in, and who of this phone is in already. */
export type SessionDoor = {
  look(code: string, address: string): Promise<Result<Door, Problem>>;
  join(
    body: JoinBody,
    from: Pick<Call<'join'>, 'headers' | 'address' | 'setCookies'>,
  ): Promise<Result<OwnParticipant, Problem>>;
  heldBy(headers: IncomingHttpHeaders, session: SessionId): Promise<OwnParticipant[]>;
};

export function openDoor({ store, identity, clock, random }: HttpPorts): SessionDoor {
  /** The process behind a session, as long as what people wrote is kept. */
  async function openProcess({ process }: SessionRecord): Promise<Result<Process, Problem>> {
    const row = await store.read.selectFrom('process').selectAll().where('id', '=', process).executeTakeFirstOrThrow();
    return row.purged_at === null ? ok(readProcess(row)) : refuse('already-purged');
  }

  /** Where a newcomer sits and what they are: a link says both. */
  async function seat(record: SessionRecord, { table, link }: JoinBody): Promise<Result<Seat, Problem>> {
    if (link !== undefined) {
      const seat = await seatOfLink(store.read, record.id, link);
      return seat === null ? refuse('link-expired') : ok(seat);
    }
    if (table !== undefined && table > record.tables) return refuse('malformed');
    return ok({ role: 'participant', table: table ?? null });
  }

  return {
    async look(code, address) {
      const found = await identity.codes.find(code, address);
      if (!found.ok) return found;
      const process = await openProcess(found.value);
      if (!process.ok) return process;
      const { id, title, kind, place, host, startsAt, protocol, tables, rooms = false } = found.value;
      const { school, future, groups, purgeOn } = process.value;
      return ok({
        session: id,
        code: found.value.code,
        title,
        school,
        kind,
        place,
        host,
        startsAt,
        minutes: totalMinutes(protocol),
        phase: await phaseOf(store.read, id),
        future,
        groups,
        tables,
        rooms,
        purgeOn,
      });
    },

    async join(body, { headers, address, setCookies }) {
      const found = await identity.codes.find(body.code, address);
      if (!found.ok) return found;
      const session = found.value.id;
      const process = await openProcess(found.value);
      if (!process.ok) return process;
      const known = new Set([...process.value.groups.map((group) => group.id), PREFER_NOT_TO_SAY]);
      if (!body.groups.every((group) => known.has(group))) return refuse('malformed');
      const seated = await seat(found.value, body);
      if (!seated.ok) return seated;
      if ((await phaseOf(store.read, session)) === 'closed') return refuse('session-closed');
      return store.write(async (db): Promise<Result<OwnParticipant, Problem>> => {
        const at = { now: clock.now(), random, isSecure: identity.isSecure };
        const device = await deviceFor(db, headers, { kind: 'phone', session }, at);
        if (await isFull(db, session, device.id)) return refuse('session-full');
        if (await isSentAway(db, session, device.id)) return refuse('removed');
        const row = {
          id: idFrom(random.bytes(16)),
          session,
          device: device.id,
          role: seated.value.role,
          groups: JSON.stringify([...new Set(body.groups)]),
          table_number: seated.value.table,
          language: body.language,
          created_at: clock.now(),
        };
        await db.insertInto('participant').values(row).execute();
        if (device.cookie) setCookies([device.cookie]);
        return ok(ownParticipant(row));
      });
    },

    async heldBy(headers, session) {
      const hash = deviceHash(headers, 'phone', session);
      return hash ? participantsOn(store.read, session, hash) : [];
    },
  };
}

type Seat = { role: SessionRole; table: number | null };

/** Whoever came in by this device was sent away, and nobody else is here on it: the door is no way around that. */
async function isSentAway(db: Kysely<Tables>, session: string, device: string): Promise<boolean> {
  const here = await db
    .selectFrom('participant')
    .select('id')
    .where('session', '=', session)
    .where('device', '=', device)
    .execute();
  if (here.length === 0) return false;
  const away = await sentAway(db, session);
  return here.every(({ id }) => away.has(id));
}

async function isFull(db: Kysely<Tables>, session: string, device: string): Promise<boolean> {
  const { people, here } = await db
    .selectFrom('participant')
    .select((row) => [
      row.fn.countAll<number>().as('people'),
      row.fn.countAll<number>().filterWhere('device', '=', device).as('here'),
    ])
    .where('session', '=', session)
    .executeTakeFirstOrThrow();
  return people >= MOST_PEOPLE || here >= MOST_ON_ONE_DEVICE;
}
