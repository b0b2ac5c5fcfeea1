import { LIMITS } from '@futureback/shared/documents/limits.ts';
import { CLOSE } from '@futureback/shared/wire/close.ts';
import { ASK_AS, ASK_SAVED, COLLAB_PATH } from '@futureback/shared/wire/collab.ts';
import type { LaneHello } from '@futureback/shared/wire/lane.ts';
import { WIRE_VERSION } from '@futureback/shared/wire/version.ts';
import type { Line } from './line.ts';
import type { Road } from './road.ts';
import type { Ways } from './ways.ts';
import { webSocketRoad } from './web-socket-road.ts';

/** What a carrier finds around it: a page's, or a test's. */
export type Surroundings = {
  readonly WebSocket: typeof globalThis.WebSocket;
  readonly ways: Ways;
  /** The line as it is now; it changes with the session that the page stands in. */
  readonly line: () => Line;
};

/**
 * A WebSocket to everybody who has one: given to y-websocket's provider, which makes a new one for each try. Each takes the way that is
 * best by now.
 */
export function carrierIn({ WebSocket, ways, line }: Surroundings): typeof globalThis.WebSocket {
  class Carrier {
    readonly OPEN = 1;
    readyState = 0;
    binaryType = 'arraybuffer';
    onopen: (() => void) | null = null;
    onmessage: ((event: { data: ArrayBuffer | Uint8Array }) => void) | null = null;
    onclose: ((event: { code: number; reason: string }) => void) | null = null;
    onerror: ((event: unknown) => void) | null = null;
    readonly #road: Road;

    constructor(address: string) {
      const ears = {
        opened: () => {
          this.readyState = this.OPEN;
          this.onopen?.();
        },
        heard: (data: ArrayBuffer | Uint8Array) => this.onmessage?.({ data }),
        ended: (code: number, reason: string) => this.#end(code, reason),
      };
      this.#road =
        ways.next() === 'websocket'
          ? webSocketRoad(WebSocket, address, ways, ears)
          : line().lane(helloIn(address), ears);
    }

    send(frame: Uint8Array): void {
      if (frame.byteLength <= LIMITS.frameBytes) this.#road.send(frame);
      // The server would say the same. Not every way is wide enough to ask it.
      else {
        this.#road.close();
        this.#end(CLOSE['frame-too-large'], 'frame-too-large');
      }
    }

    close(): void {
      this.readyState = 3;
      this.#road.close();
    }

    #end(code: number, reason: string): void {
      if (this.readyState === 3) return;
      this.readyState = 3;
      this.onclose?.({ code, reason });
    }
  }
  // It has of the interface what the provider uses.
  return Carrier as unknown as typeof globalThis.WebSocket;
}

/** What the address of a document's WebSocket says, as a lane is told it. */
function helloIn(address: string): LaneHello {
  const { pathname, searchParams } = new URL(address);
  return {
    wire: WIRE_VERSION,
    document: pathname.slice(COLLAB_PATH.length + 1),
    as: searchParams.get(ASK_AS),
    saved: searchParams.get(ASK_SAVED) === '1',
  };
}
