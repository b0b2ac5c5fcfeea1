import type { SessionId } from '@futureback/shared/ids.ts';
import type { Result } from '@futureback/shared/result.ts';
import type { OwnParticipant } from '@futureback/shared/wire/http.ts';
import { type CallProblem, call } from '../../api/call.ts';
import { forgetAllAbout, recall, remember } from '../../realtime/device-memory.ts';
import { forgetHere } from '../../realtime/here.ts';
import { eraseSheet } from '../../realtime/sheet.ts';

/**
 * Ends somebody's part on this phone. The server first: it forgets that this browser holds them, and only then the
 * browser forgets what they wrote. What the server has of it stays there.
 */
export async function leavePhone({
  session,
  participant,
}: Pick<OwnParticipant, 'session' | 'participant'>): Promise<Result<{ done: true }, CallProblem>> {
  const answer = await call('leave', { params: { session, participant } });
  if (!answer.ok) return answer;
  forgetHere(session);
  forgetAllAbout(participant);
  remember(markOf(session), 'yes');
  await eraseSheet(participant);
  return answer;
}

const markOf = (session: SessionId) => `shared.${session}`;

/** Several people write on this phone, or somebody left it before the one who writes now. */
export async function isShared(session: SessionId): Promise<boolean> {
  if (recall(markOf(session)) !== null) return true;
  const held = await call('mine', { params: { session } });
  return held.ok && held.value.participants.length > 1;
}
