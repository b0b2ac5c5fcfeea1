import type { WebSocket } from 'ws';

/** RFC 6455: the last frame of a message, of bytes, unmasked as a server's are. */
const LAST_OF_BYTES = 0x82;
const SHORT = 125;
const SIXTEEN_BITS = 0xffff;

/** A message once framed stays so while somebody may send it again: a thousand readers get the very same bytes. */
const framed = new WeakMap<Uint8Array, Buffer>();

/**
 * Sends a message as one buffer, header and all. `ws` would make the header anew for each reader and write it apart from the words, which is a
 * good part of what a broadcast costs; socket.io hands whole frames to `ws` in this same way. Nothing here compresses, so nothing is ever queued
 * before it.
 */
export function sendWhole(ws: WebSocket, message: Uint8Array): void {
  if (ws.readyState !== ws.OPEN) return;
  let frame = framed.get(message);
  if (!frame) {
    frame = Buffer.concat([headerOf(message.byteLength), message]);
    framed.set(message, frame);
  }
  (ws as unknown as WithSender)._sender.sendFrame([frame]);
}

type WithSender = { readonly _sender: { sendFrame(parts: readonly Buffer[]): void } };

function headerOf(length: number): Buffer {
  if (length <= SHORT) return Buffer.from([LAST_OF_BYTES, length]);
  if (length <= SIXTEEN_BITS) {
    const header = Buffer.from([LAST_OF_BYTES, 126, 0, 0]);
    header.writeUInt16BE(length, 2);
    return header;
  }
  const header = Buffer.alloc(10);
  header[0] = LAST_OF_BYTES;
  header[1] = 127;
  header.writeBigUInt64BE(BigInt(length), 2);
  return header;
}
