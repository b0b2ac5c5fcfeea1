import type { NoteId, ProcessId, SessionId } from '@futureback/shared/ids.ts';
import { SessionRecord } from '@futureback/shared/process/schema.ts';
import type { LogEntry } from '@futureback/shared/process/second-person.ts';
import type { SessionEvent } from '@futureback/shared/session/event.ts';
import type { NoteRow } from '@futureback/shared/session/notes.ts';
import type { HoldReason } from '@futureback/shared/session/wording.ts';
import type { Ms } from '@futureback/shared/time.ts';
import { type Kysely, sql } from 'kysely';
import { loadAccessLog } from '../store/access-log.ts';
import { readNote } from '../store/note-row.ts';
import type { Tables } from '../store/tables.ts';

const CONCERN: HoldReason = 'safety-concern';

/** A note that is held because someone may be hurt, since when, and by whom as the log names them ("account:…"). */
export type HeldNote = { record: SessionRecord; row: NoteRow; heldAt: Ms; heldBy: string };

/** Two people have closed it: it is read here still, and nothing is asked about it any more. */
const isClosed = sql<boolean>`coalesce(json_extract(note.concern, '$.closed'), 0)`;

const concernsIn = (db: Kysely<Tables>, process: ProcessId) =>
  db
    .selectFrom('note')
    .innerJoin('session', 'session.id', 'note.session')
    .where('session.process', '=', process)
    .where('note.held', '=', CONCERN);

export async function countConcerns(db: Kysely<Tables>, process: ProcessId): Promise<number> {
  const { count } = await concernsIn(db, process)
    .where(sql<boolean>`not ${isClosed}`)
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** The safety concerns of a process, open ones first, what was held last before others; of one note, where it is named. */
export async function heldNotes(
  db: Kysely<Tables>,
  process: ProcessId,
  only?: { session: SessionId; note: NoteId },
): Promise<HeldNote[]> {
  let query = concernsIn(db, process).selectAll('note').select('session.record');
  if (only) query = query.where('note.session', '=', only.session).where('note.note', '=', only.note);
  const rows = await query.execute();
  const holds = new Map<SessionId, ReadonlyMap<NoteId, Hold>>();
  for (const { session } of rows) if (!holds.has(session)) holds.set(session, await holdsIn(db, session));
  return rows
    .map((row) => {
      const record = SessionRecord.parse(JSON.parse(row.record));
      const hold = holds.get(row.session)?.get(row.note);
      // A note is held in the commit of its event. Were it not so, a concern would still be one.
      return { record, row: readNote(row), heldAt: hold?.at ?? record.createdAt, heldBy: hold?.actor ?? '' };
    })
    .sort((a, b) => Number(isOver(a)) - Number(isOver(b)) || b.heldAt - a.heldAt);
}

export const isOver = ({ row }: HeldNote): boolean => row.concern?.closed ?? false;

type Hold = { at: Ms; actor: string };

/** Since when each note of a session has been held as a concern without a break. */
async function holdsIn(db: Kysely<Tables>, session: SessionId): Promise<Map<NoteId, Hold>> {
  const rows = await db
    .selectFrom('session_event')
    .select(['at', 'actor', 'event'])
    .where('session', '=', session)
    .where(sql<string>`json_extract(event, '$.type')`, 'in', ['note-held', 'note-released'])
    .orderBy('number')
    .execute();
  const holds = new Map<NoteId, Hold>();
  for (const { at, actor, event: text } of rows) {
    const event = JSON.parse(text) as Extract<SessionEvent, { type: 'note-held' | 'note-released' }>;
    if (event.type === 'note-released' || event.reason !== CONCERN) holds.delete(event.note);
    else if (!holds.has(event.note)) holds.set(event.note, { at, actor });
  }
  return holds;
}

/** What the access log says of a note since it was held: what was agreed about an earlier hold opens nothing now. */
export const linesSince = (log: readonly LogEntry[], { record, row, heldAt }: HeldNote): LogEntry[] =>
  log.filter(({ session, note, at }) => session === record.id && note === row.note && at >= heldAt);

/** All that is known of a participant: who they are here as, and what they wrote in the session. Null once they are deleted. */
export async function authorOf(db: Kysely<Tables>, { record, row: { note, participant } }: HeldNote) {
  const author = await db.selectFrom('participant').selectAll().where('id', '=', participant).executeTakeFirst();
  if (!author) return null;
  const rows = await db
    .selectFrom('note')
    .selectAll()
    .where('session', '=', record.id)
    .where('participant', '=', participant)
    .where('note', '!=', note)
    .orderBy('arrival')
    .execute();
  return { author, notes: rows.map(readNote) };
}

/** The names of accounts, whether or not they are members still. */
export async function namesOf(db: Kysely<Tables>, accounts: readonly string[]): Promise<(account: string) => string> {
  const rows =
    accounts.length === 0
      ? []
      : await db
          .selectFrom('account_user')
          .select(['id', 'name'])
          .where('id', 'in', [...new Set(accounts)])
          .execute();
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (account) => names.get(account) ?? '';
}

/** The log of a process together with the titles of its sessions. */
export async function titledLog(db: Kysely<Tables>, process: ProcessId) {
  const sessions = await db.selectFrom('session').select(['id', 'record']).where('process', '=', process).execute();
  const titles = new Map(sessions.map(({ id, record }) => [id, SessionRecord.parse(JSON.parse(record)).title]));
  return (await loadAccessLog(db, process)).map((line) => ({ line, sessionTitle: titles.get(line.session) ?? '' }));
}
