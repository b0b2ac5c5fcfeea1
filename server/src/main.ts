import module from 'node:module';
import type * as Serve from './serve.ts';

const NODE_NEEDED = 24;

if (Number.parseInt(process.versions.node, 10) < NODE_NEEDED) {
  console.error(
    `Futureback needs Node ${NODE_NEEDED}; this is Node ${process.versions.node}. Start it with: npm start`,
  );
  process.exit(1);
}
// Compiling is nearly half of a start, and after a power cut a hall is waiting. So what was compiled is kept, before anything else is loaded.
module.enableCompileCache();
const { serve }: typeof Serve = await import('./serve.ts');
await serve();
module.flushCompileCache();
