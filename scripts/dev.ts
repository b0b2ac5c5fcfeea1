// `npm run dev`: the server restarts at each change of its sources, and Vite serves the client and passes on to the
// server what is the server's.
import { join } from 'node:path';
import { createServer } from 'vite';
import { runInFront } from './run-in-front.mjs';
import { root } from './setup.mjs';

const CLIENT_PORT = 5173;
const serverPort = process.env.PORT ?? '3000';
const target = `http://127.0.0.1:${serverPort}`;
const clientUrl = `http://localhost:${CLIENT_PORT}`;

const vite = await createServer({
  root: join(root, 'client'),
  server: {
    port: CLIENT_PORT,
    strictPort: true,
    proxy: {
      '/api': { target },
      '/collab': { target, ws: true },
      '/socket.io': { target, ws: true },
    },
  },
});
await vite.listen();
console.log(`\nThe client, with its server behind it: ${clientUrl}\n`);

runInFront(process.execPath, ['--watch', join(root, 'server', 'src', 'main.ts')], {
  PORT: serverPort,
  // The server judges where requests come from, and here they come through Vite.
  PUBLIC_URL: process.env.PUBLIC_URL ?? clientUrl,
});
