import { MINUTE } from '@futureback/shared/time.ts';
import type { ReactNode } from 'react';
import type { Control } from '../../realtime/control.ts';
import { ControlContext } from '../../realtime/control-context.tsx';
import { watched } from '../../realtime/watched.ts';

/** The one moment that every clock of the page shows. */
export const NOW = 1_800_000_000_000;
export const CLOCKS = {
  running: { kind: 'running', deadline: NOW + 11.7 * MINUTE },
  over: { kind: 'running', deadline: NOW - 1.1 * MINUTE },
  paused: { kind: 'paused', remaining: 3 * MINUTE },
} as const;

const nothing = () => undefined;

const control: Control = {
  role: 'screen',
  session: 'parts',
  connection: watched({ kind: 'open' }),
  view: watched(null),
  mine: watched(null),
  counts: watched(null),
  roster: watched(null),
  serverTime: () => NOW,
  send: async () => ({ ok: false, problem: 'not-allowed' }),
  presence: nothing,
  stop: nothing,
};

/** A session that stands still, for the parts that look at one. */
export const StillSession = ({ children }: { children: ReactNode }) => (
  <ControlContext value={control}>{children}</ControlContext>
);
