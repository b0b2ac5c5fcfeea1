import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { CHECK_PATH } from '@futureback/shared/wire/check.ts';
import { CLOSE } from '@futureback/shared/wire/close.ts';
import { ASK_AS, ASK_SAVED, COLLAB_PATH } from '@futureback/shared/wire/collab.ts';
import { type WebSocket, WebSocketServer } from 'ws';
import { echoOver } from './echo.ts';
import type { Asked, Ports } from './open-document.ts';
import { serve } from './serve.ts';
import { sendWhole } from './whole-frame.ts';

/** Above our own cap, so that a frame too large is refused by name and not by the library. */
const LIBRARY_CAP = 4 * 1024 * 1024;

export type Collab = { close(): Promise<void> };

/** Speaks y-websocket on `/collab/<kind>/<owner>`: who is asking is settled at the upgrade, before anything is kept. */
export function attachCollab(http: HttpServer, ports: Ports): Collab {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LIBRARY_CAP, perMessageDeflate: false });
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const asked = readAsked(request.url ?? '');
    if (!asked) return;
    if (!ports.door.originAllowed(request.headers)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (ws) => {
      if (request.url === CHECK_PATH) echoOver(ports.clock, ws);
      else carry(ports, ws, request, asked);
    });
  };
  http.on('upgrade', upgrade);
  return {
    async close() {
      http.off('upgrade', upgrade);
      for (const ws of sockets.clients) ws.close(CLOSE['server-restarts'], 'server-restarts');
      sockets.close();
    },
  };
}

/** Null for an address that is not ours. A name that cannot be decoded is left as it is, and refused as unknown. */
function readAsked(address: string): Asked | null {
  const [path = '', query = ''] = address.split('?');
  if (!path.startsWith(`${COLLAB_PATH}/`)) return null;
  const asked = new URLSearchParams(query);
  return {
    document: path.slice(COLLAB_PATH.length + 1).replaceAll('%2F', '/'),
    as: asked.get(ASK_AS),
    wantsSaved: asked.get(ASK_SAVED) === '1',
  };
}

function carry(ports: Ports, ws: WebSocket, request: IncomingMessage, asked: Asked): void {
  const transport = {
    get isOpen() {
      return ws.readyState === ws.OPEN;
    },
    get pendingBytes() {
      return ws.bufferedAmount;
    },
    send: (frame: Uint8Array) => sendWhole(ws, frame),
    close: (code: number, reason: string) => ws.close(code, reason),
  };
  const served = serve(ports, transport, request.headers, asked);
  ws.on('message', (data) => served.receive(toBytes(data)));
  ws.on('close', () => served.ended());
  // An error is always followed by a close, which is where we let go.
  ws.on('error', () => undefined);
}

const toBytes = (data: Buffer | ArrayBuffer | Buffer[] | string): Uint8Array => {
  if (typeof data === 'string') return new TextEncoder().encode(data);
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
};
