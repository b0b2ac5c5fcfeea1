import type { ProcessId, SessionId } from '@futureback/shared/ids.ts';
import { SessionRecord } from '@futureback/shared/process/schema.ts';
import { totalMinutes } from '@futureback/shared/protocol/navigate.ts';
import type { SessionState } from '@futureback/shared/session/state.ts';
import type { SessionSummary } from '@futureback/shared/wire/http.ts';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../store/tables.ts';

type PhaseKind = SessionState['phase']['kind'];

/** Where a session stands, from the few events of its log that say so: reading the whole log is for whoever holds the session. */
export async function phaseOf(db: Kysely<Tables>, session: SessionId): Promise<PhaseKind> {
  const type = sql<string>`json_extract(event, '$.type')`;
  const rows = await db
    .selectFrom('session_event')
    .select(type.as('type'))
    .where('session', '=', session)
    .where(type, 'in', ['step-entered', 'returned-to-lobby', 'session-closed', 'session-reopened'])
    .orderBy('number')
    .execute();
  const lastStart = rows.findLastIndex((row) => row.type === 'step-entered');
  const hasStarted = lastStart > rows.findLastIndex((row) => row.type === 'returned-to-lobby');
  if (rows.at(-1)?.type === 'session-closed') return 'closed';
  return hasStarted ? 'running' : 'lobby';
}

/** A process's sessions in the order in which they were made, with how many people and notes each has. */
export async function summariesOf(db: Kysely<Tables>, process: ProcessId): Promise<SessionSummary[]> {
  const rows = await db
    .selectFrom('session')
    .select((session) => [
      'session.id',
      'session.record',
      session
        .selectFrom('participant')
        .whereRef('participant.session', '=', 'session.id')
        .where('participant.role', '!=', 'observer')
        .select((count) => count.fn.countAll<number>().as('people'))
        .as('people'),
      session
        .selectFrom('note')
        .whereRef('note.session', '=', 'session.id')
        .where('note.back', '=', 0)
        .select((count) => count.fn.countAll<number>().as('notes'))
        .as('notes'),
    ])
    .where('session.process', '=', process)
    .orderBy('session.created_at')
    .execute();
  return Promise.all(
    rows.map(async ({ id, record, people, notes }): Promise<SessionSummary> => {
      const {
        title,
        kind,
        code,
        place,
        host,
        startsAt,
        protocol,
        rooms = false,
        createdAt,
      } = SessionRecord.parse(JSON.parse(record));
      return {
        id,
        title,
        kind,
        code,
        place,
        host,
        startsAt,
        phase: await phaseOf(db, id),
        protocol: { id: protocol.id, name: protocol.name, minutes: totalMinutes(protocol) },
        people: people ?? 0,
        notes: notes ?? 0,
        rooms,
        createdAt,
      };
    }),
  );
}
