import type { BallotView } from '@futureback/shared/session/view.ts';
import type { Problem } from '@futureback/shared/wire/problems.ts';
import { useState } from 'react';
import { useControl, useMine } from '../../realtime/control-context.tsx';

type Dots = Readonly<Record<string, number>>;

export const sumOf = (dots: Dots): number => Object.values(dots).reduce((sum, count) => sum + count, 0);

/** What the server knows, with what this phone has asked for and not yet been answered. */
const dotsWith = (known: Dots, asked: Dots): Dots => ({ ...known, ...asked });

/**
 * My dots in a ballot. A press shows at once and is taken back with its reason when the server refuses; `put` says how many an item has
 * from now on.
 */
export function useMyDots({ ballot }: BallotView) {
  const { send } = useControl();
  const known = useMine()?.dots[ballot] ?? {};
  const [asked, setAsked] = useState<Dots>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const put = async (item: string, dots: number) => {
    setAsked((before) => ({ ...before, [item]: dots }));
    setProblem(null);
    const ack = await send({ type: 'dot', ballot, item, dots });
    if (!ack.ok) setProblem(ack.problem);
    // An answer to an older press must not undo a newer one.
    setAsked(({ [item]: latest, ...rest }) =>
      latest === undefined || latest === dots ? rest : { ...rest, [item]: latest },
    );
  };
  return { dots: dotsWith(known, asked), put, problem };
}
