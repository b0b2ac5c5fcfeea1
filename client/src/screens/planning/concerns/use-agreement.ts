import type { Concern } from '@futureback/shared/wire/http.ts';
import { useState } from 'react';
import { call } from '../../../api/call.ts';
import { useSend } from '../../../pieces/asking/use-send.ts';

/** What two people agree on, and the calls with which one asks and another one answers. */
const CALLS = {
  finding: { ask: 'authorAsk', answer: 'authorAnswer' },
  closing: { ask: 'closeAsk', answer: 'closeAnswer' },
} as const;

/** Asking a second person about one concern, and answering: both for finding its author and for closing it. */
export function useAgreement(
  about: keyof typeof CALLS,
  { concern, process, again }: { concern: Concern; process: string; again: () => void },
) {
  const [asking, setAsking] = useState(false);
  const { sending, problem, send } = useSend();
  const place = { process, session: concern.session, note: concern.note };
  const { request } = about === 'finding' ? concern : concern.closing;
  const answer = async (given: 'confirmed' | 'declined') => {
    if (!request) return;
    await send(call(CALLS[about].answer, { params: place, body: { request: request.number, answer: given } }));
    again();
  };
  return {
    place,
    sending,
    problem,
    send,
    answer: (given: 'confirmed' | 'declined') => void answer(given),
    ask: (reason: string) => call(CALLS[about].ask, { params: place, body: { reason } }),
    asking,
    setAsking,
  };
}
