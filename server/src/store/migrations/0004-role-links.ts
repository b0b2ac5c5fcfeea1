/** Links that give a role which sits at no table. */
export const roleLinks = `
  create table session_link (
    session text not null,
    role text not null,
    secret_hash text not null unique,
    primary key (session, role)
  ) strict, without rowid;
`;
