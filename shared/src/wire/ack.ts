import type { Problem } from './problems.ts';

/** The answer to a command: the log number it brought, or why not. A repeated command gets the answer it got. */
export type CommandAck = { ok: true; version: number } | { ok: false; problem: Problem };
