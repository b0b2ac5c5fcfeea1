import type { Page } from '@playwright/test';
import { BreakingProxy, type Treatment } from '../support/breaking-proxy.ts';
import { isAccessible } from './support/accessible.ts';
import { expect, LAPTOP, type Stage, test } from './support/stage.ts';

const WEBSOCKETS = 'WebSockets';
const LONG_REQUESTS = 'Long requests';
const CLOCK = 'Clock';

/** Opens the check behind a network; the half minute of silence is over when `silence` says so. */
async function check(stage: Stage, treatment: Treatment): Promise<{ page: Page; proxy: BreakingProxy }> {
  const proxy = await BreakingProxy.before(stage.server.address, treatment);
  const page = await stage.page({ baseURL: proxy.address, viewport: LAPTOP });
  await page.clock.install();
  await page.goto('/check');
  return { page, proxy };
}

const finding = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });

/** Waits until the page itself waits, and moves its clock on. */
async function silence(page: Page, name: string): Promise<void> {
  await expect(finding(page, name).getByText(/^(Open|Answered)\. Watching/)).toBeVisible();
  await page.clock.fastForward(27_000);
}

const saysThat = (page: Page, verdict: string): Promise<void> =>
  expect(page.getByRole('status').getByText(verdict)).toBeVisible();

test('a network that lets everything pass is found ready, by anybody and again', async ({ stage }) => {
  const { page, proxy } = await check(stage, 'passes');
  await isAccessible(page);
  await expect(finding(page, WEBSOCKETS).getByText(/Watching/)).toBeVisible();
  await silence(page, LONG_REQUESTS);
  await saysThat(page, 'This network is ready');
  await isAccessible(page);
  await page.getByRole('button', { name: 'Check again' }).click();
  await saysThat(page, 'Checking…');
  proxy.close();
});

test('a network that refuses WebSockets works with a detour, and the page says what to allow', async ({ stage }) => {
  const { page, proxy } = await check(stage, 'refuses');
  await expect(finding(page, WEBSOCKETS).getByText(/“Upgrade:.websocket”.*HTTPS inspection/)).toBeVisible();
  await silence(page, LONG_REQUESTS);
  await saysThat(page, 'It works here, but with a detour');
  await isAccessible(page);
  proxy.close();
});

test('a network that cuts WebSockets is told from one that refuses them', async ({ stage }) => {
  const { page, proxy } = await check(stage, 'kills');
  await expect(finding(page, WEBSOCKETS).getByText(/^They open, and then something cuts them/)).toBeVisible();
  await silence(page, LONG_REQUESTS);
  await saysThat(page, 'It works here, but with a detour');
  proxy.close();
});

test('a server that cannot be reached is said at once, and so is a clock that is off', async ({ stage }) => {
  const { page, proxy } = await check(stage, 'passes');
  await expect(finding(page, CLOCK).getByText('The clocks agree.')).toBeVisible();
  await page.clock.setSystemTime(Date.now() + 20 * 60_000);
  await silence(page, LONG_REQUESTS);
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(finding(page, CLOCK).getByText('The clocks are 20 minutes apart.')).toBeVisible();
  await silence(page, LONG_REQUESTS);
  proxy.close();
  await page.getByRole('button', { name: 'Check again' }).click();
  await saysThat(page, 'The server does not answer');
});
