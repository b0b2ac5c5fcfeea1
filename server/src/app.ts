import type { FastifyInstance } from 'fastify';
import { attachCollab } from './collab/collab-socket.ts';
import { attachEcho } from './collab/echo.ts';
import { attachLanes } from './collab/lane-socket.ts';
import type { Config } from './config.ts';
import { attachControl } from './control/control-socket.ts';
import { buildHttp } from './http/http.ts';
import { type Identity, openIdentity } from './identity/identity.ts';
import { ownerLink } from './identity/links.ts';
import { openRegistry, type Registry } from './live/registry.ts';
import type { Clock, Log, Random } from './ports.ts';
import { keepPurging } from './purge.ts';
import type { Store } from './store/store.ts';

export type AppPorts = { store: Store; clock: Clock; random: Random; log: Log };

export type AppSettings = Pick<Config, 'publicUrl' | 'trustProxy'> & {
  /** The built client, or null where there is none. */
  clientFolder: string | null;
};

export type App = {
  http: FastifyInstance;
  identity: Identity;
  registry: Registry;
  /** Resolves with the port, which the system chooses when it is 0. */
  listen(where: Pick<Config, 'host' | 'port'>): Promise<number>;
  /** The path of a new owner link, as long as nobody has an account. */
  ownerLink(): Promise<string | null>;
  /** Commits what is queued and says goodbye. The store is its owner's to close. */
  close(): Promise<void>;
};

/** The whole server, not listening yet: the start-up file and the tests both build it. */
export async function buildApp(ports: AppPorts, settings: AppSettings): Promise<App> {
  let port = 0;
  let isClosing = false;
  const identity = await openIdentity(ports, { publicUrl: settings.publicUrl, port: () => port });
  const registry = openRegistry({ ...ports, recordChanged: identity.records.forget });
  const http = await buildHttp(
    {
      ...ports,
      identity,
      forgetProcess: registry.forgetProcess,
      forgetSession: registry.forgetSession,
      endFor: registry.leave,
      closeConcern: registry.closeConcern,
    },
    { ...settings, isClosing: () => isClosing, figures: registry.figures },
  );
  await http.ready();
  const stopPurging = await keepPurging(ports, registry);
  const sockets = { ...ports, registry, door: identity };
  const control = attachControl(http.server, sockets);
  const collab = attachCollab(http.server, sockets);
  const lanes = attachLanes(control.io, sockets);
  attachEcho(control.io, ports.clock);
  http.server.on('upgrade', (request, socket) => {
    if (!/^\/(socket\.io|collab)\//.test(request.url ?? ''))
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
  });

  return {
    http,
    identity,
    registry,

    async listen(where) {
      await http.listen(where);
      const address = http.server.address();
      if (address === null || typeof address === 'string') throw new Error('a server listens on a port');
      port = address.port;
      return port;
    },

    async ownerLink() {
      const link = await ports.store.write((db) => ownerLink(db, { now: ports.clock.now(), random: ports.random }));
      return link?.path ?? null;
    },

    async close() {
      if (isClosing) return;
      isClosing = true;
      stopPurging();
      await registry.close();
      await lanes.close();
      await Promise.all([control.close(), collab.close()]);
      await http.close();
    },
  };
}
