import type { Page } from '@playwright/test';
import { isAccessible } from './support/accessible.ts';
import { goesToWriting, opens } from './support/evening.ts';
import { adds, joins, sees } from './support/people.ts';
import { expect, test } from './support/stage.ts';

/** The host makes a helper's link and copies it; what was copied is the address. */
async function linkFor(host: Page, helper: string): Promise<string> {
  await host.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await host.getByRole('tab', { name: 'People' }).click();
  const row = host.getByRole('region', { name: 'Helpers' }).getByRole('listitem').filter({ hasText: helper });
  await row.getByRole('button', { name: `Make link: ${helper}` }).click();
  await row.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(row.getByRole('button', { name: 'Copied' })).toBeVisible();
  return host.evaluate(() => navigator.clipboard.readText());
}

async function comesIn(phone: Page, address: string): Promise<void> {
  await phone.goto(address);
  await phone.getByRole('button', { name: 'Join', exact: true }).click();
  await phone.waitForURL('**/s/**');
}

test('who only watches sees what everyone sees, and has no box, no dots and no sheet', async ({ stage, school }) => {
  const evening = await opens(stage, school, { moderated: false });
  const { host } = evening;
  const address = await linkFor(host, 'Watching');
  await isAccessible(host);

  const [watching, writing] = [await stage.phone(), await stage.phone()];
  await watching.goto(address);
  await expect(watching.getByText('You are watching')).toBeVisible();
  // Nothing is asked of who they are; the Chromebook they watch on may be the next one's.
  const asked = watching.getByRole('checkbox');
  await expect(asked).toHaveAccessibleName('Others use this phone too');
  await asked.check();
  await isAccessible(watching);
  await watching.getByRole('button', { name: 'Join', exact: true }).click();
  await joins(writing, evening.code);
  await expect(watching.getByText('You are watching')).toBeVisible();
  await isAccessible(watching);

  await goesToWriting(evening);
  await expect(watching.getByRole('heading', { level: 1 })).toContainText('It is June 2031');
  await expect(watching.getByText('You do not write or answer')).toBeVisible();
  await expect(watching.getByRole('textbox')).toHaveCount(0);
  await expect(watching.getByRole('tab')).toHaveText(['Now', 'Everyone’s notes']);
  await isAccessible(watching);
  await adds(writing, 'Doors stand open.');
  expect(stage.received(watching)).not.toContain('Doors stand open');
  const controls = host.getByRole('region', { name: 'Session controls' });
  await controls.getByRole('button', { name: 'Reveal', exact: true }).click();
  await watching.getByRole('tab', { name: 'Everyone’s notes' }).click();
  await sees(watching, 'Doors stand open.');
  await expect(host.getByRole('region', { name: 'Helpers' }).getByText('1 here')).toBeVisible();
  await expect(host.getByText('1 connected')).toBeVisible();

  await watching.reload();
  await expect(watching.getByText('You are watching', { exact: true })).toBeVisible();
  await host
    .getByRole('navigation', { name: 'Agenda' })
    .getByRole('button', { name: /^Close/ })
    .click();
  await host.getByRole('button', { name: 'Go to this step…' }).click();
  await host.getByRole('button', { name: 'Go there' }).click();
  await host.getByRole('button', { name: 'Close the session' }).click();
  await host.getByRole('dialog').getByRole('button', { name: 'Close the session' }).click();
  await watching.getByRole('button', { name: 'Next person on this phone' }).click();
  await expect(watching.getByText('This session has ended')).toBeVisible();
});

test('an interpreter comes in by a link of their own, and writes', async ({ stage, school }) => {
  const evening = await opens(stage, school, { moderated: false });
  const address = await linkFor(evening.host, 'Interpreter');
  const phone = await stage.phone();
  await phone.goto(address);
  await expect(phone.getByText('You interpret')).toBeVisible();
  await comesIn(phone, address);
  await expect(phone.getByText('You interpret: tell people whom they can ask.')).toBeVisible();
  await goesToWriting(evening);
  await adds(phone, 'En cada puerta alguien habla mi idioma.');
});

test('an owner invites a co-facilitator from the session, by a link for one account', async ({ stage, school }) => {
  const { host, session } = await opens(stage, school);
  const address = await linkFor(host, 'Co-facilitator');
  const other = await stage.page();
  await other.goto(address);
  await other.getByLabel('Your name').fill('Ben');
  await other.getByLabel('E-mail').fill(`ben.${session.slice(0, 6).replace(/\W/g, 'x')}@lincoln.example`.toLowerCase());
  await other.getByLabel('Password', { exact: true }).fill('a long enough password');
  await other.locator('form button[type=submit]').click();
  await other.waitForURL('**/process*');
  await other.goto(`/host/${session}`);
  await expect(other.getByRole('button', { name: 'Start the session' })).toBeVisible();
  await other.getByRole('tab', { name: 'People' }).click();
  await expect(other.getByRole('button', { name: 'Make link: Watching' })).toBeVisible();
  await expect(other.getByRole('button', { name: 'Make link: Co-facilitator' })).toHaveCount(0);
});
