import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { sendProblem } from './route.ts';

const PAGE = 'index.html';
const A_YEAR = 'public, max-age=31536000, immutable';
/** Asked for anew each time, and not sent again when nothing changed: it names the files of this build. */
const ASK_FIRST = 'no-cache';

const isOurs = (path: string): boolean => !/^\/(api|collab|socket\.io)(\/|$)/.test(path);

/**
 * Serves the built client: hashed files for ever, the page for every address that is one. `folder` may be missing, as when only the server
 * is developed; then there are no pages.
 */
export async function serveClient(app: FastifyInstance, folder: string | null): Promise<void> {
  const root = folder !== null && existsSync(join(folder, PAGE)) ? folder : null;
  if (root !== null) {
    const hashed = `${join(root, 'assets')}${sep}`;
    await app.register(fastifyStatic, {
      root,
      cacheControl: false,
      dotfiles: 'ignore',
      preCompressed: true,
      setHeaders: (reply, path) => void reply.header('cache-control', path.startsWith(hashed) ? A_YEAR : ASK_FIRST),
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const [path = '/'] = request.url.split('?');
    const isPage = (request.method === 'GET' || request.method === 'HEAD') && isOurs(path) && !/\.\w+$/.test(path);
    if (root !== null && isPage) return reply.sendFile(PAGE);
    return sendProblem(reply, 'not-found');
  });
}
