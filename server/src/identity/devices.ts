import type { IncomingHttpHeaders } from 'node:http';
import { type Id, idFrom, type ParticipantId, type SessionId } from '@futureback/shared/ids.ts';
import type { Ms } from '@futureback/shared/time.ts';
import type { Kysely } from 'kysely';
import type { Random } from '../ports.ts';
import type { Tables } from '../store/tables.ts';
import { forgetCookie, readCookies, writeCookie } from './cookies.ts';
import { hashSecret, newSecret } from './secrets.ts';

/** A browser in one session. A phone may hold several participants; a screen in the hall holds none. */
export type DeviceKind = 'phone' | 'screen';

/** A cookie per session and kind: nobody can follow a person from one session to the next. */
const cookieName = (kind: DeviceKind, session: SessionId): string => `fb_${kind}_${session}`;

/** The hash of what this browser holds for a session, or null when it holds nothing. */
export function deviceHash(headers: IncomingHttpHeaders, kind: DeviceKind, session: SessionId): string | null {
  const secret = readCookies(headers)[cookieName(kind, session)];
  return secret ? hashSecret(secret) : null;
}

/** The hashes of all screens that this browser is. */
export const screenHashes = (headers: IncomingHttpHeaders): string[] =>
  Object.entries(readCookies(headers)).flatMap(([name, secret]) =>
    name.startsWith(cookieName('screen', '')) && secret ? [hashSecret(secret)] : [],
  );

export type Device = {
  id: Id;
  /** The `Set-Cookie` line for a device that was made just now. */
  cookie: string | null;
};

/** The browser's device in a session, made when it has none. */
export async function deviceFor(
  db: Kysely<Tables>,
  headers: IncomingHttpHeaders,
  { kind, session }: { kind: DeviceKind; session: SessionId },
  { now, random, isSecure }: { now: Ms; random: Random; isSecure: boolean },
): Promise<Device> {
  const hash = deviceHash(headers, kind, session);
  const known =
    hash === null
      ? undefined
      : await db
          .selectFrom('device')
          .select('id')
          .where('token_hash', '=', hash)
          .where('session', '=', session)
          .where('kind', '=', kind)
          .executeTakeFirst();
  if (known) return { id: known.id, cookie: null };
  const { id, secret } = await newDevice(db, { kind, session }, { now, random });
  return { id, cookie: writeCookie(cookieName(kind, session), secret, isSecure) };
}

async function newDevice(
  db: Kysely<Tables>,
  { kind, session }: { kind: DeviceKind; session: SessionId },
  { now, random }: { now: Ms; random: Random },
): Promise<{ id: Id; secret: string }> {
  const id = idFrom(random.bytes(16));
  const secret = newSecret(random);
  await db
    .insertInto('device')
    .values({ id, session, kind, token_hash: hashSecret(secret), created_at: now })
    .execute();
  return { id, secret };
}

/**
 * Takes a participant off the phone that holds it, if it does. It goes to a device whose secret nobody was told, so that
 * no browser opens it again; the phone's own cookie goes with the last of its people. Returns the `Set-Cookie` lines; null
 * where the phone held no such participant.
 */
export async function leavePhone(
  db: Kysely<Tables>,
  headers: IncomingHttpHeaders,
  { session, participant }: { session: SessionId; participant: ParticipantId },
  at: { now: Ms; random: Random },
): Promise<{ cookies: string[] } | null> {
  const hash = deviceHash(headers, 'phone', session);
  if (hash === null) return null;
  const people = await db
    .selectFrom('participant')
    .innerJoin('device', 'device.id', 'participant.device')
    .select(['participant.id', 'participant.device'])
    .where('participant.session', '=', session)
    .where('device.token_hash', '=', hash)
    .execute();
  const leaving = people.find(({ id }) => id === participant);
  if (!leaving) return null;
  const nobodys = await newDevice(db, { kind: 'phone', session }, at);
  await db.updateTable('participant').set({ device: nobodys.id }).where('id', '=', participant).execute();
  if (people.length > 1) return { cookies: [] };
  await db.deleteFrom('device').where('id', '=', leaving.device).execute();
  return { cookies: [forgetCookie(cookieName('phone', session))] };
}
