import type { SessionId } from '@futureback/shared/ids.ts';

/** Where a session is: the host's desk, and the screen in the hall, which only needs the code. */
export const hostAddress = (session: SessionId): string => `/host/${session}`;
export const screenAddress = (session: SessionId): string => `/wall/${session}`;
