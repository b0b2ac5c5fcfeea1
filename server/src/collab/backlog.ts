import type { Socket } from 'socket.io';

type Conn = Socket['conn'];

const counted = new WeakMap<Conn, Backlog>();

/**
 * Bytes that a socket.io connection was given and that are not on their way yet: those that wait for the client's next poll, and those of
 * the answer that the client has not come back from. All lanes of a connection share it, because they share its polls.
 */
export class Backlog {
  readonly #conn: Conn;
  #waiting = 0;
  #leaving = 0;

  static of(conn: Conn): Backlog {
    const known = counted.get(conn);
    if (known) return known;
    const backlog = new Backlog(conn);
    counted.set(conn, backlog);
    return backlog;
  }

  private constructor(conn: Conn) {
    this.#conn = conn;
    conn.on('packetCreate', ({ data }) => {
      this.#waiting += sizeOf(data);
    });
    conn.on('flush', () => {
      this.#leaving = this.#waiting;
      this.#waiting = 0;
    });
  }

  /** Resolves when nothing waits for a poll any more, or nobody will poll again. */
  flushed(): Promise<void> {
    if (this.#waiting === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#conn.once('flush', resolve);
      this.#conn.once('close', resolve);
    });
  }

  get bytes(): number {
    return this.#waiting + (this.#conn.transport.writable ? 0 : this.#leaving);
  }
}

const sizeOf = (data: string | ArrayBuffer | ArrayBufferView | undefined): number => {
  if (data === undefined) return 0;
  return typeof data === 'string' ? data.length : data.byteLength;
};
