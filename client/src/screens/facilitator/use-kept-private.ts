import type { StepId } from '@futureback/shared/ids.ts';
import type { HostView } from '@futureback/shared/session/view.ts';
import { useEffect, useMemo, useState } from 'react';
import { useCounts } from '../../realtime/control-context.tsx';
import { useDesk } from '../../realtime/documents.ts';

/**
 * Steps of the past whose notes nobody in the room has seen. A step in which nobody wrote is none of them: its notes would be on the desk,
 * or, where nobody reads notes first, were counted while people stood in it.
 */
export function useKeptPrivate({ session, agenda, at }: HostView): ReadonlySet<StepId> {
  const desk = useDesk(session).content;
  const notes = useCounts()?.notes ?? 0;
  const [written, setWritten] = useState<ReadonlySet<StepId>>(new Set());
  const step = at?.step.id;
  useEffect(() => {
    if (step !== undefined && notes > 0)
      setWritten((before) => (before.has(step) ? before : new Set(before).add(step)));
  }, [step, notes]);
  return useMemo(() => {
    const someWrote = new Set([...written, ...desk.map((note) => note.step)]);
    const unseen = agenda.filter((line) => line.state === 'past' && line.revealed === false);
    return new Set(unseen.map((line) => line.step).filter((one) => someWrote.has(one)));
  }, [agenda, desk, written]);
}
