import type { SessionRole } from '@futureback/shared/actor.ts';
import type { BallotId, NoteId, ParticipantId, SessionId } from '@futureback/shared/ids.ts';
import { Process, SessionRecord } from '@futureback/shared/process/schema.ts';
import type { Cast } from '@futureback/shared/session/event.ts';
import { evolve } from '@futureback/shared/session/evolve.ts';
import type { NoteRow, NoteTrouble } from '@futureback/shared/session/notes.ts';
import { type Ballot, type BallotResult, newSession, type SessionState } from '@futureback/shared/session/state.ts';
import type { Store } from '../store/store.ts';

export type Person = { role: SessionRole; groups: readonly string[]; table: number | null; language: string };
export type Mark = { level: number; concern: string | null };

/** What each participant put on each item of a ballot. */
export type Casts<Value> = Map<BallotId, Map<ParticipantId, Map<string, Value>>>;

/** Everything a live session keeps in memory beside its documents: always what is on disk, plus at most the window under way. */
export type Memory = {
  record: SessionRecord;
  process: Process;
  state: SessionState;
  notes: Map<NoteId, NoteRow>;
  nextArrival: number;
  /** What stands against notes of a sheet, by its owner. Found again whenever a sheet opens. */
  troubles: Map<ParticipantId, Map<NoteId, NoteTrouble>>;
  dots: Casts<number>;
  marks: Casts<Mark>;
  ballotWords: Map<BallotId, Map<string, string>>;
  people: Map<ParticipantId, Person>;
};

/** Reads a session from disk; null when there is none. */
export async function loadMemory(store: Store, session: SessionId): Promise<Memory | null> {
  const row = await store.read
    .selectFrom('session')
    .innerJoin('process', 'process.id', 'session.process')
    .select(['session.record', 'process.id as process', 'process.setup', 'process.created_at'])
    .where('session.id', '=', session)
    .executeTakeFirst();
  if (!row) return null;
  const record = SessionRecord.parse(JSON.parse(row.record));
  const process = Process.parse({ ...JSON.parse(row.setup), id: row.process, createdAt: row.created_at });
  const events = await store.loadEvents(session);
  const notes = await store.loadNotes(session);
  const state = events.reduce(evolve, newSession(record.protocol));
  const ballots = state.ballots.map((ballot) => ballot.id);
  const memory: Memory = {
    record,
    process,
    state,
    notes: new Map(notes.map((note) => [note.note, note])),
    nextArrival: notes.reduce((most, note) => Math.max(most, note.arrival), 0) + 1,
    troubles: new Map(),
    dots: new Map(),
    marks: new Map(),
    ballotWords: new Map(),
    people: await loadPeople(store, session),
  };
  if (ballots.length > 0) await loadBallots(store, session, ballots, memory);
  return memory;
}

async function loadPeople(store: Store, session: SessionId): Promise<Map<ParticipantId, Person>> {
  const rows = await store.read.selectFrom('participant').selectAll().where('session', '=', session).execute();
  return new Map(rows.map((row) => [row.id, personOf(row)]));
}

/** Somebody who joined after the session was loaded. */
export async function loadPerson(store: Store, participant: ParticipantId): Promise<Person | null> {
  const row = await store.read.selectFrom('participant').selectAll().where('id', '=', participant).executeTakeFirst();
  return row ? personOf(row) : null;
}

const personOf = (row: { role: string; groups: string; table_number: number | null; language: string }): Person => ({
  role: row.role as SessionRole,
  groups: JSON.parse(row.groups) as string[],
  table: row.table_number,
  language: row.language,
});

async function loadBallots(
  store: Store,
  session: SessionId,
  ballots: readonly BallotId[],
  memory: Memory,
): Promise<void> {
  // Words of ballots that were taken back lie there until the purge.
  const words = await store.read
    .selectFrom('ballot_words')
    .selectAll()
    .where('session', '=', session)
    .where('ballot', 'in', ballots)
    .execute();
  for (const { ballot, item, words: text } of words) within(memory.ballotWords, ballot).set(item, text);
  const dots = await store.read.selectFrom('dot').selectAll().where('ballot', 'in', ballots).execute();
  for (const { ballot, participant, item, dots: count } of dots)
    within(within(memory.dots, ballot), participant).set(item, count);
  const marks = await store.read.selectFrom('mark').selectAll().where('ballot', 'in', ballots).execute();
  for (const { ballot, participant, item, level, concern } of marks) {
    within(within(memory.marks, ballot), participant).set(item, { level, concern });
  }
}

/** The inner map under a key, made when it is first needed. */
export function within<Key, Inner, Value>(maps: Map<Key, Map<Inner, Value>>, key: Key): Map<Inner, Value> {
  let inner = maps.get(key);
  if (!inner) {
    inner = new Map();
    maps.set(key, inner);
  }
  return inner;
}

/** Puts a dot or a mark where the next one will be judged against it. */
export function remember(memory: Memory, participant: ParticipantId, cast: Cast): void {
  if (cast.kind === 'mark') {
    within(within(memory.marks, cast.ballot), participant).set(cast.item, { level: cast.level, concern: cast.concern });
  } else if (cast.dots === 0) {
    within(within(memory.dots, cast.ballot), participant).delete(cast.item);
  } else {
    within(within(memory.dots, cast.ballot), participant).set(cast.item, cast.dots);
  }
}

/** Totals of a ballot as it closes. */
export function count(memory: Memory, ballot: Ballot): BallotResult {
  if (ballot.terms.kind === 'dots') {
    const dots: Record<string, number> = Object.fromEntries(ballot.items.map((item) => [item.id, 0]));
    let people = 0;
    for (const own of memory.dots.get(ballot.id)?.values() ?? []) {
      if (own.size > 0) people += 1;
      for (const [item, put] of own) dots[item] = (dots[item] ?? 0) + put;
    }
    return { kind: 'dots', people, dots };
  }
  const marks: Record<string, [number, number, number, number, number]> = Object.fromEntries(
    ballot.items.map((item) => [item.id, [0, 0, 0, 0, 0]]),
  );
  const cast = memory.marks.get(ballot.id);
  for (const own of cast?.values() ?? []) {
    for (const [item, { level }] of own) {
      const levels = marks[item];
      if (levels) levels[level - 1] = (levels[level - 1] ?? 0) + 1;
    }
  }
  return { kind: 'agreement', people: cast?.size ?? 0, marks };
}
