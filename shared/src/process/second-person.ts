import type { AccountId, NoteId, SessionId } from '../ids.ts';
import { DAY, type Ms } from '../time.ts';

/**
 * What the access log says somebody did: asked for a note's author, confirmed or declined another's request, looked at the author; asked to
 * close a concern, confirmed or declined that.
 */
export const LOGGED = [
  'asked',
  'confirmed',
  'declined',
  'looked',
  'close-asked',
  'close-confirmed',
  'close-declined',
] as const;
type Logged = (typeof LOGGED)[number];

/** A line of a process's access log. `reason` are the words of whoever asked; null on other lines, and once they are deleted. */
export type LogEntry = {
  /** Counts up through the log: also the number of a request. */
  number: number;
  at: Ms;
  account: AccountId;
  what: Logged;
  session: SessionId;
  note: NoteId;
  reason: string | null;
};

/** A request waits so long for a second person. */
const REQUEST_HOLDS: Ms = DAY;

/** How far two people have come who must agree: one asks with a reason, another one answers. */
export type Agreement = {
  /** The request that waits for a second person. */
  request: { number: number; by: AccountId; at: Ms; lapsesAt: Ms; reason: string | null } | null;
  /** What became of the last request, where none waits. */
  ended: { how: 'confirmed' | 'declined'; by: AccountId; at: Ms } | { how: 'lapsed'; at: Ms } | null;
  /** Every request that was confirmed: who asked and why, and who agreed. */
  confirmed: { asked: AccountId; agreed: AccountId; at: Ms; reason: string | null }[];
};

/** How far finding the author of one note has come. */
export type Finding = Pick<Agreement, 'request' | 'ended'> & {
  /** Who may see the author: whoever asked or confirmed, and nobody else. */
  finders: AccountId[];
};

/** How far closing one concern has come. */
export type Closing = Pick<Agreement, 'request' | 'ended'> & {
  /** Which two people closed it, and why. */
  closed: { by: AccountId[]; at: Ms; reason: string | null } | null;
};

/** Lines of a log about one note since it was held, and those who may be among the two people. */
type Lines = { entries: readonly LogEntry[]; people: readonly AccountId[]; now: Ms };

/** Reads an agreement out of the log. The request of somebody who is no longer one of `people` waits for nobody. */
function agreementIn({ entries, people, now }: Lines, asked: Logged, yes: Logged, no: Logged): Agreement {
  let request: Agreement['request'] = null;
  let ended: Agreement['ended'] = null;
  const confirmed: Agreement['confirmed'] = [];
  for (const { what, number, account, at, reason } of entries) {
    if (what === asked) {
      request = { number, by: account, at, lapsesAt: at + REQUEST_HOLDS, reason };
      ended = null;
    }
    if ((what === yes || what === no) && request) {
      if (what === yes) confirmed.push({ asked: request.by, agreed: account, at, reason: request.reason });
      ended = { how: what === yes ? 'confirmed' : 'declined', by: account, at };
      request = null;
    }
  }
  if (request && (request.lapsesAt <= now || !people.includes(request.by))) {
    ended = { how: 'lapsed', at: Math.min(request.lapsesAt, now) };
    request = null;
  }
  return { request, ended, confirmed };
}

export function findingOf(entries: readonly LogEntry[], people: readonly AccountId[], now: Ms): Finding {
  const { request, ended, confirmed } = agreementIn({ entries, people, now }, 'asked', 'confirmed', 'declined');
  return { request, ended, finders: [...new Set(confirmed.flatMap(({ asked, agreed }) => [asked, agreed]))] };
}

export function closingOf(entries: readonly LogEntry[], people: readonly AccountId[], now: Ms): Closing {
  const { request, ended, confirmed } = agreementIn(
    { entries, people, now },
    'close-asked',
    'close-confirmed',
    'close-declined',
  );
  const last = confirmed.at(-1);
  return { request, ended, closed: last ? { by: [last.asked, last.agreed], at: last.at, reason: last.reason } : null };
}

/** Why one person may not ask for the author now; null when they may. One person alone finds nobody. */
export function askTrouble({ request, finders }: Finding, by: AccountId, people: readonly AccountId[]) {
  if (people.length < 2) return 'second-person-needed' as const;
  if (finders.includes(by)) return 'nothing-to-do' as const;
  return request ? ('already-asked' as const) : null;
}

/** The same of closing a concern. */
export function closeTrouble({ request }: Closing, people: readonly AccountId[]) {
  if (people.length < 2) return 'second-person-needed' as const;
  return request ? ('already-asked' as const) : null;
}

/** Why one person may not answer a request; null when they may. The second person is another one. */
export function answerTrouble({ request }: Pick<Agreement, 'request'>, by: AccountId, number: number) {
  if (request?.number !== number) return 'request-over' as const;
  return request.by === by ? ('same-person' as const) : null;
}
