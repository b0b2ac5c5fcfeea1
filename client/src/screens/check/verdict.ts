import type { Reach } from '../../realtime/connection-check.ts';
import type { Found } from './use-check.ts';

export type Verdict = 'checking' | 'ready' | 'slower' | 'blocked' | 'unreachable';

const isSettled = (reach: Reach): boolean => reach !== 'asking' && reach !== 'watching';

/** What it all means for a session. Bad news does not wait for the rest. */
export function verdictOn({ http, websocket, polling }: Found): Verdict {
  if (http === 'blocked') return 'unreachable';
  // Every conversation with a session begins with long requests, also where it goes on by WebSocket.
  if (polling === 'blocked' || polling === 'cut') return 'blocked';
  if (http === null || !isSettled(websocket) || !isSettled(polling)) return 'checking';
  return websocket === 'through' ? 'ready' : 'slower';
}
