// `npm test`: installs what is missing, then runs every check and every test on Node 24.
import { join } from 'node:path';
import { runInFront } from './run-in-front.mjs';
import { root, setUp } from './setup.mjs';

runInFront(setUp(), [join(root, 'scripts', 'checks.ts'), ...process.argv.slice(2)]);
