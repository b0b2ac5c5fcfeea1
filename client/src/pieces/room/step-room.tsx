import type { StepView } from '@futureback/shared/session/view.ts';
import type { ReactNode } from 'react';
import { FarClock } from './far-clock.tsx';
import { Prompt } from './prompt.tsx';
import { Room } from './room.tsx';

/** The room while a step runs: what is asked on top, and the clock beside it. */
export const StepRoom = ({
  at,
  prompt,
  under,
  counts,
  alone = false,
  many = false,
  children,
}: {
  at: Pick<StepView, 'clock'>;
  /** Left out where the step itself is the only thing to read. */
  prompt?: string;
  under?: ReactNode;
  /** A line under the clock: "63 people · 148 notes". */
  counts?: ReactNode;
  /** Nothing but the prompt is to be read. */
  alone?: boolean;
  /** More stands under the prompt than can be taken in at a glance. */
  many?: boolean;
  children?: ReactNode;
}) => (
  <Room
    head={
      <>
        {prompt === undefined ? <span /> : <Prompt words={prompt} under={under} alone={alone} many={many} />}
        <FarClock clock={at.clock}>{counts}</FarClock>
      </>
    }
  >
    {children}
  </Room>
);
