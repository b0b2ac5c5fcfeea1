import { type Ms, SECOND } from '@futureback/shared/time.ts';
import { closeReasonOf } from '@futureback/shared/wire/close.ts';
import type { Ears, Road } from './road.ts';
import { type Ways, YOUNG } from './ways.ts';

/** The server speaks first, and at once. A proxy that lets WebSockets in and nothing through is told by its silence. */
const FIRST_WORD_WITHIN: Ms = 8 * SECOND;
const NO_GOODBYE = 1006;

/** Carries frames by WebSocket, and tells how that went. */
export function webSocketRoad(WebSocket: typeof globalThis.WebSocket, address: string, ways: Ways, ears: Ears): Road {
  const socket = new WebSocket(address);
  socket.binaryType = 'arraybuffer';
  const bornAt = Date.now();
  let heard = false;

  const silence = setTimeout(() => {
    void ways.failed();
    leave();
    ears.ended(NO_GOODBYE, '');
  }, FIRST_WORD_WITHIN);
  const grownUp = setTimeout(() => heard && ways.lived(), YOUNG);
  const leave = () => {
    clearTimeout(silence);
    clearTimeout(grownUp);
    socket.onopen = null;
    socket.onmessage = null;
    socket.onclose = null;
    // Closing one that is still connecting is an error to some, and one that nobody listens to is fatal under Node.
    socket.onerror = () => undefined;
    socket.close();
  };

  socket.onopen = ears.opened;
  socket.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => {
    heard = true;
    clearTimeout(silence);
    ears.heard(data);
  };
  socket.onerror = () => undefined;
  socket.onclose = ({ code, reason }) => {
    leave();
    if (closeReasonOf(code) === null && Date.now() - bornAt < YOUNG) void ways.failed();
    ears.ended(code, reason);
  };
  return { send: (frame) => socket.send(frame as Uint8Array<ArrayBuffer>), close: leave };
}
