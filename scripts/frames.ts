// Counts the frames of a projector while notes come in: `npm run frames [-- --notes 2000 --rate 4 --seconds 10]`. The wall is 1920 × 1080,
// with motion. Prints the time between frames while the wall stands and while it fills, then one JSON line, in ms. Fails where more than one
// frame in twenty comes late while it fills.
import { parseArgs } from 'node:util';
import type { CDPSession, Page } from '@playwright/test';
import { Phone } from './people/phone.ts';
import { Steering } from './people/steering.ts';
import { Tap } from './people/tap.ts';
import { onStage, openWindow } from './pictures/stage.ts';
import { linesFor } from './rehearse/voices.ts';

const STEP = 'future';
const A_PHONE = 40;
const FRAME_MS = 1000 / 60;

const { values } = parseArgs({
  options: {
    notes: { type: 'string', default: '2000' },
    rate: { type: 'string', default: '4' },
    seconds: { type: 'string', default: '10' },
  },
});
const notes = Number(values.notes);
const rate = Number(values.rate);
const seconds = Number(values.seconds);

await onStage(async (stage) => {
  const { school, server } = stage;
  const steering = await Steering.begin(school, STEP);
  const lines = linesFor('vision');
  const join = async () => {
    const phone = await Phone.join(server.address, { code: steering.code, language: 'en', groups: [] }, new Tap());
    await phone.control.until(() => phone.control.view?.at?.step.id === STEP, STEP);
    return phone;
  };
  const write = (phone: Phone, number: number) => {
    const { language, text, lens } = lines[number % lines.length] ?? { language: 'en', text: 'Open doors.' };
    const note = { step: STEP, question: STEP, text: `${text} ${number + 1}`, language, ...(lens ? { lens } : {}) };
    phone.write(note, '');
  };
  for (let from = 0; from < notes; from += A_PHONE) {
    const phone = await join();
    for (let at = from; at < Math.min(notes, from + A_PHONE); at += 1) write(phone, at);
    await phone.saved();
    phone.close();
  }
  await steering.do({ type: 'reveal', run: steering.run, unread: 'release' });

  const wall = await openWindow(stage, { as: 'owner', viewport: { width: 1920, height: 1080 } });
  await wall.goto(`/wall/${steering.session}`);
  await wall.locator('[data-card]').first().waitFor();
  const chromium = await wall.context().newCDPSession(wall);
  await chromium.send('Performance.enable');
  await isLaid(wall, chromium);

  const standing = await watched(wall, chromium, seconds * 1000);
  const writers = await Promise.all(Array.from({ length: Math.ceil((rate * seconds) / A_PHONE) }, join));
  let wrote = 0;
  const filling = setInterval(() => {
    const writer = writers[wrote % writers.length];
    if (writer) write(writer, notes + wrote);
    wrote += 1;
  }, 1000 / rate);
  const arriving = await watched(wall, chromium, seconds * 1000);
  clearInterval(filling);
  for (const writer of writers) writer.close();
  steering.close();

  const perNote = (arriving.workMs - standing.workMs) / wrote;
  console.log(`${notes} notes stand:          ${said(standing)}`);
  console.log(`${rate} more arrive a second: ${said(arriving)}`);
  console.log(`The page works ${perNote.toFixed(1)} ms for each note that arrives.`);
  console.log(JSON.stringify({ notes, rate, seconds, standing, arriving, workPerNoteMs: perNote }));
  if (arriving.p95 > 1.5 * FRAME_MS) process.exitCode = 1;
});

type Frames = { p50: number; p95: number; p99: number; workMs: number };

function said({ p50, p95, p99 }: Frames): string {
  return `between frames p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)}, p99 ${p99.toFixed(1)} ms`;
}

/** What the page itself has done so far: scripts, styles and layout. */
async function workMs(chromium: CDPSession): Promise<number> {
  const { metrics } = await chromium.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return 1000 * (of('ScriptDuration') + of('LayoutDuration') + of('RecalcStyleDuration'));
}

/** Cards that are too many for one page are measured a few in each frame; then nothing is left to do. */
async function isLaid(wall: Page, chromium: CDPSession): Promise<void> {
  for (let left = 60; left > 0; left -= 1) {
    const before = await workMs(chromium);
    await wall.waitForTimeout(500);
    if ((await workMs(chromium)) - before < 25) return;
  }
  throw new Error('the wall is still being laid after half a minute');
}

async function watched(wall: Page, chromium: CDPSession, forMs: number): Promise<Frames> {
  const before = await workMs(chromium);
  const between = await wall.evaluate(
    (until) =>
      new Promise<number[]>((done) => {
        const found: number[] = [];
        const began = performance.now();
        let last = began;
        const next = (now: number) => {
          if (now > last) found.push(now - last);
          last = now;
          if (now - began < until) requestAnimationFrame(next);
          else done(found);
        };
        requestAnimationFrame(next);
      }),
    forMs,
  );
  const sorted = between.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), workMs: (await workMs(chromium)) - before };
}
