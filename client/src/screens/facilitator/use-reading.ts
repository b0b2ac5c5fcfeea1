import type { StepId } from '@futureback/shared/ids.ts';
import type { HostView } from '@futureback/shared/session/view.ts';
import { useState } from 'react';

/** A step whose words the host reads ahead, or again, while the session stays where it is. */
export type Reading = { step: StepId | null; read: (step: StepId) => void; stop: () => void };

/** Ends by itself when the session moves: then the words of the new step are what counts. */
export function useReading({ at, phase }: HostView, opened: () => void): Reading {
  const where = at?.run ?? phase;
  const [chosen, choose] = useState<{ step: StepId; where: typeof where } | null>(null);
  return {
    step: chosen?.where === where ? chosen.step : null,
    read: (step) => {
      choose(step === at?.step.id ? null : { step, where });
      opened();
    },
    stop: () => choose(null),
  };
}
