import { chromium } from '@playwright/test';
import { adds, isSaved, joins } from './support/people.ts';
import { expect, PHONE, test } from './support/stage.ts';
import { Steering } from './support/steering.ts';

/** A hall's laptop serves a name or an address that is not localhost, without TLS: what needs a secure context is not there. */
const HALL = 'futureback.hall';

test('a phone on plain http joins, writes, and finds its note again after a reload', async ({
  stage,
  school,
  launchOptions,
}) => {
  const steering = await Steering.begin(school, 'future');
  const browser = await chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), `--host-resolver-rules=MAP ${HALL} 127.0.0.1`],
  });
  const address = stage.server.address.replace('127.0.0.1', HALL);
  const context = await browser.newContext({ baseURL: address, viewport: PHONE, hasTouch: true, isMobile: true });
  const phone = stage.watch(await context.newPage());
  await joins(phone, steering.code, { as: 'Student' });
  expect(await phone.evaluate(() => window.isSecureContext)).toBe(false);
  await adds(phone, 'We wrote this in the gym.');
  await phone.reload();
  await isSaved(phone, 'We wrote this in the gym.');
  steering.close();
  await browser.close();
});
