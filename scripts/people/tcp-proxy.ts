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

  /** Everything passes as it comes, from now on; connections that swallow are ended. */
  heal(): void {
    this.delayMs = 0;
    this.bytesPerSecond = Number.POSITIVE_INFINITY;
    this.isDown = false;
    for (const line of [...this.#lines]) if (line.isDead) line.end();
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

  #pass(line: Line, from: Socket, to: Socket): void {
    const queue = new Queue();
    let waiting = 0;
    const later = (bytes: number, act: () => void): void =>
      queue.add(this.delayMs, (bytes / this.bytesPerSecond) * 1000, act);
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

/** Things that happen late, but in their order: timers alone do not keep it. */
class Queue {
  readonly #waiting: { due: number; act: () => void }[] = [];
  #last = 0;

  add(delayMs: number, lastsMs: number, act: () => void): void {
    this.#last = Math.max(this.#last, performance.now() + delayMs) + lastsMs;
    this.#waiting.push({ due: this.#last, act });
    if (this.#waiting.length === 1) this.#run();
  }

  #run(): void {
    for (let [first] = this.#waiting; first; [first] = this.#waiting) {
      const wait = first.due - performance.now();
      if (wait > 0) {
        setTimeout(() => this.#run(), wait);
        return;
      }
      first.act();
      this.#waiting.shift();
    }
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
