import type { Control } from './control.ts';
import { watched } from './watched.ts';

/** A session that stands still and takes every command, for what looks at one without a server; `change` says what is else. */
export const stillControl = (change: Partial<Control> = {}): Control => ({
  role: 'screen',
  session: 's',
  connection: watched({ kind: 'open' }),
  view: watched(null),
  mine: watched(null),
  counts: watched(null),
  roster: watched(null),
  serverTime: () => 0,
  send: () => Promise.resolve({ ok: true, version: 1 }),
  presence: () => undefined,
  stop: () => undefined,
  ...change,
});
