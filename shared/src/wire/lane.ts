import * as z from 'zod/mini';

/**
 * Where a network breaks WebSockets, a document's frames travel over the page's socket.io connection instead. Each opened document has a
 * *lane* there: a namespace `/collab/<number>` with one client in it, whose handshake's auth is `LaneHello`. The page numbers its lanes
 * and takes a fresh one for each opening: leaving a namespace and entering it again in one breath is more than socket.io allows.
 */
export const LANES = 1000;
export const laneName = (number: number): string => `/collab/${number % LANES}`;
export const LANE_NAME = /^\/collab\/\d{1,3}$/;

/** What the address of a document's WebSocket would say. */
export const LaneHello = z.object({
  /** `WIRE_VERSION` of the page. */
  wire: z.number(),
  /** "wall/abc…". */
  document: z.string().check(z.maxLength(80)),
  /** 'host', 'screen' or a participant's id. */
  as: z.nullable(z.string().check(z.maxLength(80))),
  /** Whether to be told what is on disk. */
  saved: z.boolean(),
});
export type LaneHello = z.infer<typeof LaneHello>;

/** A frame, the same as on a WebSocket, both ways. */
export type LaneFrame = Uint8Array;

/** The server's last word in a lane: what a WebSocket's close frame says. */
export const LaneHangUp = z.object({ code: z.number(), reason: z.string() });
export type LaneHangUp = z.infer<typeof LaneHangUp>;

export type LaneUp = { frame: (bytes: LaneFrame) => void };
export type LaneDown = { frame: (bytes: LaneFrame) => void; 'hang-up': (last: LaneHangUp) => void };
