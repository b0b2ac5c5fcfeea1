/** Measures the engine beside the bare limit, in one run: `npm run bench -- notes --clients 1000 --rate 100 --duration 10 --json`. */
import { parseArgs } from 'node:util';
import { GENERATOR_CORE, pin } from './bench/pinned.ts';
import { SCENARIOS } from './bench/scenarios.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    clients: { type: 'string' },
    rate: { type: 'string' },
    duration: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const name = positionals[0] ?? '';
const scenario = SCENARIOS[name];
if (!scenario) {
  console.error(`Say which scenario: ${Object.keys(SCENARIOS).join(', ')}.`);
  process.exit(2);
}
pin(process.pid, GENERATOR_CORE);
const load = {
  clients: Number(values.clients ?? scenario.defaults.clients),
  rate: Number(values.rate ?? scenario.defaults.rate),
  seconds: Number(values.duration ?? scenario.defaults.seconds),
};
if (!values.json) console.log(`${name}: ${scenario.says}; ${JSON.stringify(load)}`);
console.log(JSON.stringify({ scenario: name, load, ...(await scenario.run(load)) }));
// Node 24 may spin for ever in taking down sockets that were cut, if it is left to end by itself.
process.exit();
