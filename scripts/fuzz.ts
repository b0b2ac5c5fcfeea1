import { parseArgs } from 'node:util';
import { fuzz } from './fuzz/fuzz.ts';

/**
 * Sends broken frames at a server on which honest people write.
 *
 *   node scripts/fuzz.ts --frames 100000 --seed 1     (exit 1 when anything came of it)
 */
const { values } = parseArgs({
  options: { frames: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const fuzzed = await fuzz(Number(values.frames), Number(values.seed));
for (const fault of fuzzed.faults) console.log(fault);
console.log(JSON.stringify({ ...fuzzed, faults: fuzzed.faults.length }));
// Node 24 may spin for ever in taking down sockets that were cut, if it is left to end by itself.
process.exit(fuzzed.faults.length === 0 ? 0 : 1);
