import { MINUTE, type Ms, SECOND } from '@futureback/shared/time.ts';

/** How frames travel: by WebSocket, or over the line, which gets through wherever pages do. */
export type Way = 'websocket' | 'line';

/** A page's experience with WebSockets in the network it is in. */
export type Ways = {
  /** The way to take now. */
  readonly next: () => Way;
  /** A WebSocket lived: this network lets them through. */
  readonly lived: () => void;
  /** A WebSocket did not open, stayed silent, or died young without a word of the server. */
  readonly failed: () => Promise<void>;
};

/** A WebSocket that dies by itself before this age was not let live. */
export const YOUNG: Ms = 10 * SECOND;

/** One failure happens anywhere; two in a row, while the server answers, are the network's doing. */
const FAILURES = 2;
/** How long WebSockets are left alone then. */
const PAUSE: Ms = 10 * MINUTE;

/** Keeps one word for as long as the browser's session lasts. */
export type Memory = { readonly read: () => string | null; readonly write: (text: string) => void };

/**
 * `answers` tells whether the server can be reached at all: while it restarts, or where there is no network, a WebSocket that fails says
 * nothing about WebSockets, and a hall of phones must not change to the costlier way.
 */
export function ways(answers: () => Promise<boolean>, memory: Memory, now: () => Ms): Ways {
  const pausedUntil = (): Ms | null => {
    const kept = memory.read();
    return kept === null || kept === '' ? null : Number(kept);
  };
  // Whoever knows this network as one that breaks WebSockets takes one more failure for enough.
  let failures = pausedUntil() === null ? 0 : FAILURES - 1;
  return {
    next: () => {
      const left = (pausedUntil() ?? 0) - now();
      // A clock that was set back must not make the pause longer.
      return left > 0 && left <= PAUSE ? 'line' : 'websocket';
    },
    lived: () => {
      failures = 0;
      memory.write('');
    },
    failed: async () => {
      if (!(await answers())) return;
      failures += 1;
      if (failures < FAILURES) return;
      failures = FAILURES - 1;
      memory.write(String(now() + PAUSE));
    },
  };
}
