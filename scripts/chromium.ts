import { existsSync } from 'node:fs';

/** Debian's Chromium without windows of its own: the same browser, and a page opens in three quarters of the time. */
export const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell';
const WITH_WINDOWS = '/usr/bin/chromium';

/** The browser that pages are looked at in. */
export const chromiumPath = (): string => (existsSync(HEADLESS_SHELL) ? HEADLESS_SHELL : WITH_WINDOWS);

export const hasChromium = (): boolean => existsSync(chromiumPath());
