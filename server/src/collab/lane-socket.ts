import { type Ms, SECOND } from '@futureback/shared/time.ts';
import { CLOSE, type CloseReason } from '@futureback/shared/wire/close.ts';
import { LANE_NAME, type LaneDown, LaneHello, type LaneUp } from '@futureback/shared/wire/lane.ts';
import { WIRE_VERSION } from '@futureback/shared/wire/version.ts';
import type { Server, Socket } from 'socket.io';
import { Backlog } from './backlog.ts';
import type { Ports } from './open-document.ts';
import { serve } from './serve.ts';
import type { Transport } from './transport.ts';

type Lane = Socket<LaneUp, LaneDown>;
type Conn = Socket['conn'];

/** A page looks at three documents, at five where somebody plans; the rest is for those it is just leaving. */
const MOST_LANES = 16;

/** A page that is between two polls when the server stops comes back within this time, or does not hear why. */
const LAST_WORD_WITHIN: Ms = 0.5 * SECOND;

export type Lanes = { close(): Promise<void> };

/** Carries the same frames as the WebSocket on `/collab` for pages whose network breaks WebSockets: a lane of their socket.io connection a document. */
export function attachLanes(io: Server, ports: Ports): Lanes {
  const open = new Set<Lane>();
  const lanesOf = new WeakMap<Conn, number>();
  const count = (conn: Conn, change: 1 | -1): number => {
    const lanes = (lanesOf.get(conn) ?? 0) + change;
    lanesOf.set(conn, lanes);
    return lanes;
  };
  io.of(LANE_NAME).on('connection', (lane: Lane) => {
    open.add(lane);
    lane.on('disconnect', () => {
      open.delete(lane);
      count(lane.conn, -1);
    });
    if (count(lane.conn, 1) > MOST_LANES) hangUp(lane, 'too-fast');
    else carry(ports, lane);
  });
  return {
    async close() {
      const told = [...open].map((lane) => {
        hangUp(lane, 'server-restarts');
        return Backlog.of(lane.conn).flushed();
      });
      await new Promise<void>((resolve) => {
        const cancel = ports.clock.after(LAST_WORD_WITHIN, resolve);
        void Promise.all(told).then(() => {
          cancel();
          resolve();
        });
      });
    },
  };
}

function carry(ports: Ports, lane: Lane): void {
  const hello = LaneHello.safeParse(lane.handshake.auth);
  if (!hello.success || hello.data.wire !== WIRE_VERSION) {
    hangUp(lane, 'malformed');
    return;
  }
  const { document, as, saved } = hello.data;
  const backlog = Backlog.of(lane.conn);
  const transport: Transport = {
    get isOpen() {
      return lane.connected;
    },
    get pendingBytes() {
      return backlog.bytes;
    },
    send: (frame) => void lane.emit('frame', frame),
    close: (code, reason) => end(lane, code, reason),
  };
  const served = serve(ports, transport, lane.request.headers, { document, as, wantsSaved: saved });
  lane.on('frame', (bytes: unknown) => {
    if (bytes instanceof Uint8Array) served.receive(bytes);
    else hangUp(lane, 'malformed');
  });
  lane.on('disconnect', () => served.ended());
}

const hangUp = (lane: Lane, reason: CloseReason): void => end(lane, CLOSE[reason], reason);

function end(lane: Lane, code: number, reason: string): void {
  lane.emit('hang-up', { code, reason });
  lane.disconnect();
}
