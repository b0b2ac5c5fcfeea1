import type { Result } from '@futureback/shared/result.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallProblem } from '../../api/call.ts';

export type Answer<Value> =
  | { kind: 'waiting' }
  | { kind: 'refused'; problem: CallProblem }
  /** `stale`: asked again since and refused, so this is what was last known. */
  | { kind: 'there'; value: Value; stale: CallProblem | null };

const WAITING = { kind: 'waiting' } as const;

/**
 * What the server answers to a question, asked anew when `about` changes and whenever `again` is called. What is shown stays while it is
 * asked again: a list must not blink because somebody added to it.
 */
export function useAnswer<Value>(
  about: string,
  ask: () => Promise<Result<Value, CallProblem>>,
): readonly [Answer<Value>, again: () => Promise<void>] {
  const [shown, setShown] = useState<{ about: string; answer: Answer<Value> }>({ about, answer: WAITING });
  const asking = useRef({ ask, turn: 0 });
  useEffect(() => {
    asking.current.ask = ask;
  });

  const again = useCallback(async () => {
    asking.current.turn += 1;
    const turn = asking.current.turn;
    const result = await asking.current.ask();
    // An answer that was overtaken by a later question is of no use.
    if (turn !== asking.current.turn) return;
    setShown((before) => {
      if (result.ok) return { about, answer: { kind: 'there', value: result.value, stale: null } };
      const known = before.about === about && before.answer.kind === 'there' ? before.answer : null;
      return {
        about,
        answer: known ? { ...known, stale: result.problem } : { kind: 'refused', problem: result.problem },
      };
    });
  }, [about]);

  useEffect(() => {
    void again();
    const { current } = asking;
    return () => {
      current.turn += 1;
    };
  }, [again]);

  return [shown.about === about ? shown.answer : WAITING, again];
}
