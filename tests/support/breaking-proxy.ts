import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

/**
 * What a network does to WebSockets: lets them pass, refuses their upgrade, or lets it succeed and then ends each of them soon, or lets
 * nothing through. Plain requests get through it all.
 */
export type Treatment = 'passes' | 'refuses' | 'kills' | 'swallows';

const KILLED_AFTER_MS = 300;

/** A school's inspecting proxy, as far as it matters here. */
export class BreakingProxy {
  treatment: Treatment;
  /** How often a WebSocket asked to pass. */
  upgrades = 0;
  readonly address: string;
  readonly #server: Server;
  readonly #upgraded = new Set<Duplex>();

  static async before(address: string, treatment: Treatment): Promise<BreakingProxy> {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return new BreakingProxy(server, new URL(address), treatment);
  }

  private constructor(server: Server, beyond: URL, treatment: Treatment) {
    this.#server = server;
    this.treatment = treatment;
    // A server on TCP has such an address.
    this.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on('request', (incoming, outgoing) => pass(incoming, outgoing, beyond));
    server.on('upgrade', (incoming, socket, head) => this.#upgrade(incoming, socket, head, beyond));
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
    for (const socket of this.#upgraded) socket.destroy();
  }

  #upgrade(incoming: IncomingMessage, near: Duplex, head: Buffer, beyond: URL): void {
    this.upgrades += 1;
    near.on('error', () => undefined);
    if (this.treatment === 'refuses') {
      near.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
      return;
    }
    const outgoing = request(asked(incoming, beyond));
    outgoing.on('error', () => near.destroy());
    // The server's own refusal.
    outgoing.on('response', ({ statusCode }) =>
      near.end(`HTTP/1.1 ${statusCode} Refused\r\nConnection: close\r\n\r\n`),
    );
    outgoing.on('upgrade', (answer, far, first) => {
      const headers = answer.rawHeaders.flatMap((name, at) =>
        at % 2 === 0 ? `${name}: ${answer.rawHeaders[at + 1]}` : [],
      );
      near.write(`HTTP/1.1 101 Switching Protocols\r\n${headers.join('\r\n')}\r\n\r\n`);
      this.#join(near, far);
      if (this.treatment === 'swallows') return;
      near.write(first);
      far.write(head);
      near.pipe(far).pipe(near);
    });
    outgoing.end();
  }

  #join(near: Duplex, far: Duplex): void {
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#upgraded.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.#upgraded.delete(one);
        other.destroy();
      });
    }
    if (this.treatment === 'kills') setTimeout(() => near.destroy(), KILLED_AFTER_MS).unref();
  }
}

const asked = ({ method, url, headers }: IncomingMessage, { hostname, port }: URL) => ({
  hostname,
  port,
  method,
  path: url,
  headers,
  agent: false as const,
});

function pass(incoming: IncomingMessage, outgoing: ServerResponse, beyond: URL): void {
  const onward = request(asked(incoming, beyond), (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
    answer.pipe(outgoing);
  });
  onward.on('error', () => outgoing.destroy());
  outgoing.on('close', () => onward.destroy());
  incoming.pipe(onward);
}
