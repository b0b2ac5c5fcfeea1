import type { SessionId } from '@futureback/shared/ids.ts';
import { OwnParticipant } from '@futureback/shared/wire/http.ts';
import * as z from 'zod/mini';
import { forget, recall, remember } from './device-memory.ts';

const nameOf = (session: SessionId) => `here.${session}`;

/** Who writes on this device in a session. The cookie says who may; this says who does. */
export function recallHere(session: SessionId): OwnParticipant | null {
  const kept = recall(nameOf(session));
  if (kept === null) return null;
  try {
    return z.safeParse(OwnParticipant, JSON.parse(kept)).data ?? null;
  } catch {
    return null;
  }
}

export const rememberHere = (participant: OwnParticipant): void =>
  remember(nameOf(participant.session), JSON.stringify(participant));

export const forgetHere = (session: SessionId): void => forget(nameOf(session));
