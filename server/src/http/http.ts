import helmet from '@fastify/helmet';
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import type { Config } from '../config.ts';
import type { Registry } from '../live/registry.ts';
import type { Log } from '../ports.ts';
import { serveClient } from './client.ts';
import { openDoor } from './door.ts';
import { registerHealth } from './health.ts';
import { readBuiltPage } from './join-page/built.ts';
import { serveJoinPage } from './join-page/routes.ts';
import { registerMetrics } from './metrics.ts';
import { problemOf } from './problem-of.ts';
import { registerFiles } from './report.ts';
import { type HttpPorts, openAdmission, registerRoutes, sendProblem } from './route.ts';
import { routesOf } from './routes.ts';
import { NO_DEVICES, securityHeaders } from './security-headers.ts';

/** Enough for a process with all its texts, and for nothing that could hurt. */
const BODY_BYTES = 256 * 1024;

export type HttpSettings = Pick<Config, 'trustProxy'> & {
  /** The built client, or null where there is none. */
  clientFolder: string | null;
  isClosing: () => boolean;
  figures: Registry['figures'];
};

/** Everything that is asked and answered once, without listening yet. */
export async function buildHttp(ports: HttpPorts, settings: HttpSettings): Promise<FastifyInstance> {
  const trustProxy = trusted(settings.trustProxy);
  const app = Fastify({ trustProxy, bodyLimit: BODY_BYTES, forceCloseConnections: true });
  // Only JSON: what a form of another site could send is not read at all.
  app.removeContentTypeParser('text/plain');
  await app.register(helmet, securityHeaders(ports.identity.isSecure));
  app.addHook('onRequest', async (request, reply) => {
    reply.header('permissions-policy', NO_DEVICES);
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
  });
  logAnswers(app, ports.log);
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemOf(error);
    if (problem === 'broken') {
      ports.log.error({ route: request.routeOptions.url ?? null, error: error.stack ?? String(error) }, 'broken');
    }
    return sendProblem(reply, problem);
  });
  registerHealth(app, ports.store, settings.isClosing);
  registerMetrics(app, settings.figures);
  const admit = openAdmission(ports);
  const door = openDoor(ports);
  registerRoutes(app, ports, admit, routesOf(ports, door));
  registerFiles(app, ports, admit);
  const joinPage = settings.clientFolder === null ? null : readBuiltPage(settings.clientFolder);
  if (joinPage) await serveJoinPage(app, ports, door, joinPage);
  await serveClient(app, settings.clientFolder);
  return app;
}

/** Which route was asked, not which address: that would name people's sessions. */
function logAnswers(app: FastifyInstance, log: Log): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    if (route === '/healthz' || route === '/readyz' || route === '/metrics') return;
    const { method } = request;
    log.info({ method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered');
  });
}

/** A number of proxies means: so many hops are believed. */
const trusted = (proxies: Config['trustProxy']) =>
  typeof proxies === 'number' ? (_address: string, hop: number) => hop < proxies : proxies;
