// `npm start`: installs what is missing, builds the client when its sources changed, then runs the server on Node 24.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildClientIfChanged } from './build.mjs';
import { runInFront } from './run-in-front.mjs';
import { giveUp, root, setUp } from './setup.mjs';

const server = join(root, 'server', 'src', 'main.ts');

const node = setUp();
if (!existsSync(server)) giveUp('There is no server to start: server/src/main.ts is missing.');
if (!buildClientIfChanged(node)) giveUp('The client could not be built. The message above says why.');
runInFront(node, [server]);
