/**
 * Why the server hangs up a document's connection. Codes 4400 to 4499 are final for a y-websocket client: it does not come back by itself.
 * All others mean "try again".
 */
export const CLOSE = {
  malformed: 4400,
  'not-signed-in': 4401,
  'not-allowed': 4403,
  'no-such-document': 4404,
  'document-full': 4413,
  'frame-too-large': 4414,
  'too-fast': 4429,
  removed: 4440,
  'server-restarts': 1012,
  'cannot-save': 4507,
  'too-slow': 4508,
  'load-failed': 4509,
  'access-changed': 4510,
} as const;
export type CloseReason = keyof typeof CLOSE;

export const closeReasonOf = (code: number): CloseReason | null =>
  (Object.keys(CLOSE) as CloseReason[]).find((reason) => CLOSE[reason] === code) ?? null;
