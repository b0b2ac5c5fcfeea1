/**
 * Staff accounts, in the shape that better-auth expects (its columns are in camel case and its instants are ISO text), and what the server
 * keeps for itself between starts.
 */
export const accounts = `
  create table account_user (
    id text primary key,
    name text not null,
    email text not null unique,
    "emailVerified" integer not null,
    image text,
    "createdAt" text not null,
    "updatedAt" text not null
  ) strict;

  create table account_session (
    id text primary key,
    "expiresAt" text not null,
    token text not null unique,
    "createdAt" text not null,
    "updatedAt" text not null,
    "ipAddress" text,
    "userAgent" text,
    "userId" text not null
  ) strict;
  create index account_session_by_user on account_session ("userId");

  create table account_credential (
    id text primary key,
    "accountId" text not null,
    "providerId" text not null,
    "userId" text not null,
    "accessToken" text,
    "refreshToken" text,
    "idToken" text,
    "accessTokenExpiresAt" text,
    "refreshTokenExpiresAt" text,
    scope text,
    password text,
    "createdAt" text not null,
    "updatedAt" text not null
  ) strict;
  create index account_credential_by_user on account_credential ("userId");

  create table account_verification (
    id text primary key,
    identifier text not null,
    value text not null,
    "expiresAt" text not null,
    "createdAt" text not null,
    "updatedAt" text not null
  ) strict;
  create index account_verification_by_identifier on account_verification (identifier);

  create table kept (
    name text primary key,
    value text not null
  ) strict, without rowid;
`;
