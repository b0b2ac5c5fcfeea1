import type { StepView, View } from '@futureback/shared/session/view.ts';
import type { ReactNode } from 'react';
import { FarClock } from './far-clock.tsx';
import { Foot } from './foot.tsx';
import { Prompt } from './prompt.tsx';
import { Room } from './room.tsx';

/** The room while a step runs: what is asked on top, the clock beside it, the time line and the way in below. */
export const StepRoom = ({
  view,
  at,
  prompt,
  under,
  counts,
  alone = false,
  children,
}: {
  view: View;
  at: StepView;
  /** Left out where the step itself is the only thing to read. */
  prompt?: string;
  under?: ReactNode;
  /** A line under the clock: "63 people · 148 notes". */
  counts?: ReactNode;
  /** Nothing but the prompt is to be read. */
  alone?: boolean;
  children?: ReactNode;
}) => (
  <Room
    scene={at.step.scene}
    head={
      <>
        {prompt === undefined ? <span /> : <Prompt words={prompt} under={under} alone={alone} />}
        <FarClock clock={at.clock}>{counts}</FarClock>
      </>
    }
    foot={<Foot scene={at.step.scene} horizon={view.horizon} code={view.code} />}
  >
    {children}
  </Room>
);
