import { CHECK_LIMITS, CHECK_NAMESPACE } from '@futureback/shared/wire/check.ts';
import type { Server, Socket } from 'socket.io';
import type { WebSocket } from 'ws';
import type { Clock } from '../ports.ts';

/** "Try again later", and "you say what is not said here", in the words of WebSockets. */
const ENOUGH = 1013;
const TOO_MUCH = 1008;

/** Says back what it hears, a few times. */
function echo(clock: Clock, hangUp: (code: number) => void) {
  let left: number = CHECK_LIMITS.messages;
  const cancel = clock.after(CHECK_LIMITS.life, () => hangUp(ENOUGH));
  return {
    hear(text: string, say: (text: string) => void): void {
      left -= 1;
      if (left < 0 || text.length > CHECK_LIMITS.messageLength) hangUp(TOO_MUCH);
      else say(text);
    },
    ended: cancel,
  };
}

export function echoOver(clock: Clock, ws: WebSocket): void {
  const { hear, ended } = echo(clock, (code) => ws.close(code));
  ws.on('message', (data) => hear(String(data), (text) => ws.send(text)));
  ws.on('close', ended);
  // An error is always followed by a close.
  ws.on('error', () => undefined);
}

export function attachEcho(io: Server, clock: Clock): void {
  io.of(CHECK_NAMESPACE).on('connection', (socket: Socket) => {
    const { hear, ended } = echo(clock, () => socket.disconnect());
    socket.on('echo', (text: unknown, answer: unknown) => {
      if (typeof answer === 'function') hear(String(text), (same) => answer(same));
    });
    socket.on('disconnect', ended);
  });
}
