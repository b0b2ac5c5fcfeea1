import type { Generated } from 'kysely';

/**
 * The database, table by noun. Portable types only: ids as text, times as integer ms, structured values as JSON text. The tables that
 * better-auth keeps are prefixed `account_` and are its own.
 */
export type Tables = {
  /** `purged_at`: when everything people wrote in it was deleted. */
  process: { id: string; setup: string; created_at: number; purged_at: number | null };
  member: { process: string; account: string; role: string; created_at: number };
  /** One-time links: owner, invitation, reset. Only the hash of the secret is kept. */
  link: {
    token_hash: string;
    kind: string;
    process: string | null;
    role: string | null;
    account: string | null;
    expires_at: number;
    used_at: number | null;
  };
  session: { id: string; process: string; code: string; record: string; created_at: number };
  /** A table of a session and the hash of its recorder's link. */
  session_table: { session: string; number: number; recorder_hash: string };
  /** The link that gives a role at no table, by the hash of its secret. */
  session_link: { session: string; role: string; secret_hash: string };
  /** A browser in one session: a phone or a screen in the hall. Only the hash of its cookie is kept. */
  device: { id: string; session: string; kind: string; token_hash: string; created_at: number };
  participant: {
    id: string;
    session: string;
    device: string;
    role: string;
    groups: string;
    table_number: number | null;
    language: string;
    created_at: number;
  };
  /** The session log: append-only, numbered from 1 without a gap. `actor` is "account:<id>", "participant:<id>" or "system". */
  session_event: { session: string; number: number; at: number; actor: string; event: string };
  /** Which commands were done, and how they were answered. */
  session_command: { session: string; id: string; ack: string };
  note: {
    session: string;
    note: string;
    participant: string;
    arrival: number;
    step: string;
    run: number;
    late: number;
    wording: string;
    released: string | null;
    held: string | null;
    batch: number | null;
    back: number;
    concern: string | null;
  };
  /** The words that a ballot froze. */
  ballot_words: { session: string; ballot: string; item: string; words: string };
  dot: { ballot: string; participant: string; item: string; dots: number };
  mark: { ballot: string; participant: string; item: string; level: number; concern: string | null };
  /** A Yjs document: a snapshot that holds all updates up to `upto`, and the updates appended since. */
  document: { name: string; snapshot: Uint8Array; upto: number };
  document_update: { id: Generated<number>; name: string; update: Uint8Array };
  /** Who did what to find the author of a safety concern. Append-only, but for `reason`: people's words, which are deleted like notes. */
  access_log: {
    number: Generated<number>;
    process: string;
    at: number;
    account: string;
    what: string;
    session: string;
    note: string;
    reason: string | null;
  };

  account_user: {
    id: string;
    name: string;
    email: string;
    emailVerified: number;
    image: string | null;
    createdAt: string;
    updatedAt: string;
  };
  /** Somebody signed in on one browser. `token` is the hash of what the browser holds. */
  account_session: {
    id: string;
    expiresAt: string;
    token: string;
    createdAt: string;
    updatedAt: string;
    ipAddress: string | null;
    userAgent: string | null;
    userId: string;
  };
  account_credential: {
    id: string;
    accountId: string;
    providerId: string;
    userId: string;
    password: string | null;
    createdAt: string;
    updatedAt: string;
  };
  /** What the server keeps for itself between starts, such as the key that signs its cookies. */
  kept: { name: string; value: string };
};
