import type { FastifyInstance, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Gauge, Registry as Metrics } from 'prom-client';
import type { Registry } from '../live/registry.ts';

/**
 * `/metrics` for Prometheus: memory, CPU, the lag of the loop, and how much is live. Counts only, and only for the machine itself: whoever
 * comes through a proxy or from the network finds nothing here.
 */
export function registerMetrics(app: FastifyInstance, figures: Registry['figures']): void {
  const metrics = new Metrics();
  collectDefaultMetrics({ register: metrics });
  for (const [name, help] of [
    ['sessions', 'sessions held in memory'],
    ['processes', 'processes whose documents are held in memory'],
    ['readers', 'connections that have a document open'],
  ] as const) {
    new Gauge({
      name: `futureback_${name}`,
      help,
      registers: [metrics],
      collect() {
        this.set(figures()[name]);
      },
    });
  }
  app.get('/metrics', async (request, reply) => {
    if (!isThisMachine(request)) return reply.code(404).send();
    return reply.type(metrics.contentType).send(await metrics.metrics());
  });
}

const isThisMachine = ({ socket, headers }: FastifyRequest): boolean =>
  headers['x-forwarded-for'] === undefined && /^(::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '');
