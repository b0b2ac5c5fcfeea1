/** Who asked for the author of a note that is a safety concern, who confirmed it, and who looked. A number is never given twice. */
export const accessLog = `
  create table access_log (
    number integer primary key autoincrement,
    process text not null,
    at integer not null,
    account text not null,
    what text not null,
    session text not null,
    note text not null,
    reason text
  ) strict;
  create index access_log_by_process on access_log (process);
  create index access_log_by_note on access_log (session, note);
`;
