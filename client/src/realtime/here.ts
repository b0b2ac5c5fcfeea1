import type { ParticipantId, SessionId } from '@futureback/shared/ids.ts';
import { OwnParticipant } from '@futureback/shared/wire/http.ts';
import * as z from 'zod/mini';
import { forgetWhere, recall, remember } from './device-memory.ts';

const nameOf = (session: SessionId) => `here.${session}`;

/** Who writes on this device in a session. The cookie says who may; this says who does. */
export function recallHere(session: SessionId): OwnParticipant | null {
  const kept = recall(nameOf(session));
  return kept === null ? null : read(kept);
}

function read(kept: string): OwnParticipant | null {
  try {
    return z.safeParse(OwnParticipant, JSON.parse(kept)).data ?? null;
  } catch {
    return null;
  }
}

export const rememberHere = (participant: OwnParticipant): void =>
  remember(nameOf(participant.session), JSON.stringify(participant));

/** In a tab that slept, somebody else may have begun to write on this device meanwhile: they stay. */
export const forgetHere = ({ session, participant }: { session: SessionId; participant: ParticipantId }): void =>
  forgetWhere(nameOf(session), (kept) => read(kept)?.participant === participant);
