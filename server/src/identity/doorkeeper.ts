import type { IncomingHttpHeaders } from 'node:http';
import type { Actor } from '@futureback/shared/actor.ts';
import type { ParticipantId, ProcessId, SessionId } from '@futureback/shared/ids.ts';
import type { Doorkeeper } from '../ports.ts';
import type { Store } from '../store/store.ts';
import type { Accounts } from './accounts.ts';
import { deviceHash, screenHashes } from './devices.ts';
import { rolesOf } from './members.ts';
import { participantHeld, participantsOn } from './participants.ts';
import type { SessionRecords } from './session-records.ts';

const ANYONE: Actor = { kind: 'anyone' };

/** Tells from cookies alone who is asking. Two or three indexed reads, because it is asked at every request and every socket. */
export function openDoorkeeper(
  { read }: Store,
  {
    accounts,
    records,
    originAllowed,
  }: { accounts: Accounts; records: SessionRecords; originAllowed: Doorkeeper['originAllowed'] },
): Doorkeeper {
  async function host(headers: IncomingHttpHeaders): Promise<Actor> {
    const account = await accounts.accountOf(headers);
    return account ? { kind: 'account', account: account.id, roles: await rolesOf(read, account.id) } : ANYONE;
  }

  async function participant(headers: IncomingHttpHeaders, id: ParticipantId, asked?: SessionId): Promise<Actor> {
    const held = await participantHeld(read, id, (session) => deviceHash(headers, 'phone', session));
    if (!held || (asked !== undefined && asked !== held.session)) return ANYONE;
    return { kind: 'participant', participant: id, ...held };
  }

  /**
   * A window that a host opens is a screen too, and gets no more than one: its account only vouches for it. Where no session is named it
   * stays the account, whose reading is the same there.
   */
  async function screen(headers: IncomingHttpHeaders, session?: SessionId, process?: ProcessId): Promise<Actor> {
    const hall = await screenByCookie(headers, session, process);
    if (hall.kind === 'screen') return hall;
    const account = await host(headers);
    const place = session === undefined ? process : (await records.byId(session))?.process;
    if (account.kind !== 'account' || place === undefined || !account.roles[place]) return ANYONE;
    return session === undefined ? account : { kind: 'screen', session };
  }

  /** Where no session is named, the screen that was opened last in the process; screens of different halls share a browser only in rehearsals. */
  async function screenByCookie(
    headers: IncomingHttpHeaders,
    session?: SessionId,
    process?: ProcessId,
  ): Promise<Actor> {
    const hashes = screenHashes(headers);
    if (hashes.length === 0) return ANYONE;
    let query = read
      .selectFrom('device')
      .innerJoin('session', 'session.id', 'device.session')
      .select('device.session')
      .where('device.kind', '=', 'screen')
      .where('device.token_hash', 'in', hashes);
    if (session !== undefined) query = query.where('device.session', '=', session);
    if (process !== undefined) query = query.where('session.process', '=', process);
    const row = await query.orderBy('device.created_at', 'desc').executeTakeFirst();
    return row ? { kind: 'screen', session: row.session } : ANYONE;
  }

  /** Somebody who does not say as whom: what they are by account, if that is anything here, else by device. */
  async function whoever(headers: IncomingHttpHeaders, session?: SessionId, process?: ProcessId): Promise<Actor> {
    const account = await host(headers);
    if (session === undefined) return account;
    const place = process ?? (await records.byId(session))?.process;
    if (account.kind === 'account' && place !== undefined && account.roles[place]) return account;
    const hash = deviceHash(headers, 'phone', session);
    const [first] = hash ? await participantsOn(read, session, hash) : [];
    if (first) return { kind: 'participant', participant: first.participant, session, role: first.role };
    const hall = await screenByCookie(headers, session);
    return hall.kind === 'screen' ? hall : account;
  }

  return {
    originAllowed,
    actorFor(headers, { session, process, as }) {
      if (as === undefined) return whoever(headers, session, process);
      if (as === 'host') return host(headers);
      if (as === 'screen') return screen(headers, session, process);
      return participant(headers, as, session);
    },
  };
}
