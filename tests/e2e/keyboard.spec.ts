import type { Page } from '@playwright/test';
import { spaced, standsIn } from './support/people.ts';
import { asOwner, expect, LAPTOP, test } from './support/stage.ts';
import { Steering } from './support/steering.ts';

/** Tabs on until the focus is where a person wants it; fails where the keyboard never gets there. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const reached = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      const label =
        element?.getAttribute('aria-label') ?? (element as HTMLInputElement | null)?.labels?.[0]?.textContent;
      return label ?? element?.textContent ?? '';
    });
    if (name.test(reached.trim())) return;
  }
  throw new Error(`the keyboard does not reach ${name}`);
}

test('somebody joins and writes with the keyboard alone', async ({ stage, school }) => {
  const steering = await Steering.begin(school, 'future');
  const laptop = await stage.page({ viewport: LAPTOP });
  await laptop.goto('/');
  await tabTo(laptop, /^Code/);
  await laptop.keyboard.type(spaced(steering.code).toLowerCase());
  await laptop.keyboard.press('Enter');
  await expect(laptop.getByRole('button', { name: 'Join', exact: true })).toBeVisible();
  await tabTo(laptop, /^Student$/);
  await laptop.keyboard.press('Space');
  await tabTo(laptop, /^Join$/);
  await laptop.keyboard.press('Enter');
  await laptop.waitForURL('**/s/**');
  await expect(laptop.getByRole('textbox')).toBeVisible();
  await tabTo(laptop, /^It is June/);
  await laptop.keyboard.type('We grow our own lunch.');
  await laptop.keyboard.press('Enter');
  const note = laptop.getByRole('listitem').filter({ hasText: 'We grow our own lunch.' });
  await expect(note.getByText('Saved', { exact: true })).toBeVisible();
  steering.close();
});

test('a facilitator leads with keys alone: on, pause, stop, reveal, cover, back', async ({ stage, school }) => {
  const { session } = await school.newSession({ moderated: false });
  const host = await asOwner(await stage.page({ viewport: LAPTOP }), school);
  await host.goto(`/host/${session}`);
  await tabTo(host, /^Start the session$/);
  await host.keyboard.press('Enter');
  await standsIn(host, 'Welcome');
  const controls = host.getByRole('region', { name: 'Session controls' });
  await host.keyboard.press('n');
  await standsIn(host, 'It is 2031');
  await host.keyboard.press('Space');
  await expect(controls.getByRole('button', { name: /^Resume clock/ })).toBeVisible();
  await host.keyboard.press('l');
  await expect(controls.getByRole('button', { name: /^Open writing/ })).toBeVisible();
  await host.keyboard.press('r');
  await expect(host.getByText('The notes are on the wall.')).toBeVisible();
  await host.keyboard.press('b');
  await expect(controls.getByRole('button', { name: /^Show the wall/ })).toBeVisible();
  await host.keyboard.press('b');
  await expect(controls.getByRole('button', { name: /^Cover the wall/ })).toBeVisible();
  await host.keyboard.press('p');
  await standsIn(host, 'Welcome');
  await host.keyboard.press('?');
  await expect(host.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await host.keyboard.press('Escape');
  await expect(host.getByRole('dialog', { name: 'Keys' })).toBeHidden();
});
