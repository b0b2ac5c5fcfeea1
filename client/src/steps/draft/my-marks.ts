import type { BallotView } from '@futureback/shared/session/view.ts';
import type { Mine } from '@futureback/shared/wire/control.ts';
import type { Problem } from '@futureback/shared/wire/problems.ts';
import { useState } from 'react';
import { useControl, useMine } from '../../realtime/control-context.tsx';

/** One of the five points, from 1 "cannot live with it" to 5 "fully behind it", and a concern in words. */
export type Mark = { level: number; concern: string | null };

type Marks = Readonly<Record<string, Mark>>;

/** My marks in a ballot: shown at once, taken back with the reason when the server refuses. */
export function useMyMarks({ ballot }: BallotView) {
  const { send } = useControl();
  const known: Mine['marks'][string] = useMine()?.marks[ballot] ?? {};
  const [asked, setAsked] = useState<Marks>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const put = async (item: string, mark: Mark) => {
    setAsked((before) => ({ ...before, [item]: mark }));
    setProblem(null);
    const { level, concern } = mark;
    const ack = await send({ type: 'mark', ballot, item, level, ...(concern ? { concern } : {}) });
    if (!ack.ok) setProblem(ack.problem);
    // An answer to an older press must not undo a newer one.
    setAsked(({ [item]: latest, ...rest }) =>
      latest === undefined || latest === mark ? rest : { ...rest, [item]: latest },
    );
  };
  const marks: Marks = { ...known, ...asked };
  return { marks, put, problem };
}
