import type { Result } from '@futureback/shared/result.ts';
import { useState } from 'react';
import type { CallProblem } from '../../api/call.ts';

/** Sends one thing at a time: whether it is on its way, why it was refused, and `send`, which gives the value or null. */
export function useSend() {
  const [state, setState] = useState<{ sending: boolean; problem: CallProblem | null }>({
    sending: false,
    problem: null,
  });
  const send = async <Value>(request: Promise<Result<Value, CallProblem>>): Promise<{ value: Value } | null> => {
    setState({ sending: true, problem: null });
    const result = await request;
    setState({ sending: false, problem: result.ok ? null : result.problem });
    return result.ok ? { value: result.value } : null;
  };
  return { ...state, send };
}
