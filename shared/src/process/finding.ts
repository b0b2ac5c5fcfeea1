import type { AccountId, NoteId, SessionId } from '../ids.ts';
import { DAY, type Ms } from '../time.ts';

/** What the access log says somebody did: asked for a note's author, confirmed or declined another's request, looked at the author. */
export const LOGGED = ['asked', 'confirmed', 'declined', 'looked'] as const;

/** A line of a process's access log. `reason` are the words of whoever asked; null on other lines, and once they are deleted. */
export type LogEntry = {
  /** Counts up through the log: also the number of a request. */
  number: number;
  at: Ms;
  account: AccountId;
  what: (typeof LOGGED)[number];
  session: SessionId;
  note: NoteId;
  reason: string | null;
};

/** A request waits so long for a second person. */
const REQUEST_HOLDS: Ms = DAY;

/** How far finding the author of one note has come. */
export type Finding = {
  /** The request that waits for a second person. */
  request: { number: number; by: AccountId; at: Ms; lapsesAt: Ms; reason: string | null } | null;
  /** Who may see the author: whoever asked or confirmed, and nobody else. */
  finders: AccountId[];
  /** What became of the last request, where none waits. */
  ended: { how: 'confirmed' | 'declined'; by: AccountId; at: Ms } | { how: 'lapsed'; at: Ms } | null;
};

/**
 * Reads out of the log what two people did about one note since it was held. `people` are those who may be among the two; the request of
 * somebody who is no longer one of them waits for nobody.
 */
export function findingOf(entries: readonly LogEntry[], people: readonly AccountId[], now: Ms): Finding {
  let request: Finding['request'] = null;
  let ended: Finding['ended'] = null;
  const finders = new Set<AccountId>();
  for (const { what, number, account, at, reason } of entries) {
    if (what === 'asked') {
      request = { number, by: account, at, lapsesAt: at + REQUEST_HOLDS, reason };
      ended = null;
    }
    if ((what === 'confirmed' || what === 'declined') && request) {
      if (what === 'confirmed') finders.add(request.by).add(account);
      ended = { how: what, by: account, at };
      request = null;
    }
  }
  if (request && (request.lapsesAt <= now || !people.includes(request.by))) {
    ended = { how: 'lapsed', at: Math.min(request.lapsesAt, now) };
    request = null;
  }
  return { request, finders: [...finders], ended };
}

/** Why one person may not ask for the author now; null when they may. One person alone finds nobody. */
export function askTrouble({ request, finders }: Finding, by: AccountId, people: readonly AccountId[]) {
  if (people.length < 2) return 'second-person-needed' as const;
  if (finders.includes(by)) return 'nothing-to-do' as const;
  return request ? ('already-asked' as const) : null;
}

/** Why one person may not answer a request; null when they may. The second person is another one. */
export function answerTrouble({ request }: Finding, by: AccountId, number: number) {
  if (request?.number !== number) return 'request-over' as const;
  return request.by === by ? ('same-person' as const) : null;
}
