import { parseArgs } from 'node:util';
import { run } from './chaos/run.ts';
import { Stage } from './chaos/stage.ts';

/**
 * Plays sessions in which everything goes wrong, and looks whether anything is lost or seen too early.
 *
 *   node scripts/chaos.ts --runs 200 --seed 1     (exit 1 when something is)
 */
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '26' }, seed: { type: 'string', default: '1' } },
});
const runs = Number(values.runs);
const first = Number(values.seed);
/** Every second run has a disk on which a commit takes its time. */
const stages = await Promise.all([Stage.open(0), Stage.open(15)]);
let written = 0;
let kills = 0;
let failed = 0;
try {
  for (let at = 0; at < runs; at += 1) {
    const stage = stages[Math.floor(at / 13) % stages.length];
    if (!stage) break;
    const outcome = await run(stage, first + at);
    written += outcome.written;
    kills += outcome.kills;
    if (outcome.faults.length > 0) failed += 1;
    console.log(
      `${outcome.faults.length === 0 ? 'good' : 'BAD '}  ${String(outcome.seed).padStart(5)}  ${outcome.seconds.toFixed(1).padStart(5)} s  ${String(outcome.written).padStart(4)} notes  ${outcome.kills} cuts  ${outcome.plot}${outcome.moderated ? ', moderated' : ''}`,
    );
    for (const fault of outcome.faults) console.log(`      ${fault}`);
  }
} finally {
  await Promise.all(stages.map((stage) => stage.close()));
}
console.log(JSON.stringify({ runs, failed, written, kills }));
// Node 24 may spin for ever in taking down sockets that were cut, if it is left to end by itself.
process.exit(failed === 0 ? 0 : 1);
