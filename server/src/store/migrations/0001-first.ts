/** Processes, their sessions, and everything that people write in them. See tables.ts for what each table means. */
export const first = `
  create table process (
    id text primary key,
    setup text not null,
    created_at integer not null,
    purged_at integer
  ) strict;

  create table member (
    process text not null,
    account text not null,
    role text not null,
    created_at integer not null,
    primary key (process, account)
  ) strict, without rowid;
  create index member_by_account on member (account);

  create table link (
    token_hash text primary key,
    kind text not null,
    process text,
    role text,
    account text,
    expires_at integer not null,
    used_at integer
  ) strict, without rowid;

  create table session (
    id text primary key,
    process text not null,
    code text not null unique,
    record text not null,
    created_at integer not null
  ) strict;
  create index session_by_process on session (process);

  create table session_table (
    session text not null,
    number integer not null,
    recorder_hash text not null unique,
    primary key (session, number)
  ) strict, without rowid;

  create table device (
    id text primary key,
    session text not null,
    kind text not null,
    token_hash text not null unique,
    created_at integer not null
  ) strict, without rowid;
  create index device_by_session on device (session);

  create table participant (
    id text primary key,
    session text not null,
    device text not null,
    role text not null,
    groups text not null,
    table_number integer,
    language text not null,
    created_at integer not null
  ) strict, without rowid;
  create index participant_by_session on participant (session, device);
  create index participant_by_device on participant (device);

  create table session_event (
    session text not null,
    number integer not null,
    at integer not null,
    actor text not null,
    event text not null,
    primary key (session, number)
  ) strict, without rowid;

  create table session_command (
    session text not null,
    id text not null,
    ack text not null,
    primary key (session, id)
  ) strict, without rowid;

  create table note (
    session text not null,
    note text not null,
    participant text not null,
    arrival integer not null,
    step text not null,
    run integer not null,
    late integer not null,
    wording text not null,
    released text,
    held text,
    batch integer,
    back integer not null,
    primary key (session, note)
  ) strict, without rowid;

  create table ballot_words (
    session text not null,
    ballot text not null,
    item text not null,
    words text not null,
    primary key (ballot, item)
  ) strict, without rowid;
  create index ballot_words_by_session on ballot_words (session);

  create table dot (
    ballot text not null,
    participant text not null,
    item text not null,
    dots integer not null,
    primary key (ballot, participant, item)
  ) strict, without rowid;

  create table mark (
    ballot text not null,
    participant text not null,
    item text not null,
    level integer not null,
    concern text,
    primary key (ballot, participant, item)
  ) strict, without rowid;

  create table document (
    name text primary key,
    snapshot blob not null,
    upto integer not null
  ) strict, without rowid;

  -- An id is never given twice: a snapshot holds everything up to one.
  create table document_update (
    id integer primary key autoincrement,
    name text not null,
    "update" blob not null
  ) strict;
  create index document_update_by_name on document_update (name);
`;
