import type { ProcessRole } from '@futureback/shared/actor.ts';
import { type Action, may } from '@futureback/shared/permission.ts';
import { namedAdultOf } from '@futureback/shared/process/named-adult.ts';
import type { Process } from '@futureback/shared/process/schema.ts';
import type { Member, ReplyOf, SessionSummary } from '@futureback/shared/wire/http.ts';
import type { Account } from '../../pieces/staff-frame/use-account.ts';

/** What every page of a process is given: the process, who looks at it, and what they may do. */
export type Planning = {
  process: Process;
  role: ProcessRole;
  sessions: readonly SessionSummary[];
  members: readonly Member[];
  account: Account;
  can: (action: Action) => boolean;
  /** Asks the server anew for all of it. */
  again: () => void;
};

export const canIn =
  (account: Account, { process, role, members }: Pick<ReplyOf<'process'>, 'process' | 'role' | 'members'>) =>
  (action: Action): boolean =>
    may({ kind: 'account', account: account.id, roles: { [process.id]: role } }, action, {
      process: process.id,
      namedAdult: namedAdultOf(process, members),
    });

/** Sessions whose words count: a rehearsal's people are simulated. */
export const realSessions = (sessions: readonly SessionSummary[]): SessionSummary[] =>
  sessions.filter((session) => session.kind !== 'rehearsal');

/** In the order of time: as planned, else as they were made. */
export const inTime = (sessions: readonly SessionSummary[]): SessionSummary[] =>
  [...sessions].sort((a, b) => (a.startsAt ?? a.createdAt) - (b.startsAt ?? b.createdAt));
