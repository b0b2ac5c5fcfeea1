// `npm run dev`: the server restarts at each change of its sources, and Vite serves the client and passes on to the
// server what is the server's (its proxy stands in client/vite.config.ts).
import { join } from 'node:path';
import { createServer } from 'vite';
import { buildClientIfChanged } from './build.mjs';
import { runInFront } from './run-in-front.mjs';
import { root } from './setup.mjs';

process.env.PORT ??= '8080';

// The server writes the join page from what was built.
if (!buildClientIfChanged(process.execPath)) process.exit(1);

const vite = await createServer({ root: join(root, 'client') });
await vite.listen();
vite.printUrls();

runInFront(process.execPath, ['--watch', join(root, 'server', 'src', 'main.ts')], {
  // The server judges where requests come from, and here they come through Vite.
  PUBLIC_URL: process.env.PUBLIC_URL ?? vite.resolvedUrls?.local[0]?.replace(/\/$/, ''),
});
