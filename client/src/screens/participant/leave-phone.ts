import type { ParticipantId, SessionId } from '@futureback/shared/ids.ts';
import { ok, type Result } from '@futureback/shared/result.ts';
import type { OwnParticipant } from '@futureback/shared/wire/http.ts';
import { type CallProblem, call } from '../../api/call.ts';
import type { Control } from '../../realtime/control.ts';
import { forget, forgetAllAbout, recall, remember } from '../../realtime/device-memory.ts';
import { forgetHere } from '../../realtime/here.ts';
import { eraseSheet } from '../../realtime/sheet.ts';

type Person = Pick<OwnParticipant, 'session' | 'participant'>;

/** Who is leaving from this very page: it hears of it from the server like every other tab of theirs. */
const leaving = new Set<ParticipantId>();
export const isLeaving = ({ participant }: Person): boolean => leaving.has(participant);

/**
 * Ends somebody's part on this phone. The server first: it forgets that this browser holds them, and only then the
 * browser forgets what they wrote. What the server has of it stays there. It says so twice, on `connection` too, and either
 * word is enough: an answer can be lost on the way.
 */
export async function leavePhone(
  person: Person,
  { connection }: Pick<Control, 'connection'>,
): Promise<Result<{ done: true }, CallProblem>> {
  leaving.add(person.participant);
  const answer = await leave(person);
  const now = connection.now();
  if (answer.ok || (now.kind === 'ended' && now.reason === 'left')) {
    await eraseAfter(person);
    return ok({ done: true });
  }
  leaving.delete(person.participant);
  return answer;
}

/** They have left, by this tab or by another: nothing of them stays in this one. */
export async function eraseAfter(person: Person): Promise<void> {
  forgetPerson(person);
  await eraseSheet(person.participant);
}

/** The same where the page is going away: it will not be there to hear the answer. */
export function leaveWithPage(person: Person): void {
  void leave(person);
  forgetPerson(person);
}

const leave = ({ session, participant }: Person) => call('leave', { params: { session, participant } });

function forgetPerson(person: Person): void {
  forgetHere(person);
  forgetAllAbout(person.participant);
  sayShared(person.session, true);
}

/** Whoever writes here says whether the phone goes through several hands. */
export const saysShared = (session: SessionId): boolean => recall(markOf(session)) !== null;
export const sayShared = (session: SessionId, shared: boolean): void =>
  shared ? remember(markOf(session), 'yes') : forget(markOf(session));

const markOf = (session: SessionId) => `shared.${session}`;

/** Several people write on this phone, or did, or will as its owner says. */
export const isShared = async (person: Person): Promise<boolean> =>
  saysShared(person.session) || (await holdsOthers(person));

/** Somebody else is in the session on this phone, and may go on. */
export async function holdsOthers({ session, participant }: Person): Promise<boolean> {
  const held = await call('mine', { params: { session } });
  return held.ok && held.value.participants.some((one) => one.participant !== participant);
}
