import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { Browser } from '../../scripts/people/browser.ts';
import { Steering } from '../../scripts/people/steering.ts';
import { joins } from './support/people.ts';
import { asOwner, expect, test } from './support/stage.ts';

// A y-websocket provider as it is installed, in a page of ours and with its cookies, before our server.

let bundle = '';
test.beforeAll(async () => {
  const entry = fileURLToPath(new URL('support/stock-page.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'stockPage' } },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (!result || !('output' in result)) throw new Error('nothing was built');
  bundle = result.output[0].code;
});

/** Opens a document by a stock provider in the page. */
async function opens(page: Page, document: string): Promise<void> {
  if (!(await page.evaluate(() => 'openStock' in globalThis))) await page.evaluate(bundle);
  await page.evaluate((name) => {
    globalThis.stock = globalThis.openStock(name);
  }, document);
}

const isSynced = (page: Page) => page.waitForFunction(() => globalThis.stock.provider.synced);

/** Writes in the one text that the test shares. */
const writes = (page: Page, at: number, words: string) =>
  page.evaluate(([place, text]) => globalThis.stock.doc.getText('words').insert(place, text), [at, words] as const);

const reads = (page: Page, words: string) =>
  page.waitForFunction((text) => globalThis.stock.doc.getText('words').toString() === text, words);

test('two editors sync, see each other, merge what they wrote offline, and come back after a restart', async ({
  stage,
  school,
}) => {
  const { path } = await school.owner.call('memberInvite', { process: school.process }, { role: 'planner' });
  const planner = new Browser(stage.server.address);
  const token = path.split('#')[1] ?? '';
  const person = { token, name: 'Pat Planner', email: 'pat@lincoln.example', password: 'a long enough password' };
  await planner.call('linkUse', {}, person);
  const ana = await asOwner(await stage.page(), school);
  const pat = await asOwner(await stage.page(), { ...school, owner: planner });
  for (const page of [ana, pat]) {
    await page.goto('/join');
    await opens(page, `statement/${school.process}`);
    await isSynced(page);
  }
  await writes(ana, 0, 'We learn.');
  await reads(pat, 'We learn.');

  await ana.evaluate(() => globalThis.stock.provider.awareness.setLocalState({ name: 'Pat Planner' }));
  const seen = await pat.waitForFunction(() => {
    const { awareness, doc } = globalThis.stock.provider;
    return [...awareness.getStates()].find(([client]) => client !== doc.clientID)?.[1];
  });
  expect(await seen.jsonValue()).toEqual({ name: 'Ana Owner' });

  for (const page of [ana, pat]) await page.evaluate(() => globalThis.stock.provider.disconnect());
  await writes(ana, 0, 'Together: ');
  await writes(pat, 'We learn'.length, ' by doing');
  for (const page of [ana, pat]) await page.evaluate(() => globalThis.stock.provider.connect());
  for (const page of [ana, pat]) await reads(page, 'Together: We learn by doing.');

  await stage.server.kill();
  await ana.waitForFunction(() => !globalThis.stock.provider.wsconnected);
  await writes(ana, 0, 'Always. ');
  await stage.server.start();
  await reads(pat, 'Always. Together: We learn by doing.');
  await stage.server.stop();
  await ana.waitForFunction(() => globalThis.stock.codes.includes(1012));
  await stage.server.start();
  for (const page of [ana, pat]) await isSynced(page);
  expect(await ana.evaluate(() => globalThis.stock.stoppedBy)).toBeNull();
});

test('a participant only reads the wall, and is refused the desk for good', async ({ stage, school }) => {
  const steering = await Steering.begin(school, 'future');
  const [ana, ben] = [await stage.phone(), await stage.phone()];
  for (const page of [ana, ben]) {
    await joins(page, steering.code);
    // A page of ours that brings no Yjs of its own.
    await page.goto('/join');
    await opens(page, `wall/${steering.session}`);
    await isSynced(page);
  }
  await writes(ana, 0, 'Forged');
  await ana.evaluate(() => {
    globalThis.stock.provider.disconnect();
    globalThis.stock.provider.connect();
  });
  await isSynced(ana);
  await ben.evaluate(() => {
    globalThis.stock.provider.disconnect();
    globalThis.stock.provider.connect();
  });
  await isSynced(ben);
  // What the forger sent came before the host's next command, so whoever comes after that would have it.
  await steering.do({ type: 'stop-writing', run: steering.run });
  const late = await stage.phone();
  await joins(late, steering.code);
  await late.goto('/join');
  await opens(late, `wall/${steering.session}`);
  await isSynced(late);
  for (const page of [ben, late])
    expect(await page.evaluate(() => globalThis.stock.doc.getText('words').toString())).toBe('');
  expect(await ana.evaluate(() => globalThis.stock.codes)).toEqual([]);

  await opens(ben, `desk/${steering.session}`);
  await ben.waitForFunction(() => globalThis.stock.stoppedBy === 4403);
  expect(await ben.evaluate(() => globalThis.stock.provider.shouldConnect)).toBe(false);
  steering.close();
});
