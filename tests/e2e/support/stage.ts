import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  type Browser as ChromiumBrowser,
  expect,
  type Page,
} from '@playwright/test';
import type { Browser } from '../../../scripts/people/browser.ts';
import { newProcess, openSchool, type School } from '../../../scripts/people/school.ts';
import { ServerProcess } from '../../../scripts/people/server-process.ts';

const PHONE = { width: 360, height: 740 };
export const LAPTOP = { width: 1366, height: 768 };
export const PROJECTOR = { width: 1920, height: 1080 };

/** What a browser itself writes when a server is away or refuses; the page deals with it in words. */
const isExpected = (text: string): boolean =>
  /Failed to load resource|WebSocket connection to|WebSocket is already in CLOSING|net::ERR_/.test(text);

/**
 * The server, and pages on it. Whatever a page logs as an error, reports against our own policy, or asks of
 * anybody else fails the test.
 */
export class Stage {
  readonly server: ServerProcess;
  readonly complaints: string[] = [];
  readonly #browser: ChromiumBrowser;
  readonly #contexts: BrowserContext[] = [];
  readonly #frames = new Map<Page, Buffer[]>();

  constructor(server: ServerProcess, browser: ChromiumBrowser) {
    this.server = server;
    this.#browser = browser;
  }

  /** A page in a browser of its own: its cookies and its storage are nobody else's. */
  async page(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.#browser.newContext({
      baseURL: this.server.address,
      // What moves costs every step a moment. The screens of the whole evening move, and `small.spec.ts` shows that this stops them.
      reducedMotion: 'reduce',
      ...options,
    });
    this.#contexts.push(context);
    return this.watch(await context.newPage());
  }

  phone(options: BrowserContextOptions = {}): Promise<Page> {
    return this.page({ viewport: PHONE, hasTouch: true, isMobile: true, ...options });
  }

  /**
   * Another window of the same browser, by its cookies. It is not one of the same context, because there the window behind is
   * drawn once a second, as a hidden tab is.
   */
  async window(of: Page, options: BrowserContextOptions = {}): Promise<Page> {
    return this.page({ ...options, storageState: await of.context().storageState() });
  }

  watch(page: Page): Page {
    const frames: Buffer[] = [];
    this.#frames.set(page, frames);
    page.on('pageerror', (error) => this.complaints.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && !isExpected(message.text()))
        this.complaints.push(`${page.url()}: ${message.text()}`);
    });
    page.on('request', (request) => {
      const { protocol, host } = new URL(request.url());
      if (/^(http|ws)/.test(protocol) && host !== new URL(page.url()).host && page.url() !== 'about:blank')
        this.complaints.push(`${page.url()} asked ${host}`);
    });
    page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => frames.push(Buffer.from(payload)));
    });
    return page;
  }

  /** Everything that came to a page over its WebSockets, shown or not: what a curious person could read there. */
  received(page: Page): string {
    return Buffer.concat(this.#frames.get(page) ?? []).toString('utf8');
  }

  async close(): Promise<void> {
    for (const context of this.#contexts) await context.close();
  }
}

/** Starts on an empty folder, where nobody has used the owner's link. */
async function freshServer(use: (server: ServerProcess) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'futureback-e2e-'));
  const server = await ServerProcess.start(folder);
  await use(server);
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** One server for all, and a school of its own for each test. After a failure the next test gets a fresh server. */
export const test = base.extend<{ stage: Stage; school: School }, { server: ServerProcess; owner: Browser }>({
  server: [({ browserName: _ }, use) => freshServer(use), { scope: 'worker' }],
  owner: [async ({ server }, use) => use((await openSchool(server)).owner), { scope: 'worker' }],
  stage: async ({ browser, server }, use) => {
    const stage = new Stage(server, browser);
    await use(stage);
    await stage.close();
    expect(stage.complaints).toEqual([]);
  },
  school: async ({ owner }, use) => use(await newProcess(owner)),
});

/** For what begins with a server that nobody has touched. */
export const testFromNothing = test.extend({
  server: [({ browserName: _ }, use) => freshServer(use), { scope: 'worker' }],
});

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
