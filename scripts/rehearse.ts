// Plays a whole process with simulated people against a real server, and proves from what they swore to and received
// that nothing was lost and nothing leaked: `npm run rehearse -- --people 30`.
import { checkFolder } from './rehearse/check.ts';
import { FolderInUse, takeFolder } from './rehearse/folder.ts';
import { readOptions, USAGE } from './rehearse/options.ts';
import { play } from './rehearse/play.ts';
import { inWords, isClean, sumUp } from './rehearse/summary.ts';

const options = readOptions(process.argv.slice(2));
if (typeof options === 'string') {
  console.error(`${options}\n\n${USAGE}`);
  process.exit(2);
}
const began = performance.now();
const seconds = (): number => (performance.now() - began) / 1000;
const tell = (line: string): void => {
  if (!options.json) console.log(`${seconds().toFixed(1).padStart(6)} s  ${line}`);
};
// Whoever stops the rehearsal stops its server too.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
let giveBack: () => void;
try {
  giveBack = takeFolder(options.out);
} catch (error) {
  if (!(error instanceof FolderInUse)) throw error;
  console.error(error.message);
  process.exit(2);
}
tell(`Seed ${options.seed}`);
try {
  const played = await play(options, tell);
  tell('Comparing ledger, archive and frames');
  const verdict = checkFolder(options.out);
  giveBack();
  const summary = sumUp({ folder: options.out, seed: options.seed, played, verdict, seconds: seconds() });
  if (!options.json) for (const line of inWords(summary, verdict, options.out)) console.log(line);
  console.log(JSON.stringify(summary));
  // A play that broke off leaves phones behind that would wait for ever.
  process.exit(isClean(summary) ? 0 : 1);
} finally {
  giveBack();
}
