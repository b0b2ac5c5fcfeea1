import '../house/node-24.ts';
import { defineConfig } from '@playwright/test';
import { chromiumPath } from '../../scripts/chromium.ts';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/browser',
  timeout: 120_000,
  // Two at once on two cores take twice as long each.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  reporter: 'list',
  expect: { timeout: 10_000 },
  use: {
    // A trace (`--trace on`) shows more, and costs a quarter of the time.
    screenshot: 'only-on-failure',
    // Far above what anything takes here; it only makes a failing test fail soon and say where.
    actionTimeout: 15_000,
    navigationTimeout: 15_000,
    launchOptions: {
      executablePath: chromiumPath(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
