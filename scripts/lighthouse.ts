// Asks Lighthouse, as of a mid-range phone on a slow network, about the join page and about a participant's page with
// fifty notes: `npm run lighthouse`. Prints each page's best and median of three runs, then one JSON line; fails where a
// median is under its bar. Fetches Lighthouse itself the first time; the runs ask nothing but this machine.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { chromiumPath } from './chromium.ts';
import { Phone } from './people/phone.ts';
import { openSchool } from './people/school.ts';
import { ServerProcess } from './people/server-process.ts';
import { Steering } from './people/steering.ts';
import { Tap } from './people/tap.ts';
import { linesFor } from './rehearse/voices.ts';
import { environment, root } from './setup.mjs';

const NOTES = 50;
const STEP = 'future';
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;
type Scores = Record<(typeof CATEGORIES)[number], number>;
type Report = {
  readonly categories: Readonly<
    Record<string, { score: number | null; auditRefs: readonly { id: string; weight: number }[] }>
  >;
  readonly audits: Readonly<Record<string, { score: number | null; displayValue?: string; title: string }>>;
  readonly runtimeError?: { message: string };
};

const BARS = {
  join: { performance: 99, accessibility: 100, 'best-practices': 100 },
  participant: { performance: 95, accessibility: 100, 'best-practices': 100 },
} satisfies Record<string, Scores>;

const runs = Number(process.argv[2] ?? 3);
const folder = join(root, 'scripts', 'lighthouse');
const program = join(folder, 'node_modules', 'lighthouse', 'cli', 'index.js');

if (!existsSync(program)) {
  console.log('Installing Lighthouse, which takes some seconds.');
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  spawnSync('npm', args, { cwd: folder, stdio: 'inherit', env: environment() });
}

const data = mkdtempSync(join(tmpdir(), 'futureback-lighthouse-'));
const server = await ServerProcess.start(join(data, 'server'));
try {
  const { code, session, cookies } = await stage();
  const results = {
    join: await measure(`${server.address}/join/${code}`, []),
    participant: await measure(`${server.address}/s/${session}`, cookies),
  };
  for (const [page, scores] of Object.entries(results)) console.log(sentence(page, scores));
  console.log(JSON.stringify({ runs, ...results }));
  const isUnder = (page: keyof typeof BARS) =>
    CATEGORIES.some((category) => results[page][category].median < BARS[page][category]);
  if (isUnder('join') || isUnder('participant')) process.exitCode = 1;
} finally {
  await server.stop();
  rmSync(data, { recursive: true, force: true });
}

/** A session whose first writing step is revealed, with the cookies of a phone that wrote half of the notes on its wall. */
async function stage() {
  const school = await openSchool(server);
  const steering = await Steering.begin(school, STEP);
  const { session, code } = steering;
  const [phone, other] = [await joins(code), await joins(code)];
  const lines = linesFor('vision');
  for (let at = 0; at < NOTES; at += 1) {
    const { language, text, lens } = lines[at % lines.length] ?? { language: 'en', text: 'Open doors.' };
    const note = { step: STEP, question: STEP, text: `${text} ${at + 1}`, language, ...(lens ? { lens } : {}) };
    (at % 2 === 0 ? phone : other).write(note, '');
  }
  await phone.saved();
  await other.saved();
  await steering.do({ type: 'reveal', run: steering.run, unread: 'release' });
  await phone.wall.until(() => phone.wallTexts.length === NOTES, 'the wall');
  const cookies = (phone.browser.headers.cookie ?? '').split('; ').map((pair) => {
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: server.address };
  });
  for (const each of [phone, other, steering]) each.close();
  return { code, session, cookies };
}

async function joins(code: string): Promise<Phone> {
  const phone = await Phone.join(server.address, { code, language: 'en', groups: [] }, new Tap());
  await phone.control.until(() => phone.control.view?.at?.step.id === STEP, STEP);
  return phone;
}

type Cookie = { name: string; value: string; url: string };
type Measured = Record<keyof Scores, { best: number; median: number }>;

/** Several runs, each in a fresh browser that holds these cookies. */
async function measure(address: string, cookies: readonly Cookie[]): Promise<Measured> {
  const reports: Scores[] = [];
  for (let run = 0; run < runs; run += 1) {
    const browser = await openBrowser();
    try {
      await giveCookies(browser.address, cookies);
      reports.push(scoresIn(ask(address, browser.port)));
    } finally {
      await browser.close();
    }
  }
  const figures = (category: keyof Scores) => {
    const sorted = reports.map((report) => report[category]).sort((a, b) => b - a);
    return { best: sorted[0] ?? 0, median: sorted[Math.floor(sorted.length / 2)] ?? 0 };
  };
  return {
    performance: figures('performance'),
    accessibility: figures('accessibility'),
    'best-practices': figures('best-practices'),
  };
}

/** A browser that Lighthouse steers alone, and that knows nobody but this machine. */
async function openBrowser() {
  const child = spawn(
    chromiumPath(),
    [
      '--headless',
      '--remote-debugging-port=0',
      `--user-data-dir=${mkdtempSync(join(data, 'browser-'))}`,
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = once(child, 'exit');
  const address = await new Promise<string>((found) => {
    let printed = '';
    child.stderr.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const [, address] = /DevTools listening on (ws:\S+)/.exec(printed) ?? [];
      if (address === undefined) return;
      // Helper processes of the browser hold its other end for minutes after it has gone.
      child.stderr.destroy();
      found(address);
    });
  });
  const close = async () => {
    child.kill();
    await ended;
  };
  return { address, port: Number(new URL(address).port), close };
}

/** As if a phone had joined in this browser. */
async function giveCookies(address: string, cookies: readonly Cookie[]): Promise<void> {
  const devTools = new WebSocket(address);
  await once(devTools, 'open');
  devTools.send(JSON.stringify({ id: 1, method: 'Storage.setCookies', params: { cookies } }));
  await once(devTools, 'message');
  devTools.close();
}

function ask(address: string, port: number): Report {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      program,
      address,
      `--port=${port}`,
      '--output=json',
      '--quiet',
      '--no-enable-error-reporting',
      `--only-categories=${CATEGORIES.join(',')}`,
    ],
    { encoding: 'utf8', maxBuffer: 200_000_000, env: environment() },
  );
  try {
    return JSON.parse(stdout) as Report;
  } catch {
    throw new Error(`Lighthouse said nothing of ${address}:\n${stderr}`);
  }
}

/** The scores out of a hundred; says what kept one of them from it. */
function scoresIn({ categories, audits, runtimeError }: Report): Scores {
  if (runtimeError) throw new Error(runtimeError.message);
  const score = (category: keyof Scores) => {
    const { score, auditRefs = [] } = categories[category] ?? { score: null };
    for (const { id, weight } of auditRefs) {
      const audit = audits[id];
      if (weight > 0 && audit && audit.score !== null && audit.score < 0.9)
        console.log(`  ${category}: ${audit.title} ${audit.displayValue ?? ''}`);
    }
    return Math.round(100 * (score ?? 0));
  };
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
  };
}

function sentence(page: string, scores: Measured): string {
  const told = CATEGORIES.map((category) => `${category} ${scores[category].median} (best ${scores[category].best})`);
  return `${page}: ${told.join(', ')}`;
}
