import { connect, createServer, type Server, type Socket } from 'node:net';

/** Beyond so much that waits in one direction, the sender is told to wait. */
const MOST_WAITING = 1 << 20;

/** A bad network between somebody and a server, on loopback: it knows nothing of what it carries. */
export class TcpProxy {
  readonly address: string;
  /** How much later everything arrives, from now on. */
  delayMs = 0;
  bytesPerSecond = Number.POSITIVE_INFINITY;
  /** Whoever connects is turned away. */
  isDown = false;
  readonly #server: Server;
  readonly #lines = new Set<Line>();

  /** `address` is the origin of the server beyond. */
  static async before(address: string): Promise<TcpProxy> {
    const server = createServer({ noDelay: true });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return new TcpProxy(server, Number(new URL(address).port));
  }

  private constructor(server: Server, port: number) {
    this.#server = server;
    const own = server.address();
    if (own === null || typeof own === 'string') throw new Error('a server on TCP has a port');
    this.address = `http://127.0.0.1:${own.port}`;
    server.on('connection', (near) => {
      if (this.isDown) near.resetAndDestroy();
      else this.#carry(new Line(near, connect({ port, host: '127.0.0.1', noDelay: true })));
    });
  }

  /** Ends every connection, as when a phone changes its network. */
  cut(): void {
    for (const line of [...this.#lines]) line.end();
  }

  /** From now on nothing gets through the connections that are open, and neither end is told. New ones pass. */
  swallow(): void {
    for (const line of this.#lines) line.isDead = true;
  }

  close(): void {
    this.#server.close();
    this.cut();
  }

  #carry(line: Line): void {
    this.#lines.add(line);
    line.onEnd = () => this.#lines.delete(line);
    this.#pass(line, line.near, line.far);
    this.#pass(line, line.far, line.near);
  }

  /** Everything in its order, each piece no sooner than the one before it. */
  #pass(line: Line, from: Socket, to: Socket): void {
    let due = 0;
    let waiting = 0;
    const later = (bytes: number, act: () => void): void => {
      const now = performance.now();
      due = Math.max(due, now + this.delayMs) + (bytes / this.bytesPerSecond) * 1000;
      if (due <= now) act();
      else setTimeout(act, due - now);
    };
    from.on('data', (data) => {
      waiting += data.length;
      if (waiting > MOST_WAITING) from.pause();
      later(data.length, () => {
        waiting -= data.length;
        if (waiting <= MOST_WAITING) from.resume();
        if (!line.isDead) to.write(data);
      });
    });
    from.on('end', () => later(0, () => !line.isDead && to.end()));
    from.on('error', () => later(0, () => !line.isDead && line.end()));
    from.on('close', () => later(0, () => !line.isDead && line.end()));
  }
}

/** One connection: somebody's end and the server's. */
class Line {
  readonly near: Socket;
  readonly far: Socket;
  isDead = false;
  onEnd: () => void = () => undefined;

  constructor(near: Socket, far: Socket) {
    this.near = near;
    this.far = far;
  }

  end(): void {
    this.isDead = true;
    this.near.resetAndDestroy();
    this.far.resetAndDestroy();
    this.onEnd();
  }
}
