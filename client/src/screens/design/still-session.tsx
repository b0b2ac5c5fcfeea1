import { MINUTE } from '@futureback/shared/time.ts';
import type { ReactNode } from 'react';
import { ControlContext } from '../../realtime/control-context.tsx';
import { stillControl } from '../../realtime/still-control.ts';

/** The one moment that every clock of the page shows. */
export const NOW = 1_800_000_000_000;
export const CLOCKS = {
  running: { kind: 'running', deadline: NOW + 11.7 * MINUTE },
  over: { kind: 'running', deadline: NOW - 1.1 * MINUTE },
  paused: { kind: 'paused', remaining: 3 * MINUTE },
} as const;

const control = stillControl({
  serverTime: () => NOW,
  send: () => Promise.resolve({ ok: false, problem: 'not-allowed' }),
});

/** A session that stands still, for the parts that look at one. */
export const StillSession = ({ children }: { children: ReactNode }) => (
  <ControlContext value={control}>{children}</ControlContext>
);
