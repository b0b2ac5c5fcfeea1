import type { DocumentName } from '@futureback/shared/document-name.ts';
import type { SessionId } from '@futureback/shared/ids.ts';
import type { SessionRecord } from '@futureback/shared/process/schema.ts';
import type { Cast, SessionEvent } from '@futureback/shared/session/event.ts';
import type { NoteRow } from '@futureback/shared/session/notes.ts';
import type { CommandAck } from '@futureback/shared/wire/ack.ts';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** What one window of a session (or of a process's documents) leaves behind. Plain data, so that the door can lead to a thread. */
export type Batch = {
  /** Null for a process's documents, which have no log. */
  session: SessionId | null;
  /** The session's record from now on, where its copy of the protocol changed. */
  record?: SessionRecord;
  events: readonly { number: number; at: number; actor: string; event: SessionEvent }[];
  commands: readonly { id: string; ack: CommandAck }[];
  notes: readonly NoteRow[];
  ballotWords: readonly { ballot: string; item: string; words: string }[];
  casts: readonly { participant: string; cast: Cast }[];
  documents: readonly { name: DocumentName; update: Uint8Array }[];
};

/** A document as it lies on disk. Apply `parts` in order; `upto` names the last of them, for a compaction. */
export type StoredDocument = { parts: Uint8Array[]; upto: number };

/**
 * The one place that writes. Reads go through `read`, a connection that cannot write and sees only what is committed. Every write goes
 * through `write` or `commit`, which never run at the same time.
 */
export type Store = {
  read: Kysely<Tables>;
  /**
   * The same door for whoever brings its own statements, as the accounts library does: each statement or transaction passes alone. Never
   * used inside `write`, which would wait for itself.
   */
  writer: Kysely<Tables>;
  /** Runs work in one transaction; it is on disk when the promise resolves. Throws `CannotSave` when the disk refuses. */
  write<Value>(work: (db: Transaction<Tables>) => Promise<Value>): Promise<Value>;
  /** All batches in one transaction, on disk when the promise resolves; none of them when it rejects (`CannotSave`). */
  commit(batches: readonly Batch[]): Promise<void>;
  loadDocument(name: DocumentName): Promise<StoredDocument>;
  /** Puts a snapshot in the place of everything up to `upto`; what came later stays. */
  compactDocument(name: DocumentName, upto: number, snapshot: Uint8Array): Promise<void>;
  loadNotes(session: SessionId): Promise<NoteRow[]>;
  loadEvents(session: SessionId): Promise<SessionEvent[]>;
  loadCommand(session: SessionId, id: string): Promise<CommandAck | null>;
  /** Overwrites what was deleted wherever it still lies on the disk. False when a reader was in the way: ask again later. */
  scrub(): Promise<boolean>;
  /** A consistent copy of the whole database in one file. */
  backup(file: string): Promise<void>;
  close(): Promise<void>;
};

/** The disk is full, read-only or broken. Nothing of the batch or the work is kept. */
export class CannotSave extends Error {
  override name = 'CannotSave';
}

/** The data folder cannot be used. The message is a sentence for whoever starts the server. */
export class CannotOpen extends Error {
  override name = 'CannotOpen';
}
