import type { SessionId } from '@futureback/shared/ids.ts';
import { call } from '../../api/call.ts';

type Answer = ReturnType<typeof call<'mine'>>;

let early: { session: SessionId; answer: Answer } | null = null;

/** Asks which people of this device are in a session. Called before the screen's words are there, it saves the first screen a way to the server and back. */
export const askEarly = (session: SessionId): void => {
  early = { session, answer: call('mine', { params: { session } }) };
};

/** The answer that is on its way, or a fresh one: each is used once. */
export function askWhoIsHere(session: SessionId): Answer {
  const known = early?.session === session ? early.answer : null;
  early = null;
  return known ?? call('mine', { params: { session } });
}
