import type { IncomingHttpHeaders } from 'node:http';
import type { Actor } from '@futureback/shared/actor.ts';
import type { ParticipantId, ProcessId, SessionId } from '@futureback/shared/ids.ts';
import type { Ms } from '@futureback/shared/time.ts';

/** The wall clock and its timers, behind one door so that tests own time. */
export type Clock = {
  now(): Ms;
  /** Counts on evenly whatever happens to the wall clock; says nothing about the time of day. */
  uptime(): Ms;
  /** Calls back once after `delay`; returns its cancellation. */
  after(delay: Ms, callback: () => void): () => void;
};

/** Randomness for ids and secrets. */
export type Random = { bytes(count: number): Uint8Array };

/** Structured logs. Never people's words, names or addresses. */
export type Log = {
  info(fields: Record<string, string | number | boolean | null>, message: string): void;
  warn(fields: Record<string, string | number | boolean | null>, message: string): void;
  error(fields: Record<string, string | number | boolean | null>, message: string): void;
};

/** Which of the actors that one browser may be is asked for. */
export type Ask = { session?: SessionId; process?: ProcessId; as?: 'host' | 'screen' | ParticipantId };

/** Who is at the door, told from the cookies of a request. */
export type Doorkeeper = {
  /** `anyone` when the cookies say nothing about what is asked. */
  actorFor(headers: IncomingHttpHeaders, ask: Ask): Promise<Actor>;
  /** Whether a page of ours sent this. A request without an Origin does not come from a browser's page. */
  originAllowed(headers: IncomingHttpHeaders): boolean;
};
