import { SESSION_ROLES, type SessionRole } from '@futureback/shared/actor.ts';
import type { ParticipantId, SessionId } from '@futureback/shared/ids.ts';
import type { OwnParticipant } from '@futureback/shared/wire/http.ts';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Tables } from '../store/tables.ts';

export function ownParticipant(row: Selectable<Tables['participant']>): OwnParticipant {
  return {
    participant: row.id,
    session: row.session,
    role: readSessionRole(row.role),
    groups: JSON.parse(row.groups) as string[],
    table: row.table_number,
    language: row.language,
  };
}

function readSessionRole(text: string): SessionRole {
  const role = SESSION_ROLES.find((known) => known === text);
  if (!role) throw new Error('a role that no session knows');
  return role;
}

/** A participant, if the browser that asks is the one that holds it. */
export async function participantHeld(
  db: Kysely<Tables>,
  participant: ParticipantId,
  hashFor: (session: SessionId) => string | null,
): Promise<{ session: SessionId; role: SessionRole } | null> {
  const row = await db
    .selectFrom('participant')
    .innerJoin('device', 'device.id', 'participant.device')
    .select(['participant.session', 'participant.role', 'device.token_hash'])
    .where('participant.id', '=', participant)
    .executeTakeFirst();
  return row && hashFor(row.session) === row.token_hash
    ? { session: row.session, role: readSessionRole(row.role) }
    : null;
}

/** Those whom the session's host sent away and did not let in again. */
export async function sentAway(db: Kysely<Tables>, session: SessionId): Promise<ReadonlySet<ParticipantId>> {
  const type = sql<string>`json_extract(event, '$.type')`;
  const rows = await db
    .selectFrom('session_event')
    .select([type.as('type'), sql<string>`json_extract(event, '$.participant')`.as('participant')])
    .where('session', '=', session)
    .where(type, 'in', ['participant-removed', 'participant-readmitted'])
    .orderBy('number')
    .execute();
  const last = new Map(rows.map((row) => [row.participant, row.type]));
  return new Set([...last].filter(([, type]) => type === 'participant-removed').map(([participant]) => participant));
}

/**
 * Everybody that a phone holds in a session, in the order in which they joined. Whoever was sent away is among them only where nobody else
 * is left, so that the others go on as if the phone were theirs.
 */
export async function participantsOn(db: Kysely<Tables>, session: SessionId, hash: string): Promise<OwnParticipant[]> {
  const rows = await db
    .selectFrom('participant')
    .innerJoin('device', 'device.id', 'participant.device')
    .selectAll('participant')
    .where('device.token_hash', '=', hash)
    .where('participant.session', '=', session)
    .orderBy('participant.created_at')
    .execute();
  const away = rows.length > 0 ? await sentAway(db, session) : new Set();
  const standing = rows.filter(({ id }) => !away.has(id));
  return (standing.length > 0 ? standing : rows).map(ownParticipant);
}
