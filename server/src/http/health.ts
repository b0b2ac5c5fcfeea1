import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Store } from '../store/store.ts';

/** For whoever watches the server: `/healthz` answers while the process lives, `/readyz` while it can serve people. */
export function registerHealth(app: FastifyInstance, store: Store, isClosing: () => boolean): void {
  app.get('/healthz', async () => ({ alive: true }));
  app.get('/readyz', async (_request, reply) => {
    const isReady = !isClosing() && (await canRead(store));
    return reply.code(isReady ? 200 : 503).send({ ready: isReady });
  });
}

const canRead = (store: Store): Promise<boolean> =>
  sql`select 1`.execute(store.read).then(
    () => true,
    () => false,
  );
