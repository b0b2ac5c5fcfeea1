import type { AccountId, ParticipantId, ProcessId, SessionId } from './ids.ts';

/** What an account is in a process. The owner and one deputy are the data stewards. */
export const PROCESS_ROLES = ['owner', 'deputy', 'facilitator', 'planner'] as const;
export type ProcessRole = (typeof PROCESS_ROLES)[number];

/** What somebody without an account is in a session. */
export const SESSION_ROLES = ['participant', 'recorder', 'interpreter', 'observer'] as const;
export type SessionRole = (typeof SESSION_ROLES)[number];

/** Those of them that one becomes by a link; by the code alone everybody is a participant. */
export const LINKED_ROLES = ['recorder', 'interpreter', 'observer'] as const satisfies readonly SessionRole[];
export type LinkedRole = (typeof LINKED_ROLES)[number];

/** Who is asking. A screen is a projector: it may read what is public in its session, and nothing else. */
export type Actor =
  | { kind: 'anyone' }
  | { kind: 'account'; account: AccountId; roles: Readonly<Record<ProcessId, ProcessRole>> }
  | { kind: 'participant'; participant: ParticipantId; session: SessionId; role: SessionRole }
  | { kind: 'screen'; session: SessionId }
  | { kind: 'system' };
