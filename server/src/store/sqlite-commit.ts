import type { DatabaseSync } from 'node:sqlite';
import { showDocumentName } from '@futureback/shared/document-name.ts';
import type { NoteRow } from '@futureback/shared/session/notes.ts';
import { asCannotSave } from './sqlite-refusal.ts';
import type { Batch } from './store.ts';

/**
 * Writes batches in one transaction, synchronously and with statements prepared once: this is the way of every note, so it goes around the
 * query builder.
 */
export function prepareCommit(database: DatabaseSync): (batches: readonly Batch[]) => void {
  const insertEvent = database.prepare(
    'insert into session_event (session, number, at, actor, event) values (?, ?, ?, ?, ?)',
  );
  const putRecord = database.prepare('update session set record = ? where id = ?');
  const insertCommand = database.prepare('insert into session_command (session, id, ack) values (?, ?, ?)');
  const putNote = database.prepare(
    `insert into note (session, note, participant, arrival, step, run, late, wording, released, held, batch, back, concern)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (session, note) do update set
       arrival = excluded.arrival, step = excluded.step, run = excluded.run, late = excluded.late, wording = excluded.wording,
       released = excluded.released, held = excluded.held, batch = excluded.batch, back = excluded.back,
       concern = excluded.concern
     where participant = excluded.participant`,
  );
  const putBallotWords = database.prepare(
    `insert into ballot_words (session, ballot, item, words) values (?, ?, ?, ?)
     on conflict (ballot, item) do update set words = excluded.words`,
  );
  const putDots = database.prepare(
    `insert into dot (ballot, participant, item, dots) values (?, ?, ?, ?)
     on conflict (ballot, participant, item) do update set dots = excluded.dots`,
  );
  const deleteDots = database.prepare('delete from dot where ballot = ? and participant = ? and item = ?');
  const putMark = database.prepare(
    `insert into mark (ballot, participant, item, level, concern) values (?, ?, ?, ?, ?)
     on conflict (ballot, participant, item) do update set level = excluded.level, concern = excluded.concern`,
  );
  const insertUpdate = database.prepare('insert into document_update (name, "update") values (?, ?)');

  function putNoteRow(session: string, row: NoteRow): void {
    const { changes } = putNote.run(
      session,
      row.note,
      row.participant,
      row.arrival,
      row.step,
      row.run,
      row.late ? 1 : 0,
      JSON.stringify(row.wording),
      row.released && JSON.stringify(row.released),
      row.held,
      row.batch,
      row.back ? 1 : 0,
      row.concern && JSON.stringify(row.concern),
    );
    if (changes !== 1) throw new Error('a note id belongs to another participant');
  }

  function putSession(session: string, batch: Batch): void {
    if (batch.record) putRecord.run(JSON.stringify(batch.record), session);
    for (const { number, at, actor, event } of batch.events) {
      insertEvent.run(session, number, at, actor, JSON.stringify(event));
    }
    for (const { id, ack } of batch.commands) insertCommand.run(session, id, JSON.stringify(ack));
    for (const row of batch.notes) putNoteRow(session, row);
    for (const { ballot, item, words } of batch.ballotWords) putBallotWords.run(session, ballot, item, words);
  }

  function put(batch: Batch): void {
    if (batch.session !== null) putSession(batch.session, batch);
    else if (batch.events.length + batch.commands.length + batch.notes.length + batch.ballotWords.length > 0) {
      throw new Error('a process has no log: only documents and casts belong to a batch without a session');
    }
    for (const { participant, cast } of batch.casts) {
      if (cast.kind === 'mark') putMark.run(cast.ballot, participant, cast.item, cast.level, cast.concern);
      else if (cast.dots === 0) deleteDots.run(cast.ballot, participant, cast.item);
      else putDots.run(cast.ballot, participant, cast.item, cast.dots);
    }
    for (const { name, update } of batch.documents) insertUpdate.run(showDocumentName(name), update);
  }

  return (batches) => {
    try {
      database.exec('begin immediate');
      for (const batch of batches) put(batch);
      database.exec('commit');
    } catch (error) {
      if (database.isTransaction) database.exec('rollback');
      throw asCannotSave(error);
    }
  };
}
