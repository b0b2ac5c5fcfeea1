import { MINUTE, type Ms } from '../time.ts';

/**
 * What the connection check talks to: an echo of short texts, by WebSocket at `CHECK_PATH` and over socket.io in `CHECK_NAMESPACE` (event
 * `echo`, answered with the same). Nobody needs a name for it, so it says little and hangs up soon.
 */
export const CHECK_PATH = '/collab/check';
export const CHECK_NAMESPACE = '/check';
export const CHECK_LIMITS = { messages: 8, messageLength: 64, life: MINUTE as Ms } as const;
