// Every check and every test, one after the other, ending with one line that counts them. `--fast` (`npm run check`)
// leaves out what needs a server, a browser or a word processor.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildClientIfChanged } from './build.mjs';
import { haveDebianPackages } from './debian-packages.ts';
import { binaries, environment, root } from './setup.mjs';
import { add, nothing, sentence, type Tally, tallyOfCheck, tallyOfPlaywright, tallyOfVitest } from './tally.ts';

type Stage = { readonly title: string; readonly fast: boolean; readonly run: () => Tally };

const REPORTS = join(root, 'test-results', 'reports');

/** A runner that hangs must not keep the others' results from being told. */
const LONGEST_RUN_MS = 15 * 60_000;

const TYPE_CHECKED = ['shared', 'server', 'client', 'tests', 'scripts'];

const STAGES: readonly Stage[] = [
  { title: 'Debian packages', fast: false, run: () => tallyOfCheck(haveDebianPackages()) },
  { title: 'Format and lint', fast: true, run: () => tallyOfCheck(tool('biome', 'check', '--error-on-warnings')) },
  { title: 'Types', fast: true, run: () => tallyOfCheck(all(TYPE_CHECKED, (project) => tool('tsc', '-p', project))) },
  { title: 'Unused code', fast: true, run: () => tallyOfCheck(tool('knip')) },
  {
    title: 'Unit, contract and model tests, import directions',
    fast: true,
    run: () => vitest('unit', 'client', 'client-parts'),
  },
  { title: 'Client build', fast: false, run: () => tallyOfCheck(buildClientIfChanged(process.execPath)) },
  { title: 'Size of a phone’s first load', fast: false, run: () => tallyOfCheck(run(['scripts/bundle-size.ts'])) },
  { title: 'Integration tests', fast: false, run: () => vitest('integration') },
  { title: 'Browser tests', fast: false, run: playwright },
];

/** Runs one of our own on the Node that runs this. */
function run(args: readonly string[], more: NodeJS.ProcessEnv = {}): boolean {
  const { status, error } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: environment(more),
    timeout: LONGEST_RUN_MS,
    killSignal: 'SIGKILL',
  });
  if (error) console.error(`It was stopped: ${error.message}`);
  return status === 0;
}

const tool = (name: string, ...args: readonly string[]): boolean => run([join(binaries, name), ...args]);

/** Asks each, also after one said no, so that everything wrong is seen at once. */
const all = <Item>(items: readonly Item[], isRight: (item: Item) => boolean): boolean =>
  items.map(isRight).every((right) => right);

function vitest(...projects: readonly string[]): Tally {
  const file = join(REPORTS, `${projects.join('-')}.json`);
  const right = tool(
    'vitest',
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  );
  return tallyOfVitest(reportIn(file), right);
}

function playwright(): Tally {
  const file = join(REPORTS, 'browser.json');
  const right = run(
    [join(binaries, 'playwright'), 'test', '--config=tests/e2e/playwright.config.ts', '--reporter=list,json'],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  );
  return tallyOfPlaywright(reportIn(file), right);
}

function reportIn<Report>(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const began = performance.now();
const lines: string[] = [];
let total = nothing;
for (const stage of STAGES.filter(({ fast }) => fast || !process.argv.includes('--fast'))) {
  console.log(`\n── ${stage.title} ──\n`);
  const stageBegan = performance.now();
  const tally = stage.run();
  lines.push(`${sentence(tally).padEnd(34)} ${seconds(stageBegan).padStart(8)}  ${stage.title}`);
  total = add(total, tally);
}

console.log(`\n── ${seconds(began)} ──\n\n${lines.join('\n')}\n`);
console.log(sentence(total));
process.exitCode = total.failed === 0 ? 0 : 1;
