import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, type Browser, type BrowserContext, type BrowserContextOptions, expect, type Page } from '@playwright/test';
import { openSchool, type School } from '../../../scripts/people/school.ts';
import { ServerProcess } from '../../../scripts/people/server-process.ts';

export const PHONE = { width: 360, height: 740 };
export const LAPTOP = { width: 1366, height: 768 };
export const PROJECTOR = { width: 1920, height: 1080 };

/** A fresh server for one test, and pages on it. Whatever a page logs as an error, or reports against our own policy, fails the test. */
export class Stage {
  readonly server: ServerProcess;
  readonly #browser: Browser;
  readonly #contexts: BrowserContext[] = [];
  readonly complaints: string[] = [];

  constructor(server: ServerProcess, browser: Browser) {
    this.server = server;
    this.#browser = browser;
  }

  /** A page in a browser of its own: its cookies and its storage are nobody else's. */
  async page(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.#browser.newContext({ baseURL: this.server.address, ...options });
    this.#contexts.push(context);
    return this.watch(await context.newPage());
  }

  phone(options: BrowserContextOptions = {}): Promise<Page> {
    return this.page({ viewport: PHONE, hasTouch: true, isMobile: true, ...options });
  }

  watch(page: Page): Page {
    page.on('pageerror', (error) => this.complaints.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && !isExpected(message.text())) this.complaints.push(`${page.url()}: ${message.text()}`);
    });
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (/^(http|ws)/.test(protocol) && !this.isOurs(origin)) this.complaints.push(`${page.url()} asked ${origin}`);
    });
    return page;
  }

  isOurs(origin: string): boolean {
    return new URL(origin).host === new URL(this.server.address).host;
  }

  async close(): Promise<void> {
    for (const context of this.#contexts) await context.close();
  }
}

/** What a browser itself writes when a server is away or refuses; the page deals with it in words. */
const isExpected = (text: string): boolean => /Failed to load resource|WebSocket connection to|net::ERR_/.test(text);

export const test = base.extend<{ stage: Stage; school: School }>({
  stage: async ({ browser }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'futureback-e2e-'));
    const server = await ServerProcess.start(folder);
    const stage = new Stage(server, browser);
    await use(stage);
    await stage.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
    expect(stage.complaints).toEqual([]);
  },
  school: async ({ stage }, use) => use(await openSchool(stage.server)),
});

/** No rule of WCAG 2.2 A or AA is broken on the page as it stands. */
export async function isAccessible(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  expect(found, page.url()).toEqual([]);
}

/** Signs the owner in on a page, without the form. */
export async function asOwner(page: Page, school: School): Promise<Page> {
  const cookies = (school.owner.headers.cookie ?? '').split('; ').map((pair) => {
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: school.owner.address };
  });
  await page.context().addCookies(cookies);
  return page;
}

export { expect };
