import type { Page } from '@playwright/test';
import { goesToWriting, opens } from './support/evening.ts';
import { fits } from './support/fits.ts';
import { adds, goesOn, joins, reveals, sees, showsResult, standsIn } from './support/people.ts';
import { expect, test } from './support/stage.ts';

const SMALLEST = { width: 320, height: 640 };
const LONG = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'.repeat(2);

test('on the smallest phones, left to right and right to left, a whole evening fits', async ({ stage, school }) => {
  const evening = await opens(stage, school, { tables: 2 });
  const { host } = evening;
  const ana = await stage.phone({ viewport: SMALLEST });
  const amal = await stage.phone({ viewport: SMALLEST, locale: 'ar' });
  const both = [ana, amal];
  for (const phone of both) {
    for (const address of ['/', '/join', `/join/${evening.code}`]) {
      await phone.goto(address);
      await fits(phone);
    }
    await joins(phone, evening.code);
    await fits(phone);
  }
  await expect(amal.locator('html')).toHaveAttribute('dir', 'rtl');

  await host.getByRole('button', { name: 'Start the session' }).click();
  await expect(ana.getByText('The host is speaking')).toBeVisible();
  for (const phone of both) await fits(phone);

  await goesOn(host, 'It is 2031');
  await standsIn(host, 'It is 2031');
  await adds(ana, LONG, { under: 'Looks' });
  await adds(amal, 'الأبواب مفتوحة للجميع.');
  for (const phone of both) {
    await fits(phone);
    await phone.locator('main button[aria-expanded]').first().click();
    await fits(phone);
    await phone.getByText(/^(This phone|هذا الهاتف):/).click();
    await fits(phone);
  }
  await reveals(host, 2);
  for (const phone of both) {
    await phone.getByRole('tab').last().click();
    await sees(phone, LONG);
    await fits(phone);
  }

  for (const step of ['How it was', 'How we got here', 'What stands out']) await goesOn(host, step);
  await host.getByRole('button', { name: 'Move to…' }).first().click();
  await host.getByRole('menuitem', { name: 'A new theme' }).click();
  await host
    .getByRole('textbox', { name: 'Name of the theme' })
    .fill('Everyone is known by name, in their own language');
  for (const phone of both) {
    await sees(phone, 'Everyone is known by name');
    await fits(phone);
  }
  await goesOn(host, 'Three dots');
  for (const phone of both) {
    await phone
      .getByRole('button', { name: /Everyone is known/ })
      .last()
      .click();
    await fits(phone);
  }
  await showsResult(host, both.length);
  await expect(ana.getByText('The vote is closed.')).toBeVisible();
  for (const phone of both) await fits(phone);
  await goesOn(host, 'Close');
  await expect(ana.getByText('What went well tonight?').first()).toBeVisible();
  for (const phone of both) await fits(phone);
  await host.getByRole('button', { name: 'Close the session' }).click();
  await host.getByRole('dialog').getByRole('button', { name: 'Close the session' }).click();
  await expect(ana.getByText('1 note written, 1 saved')).toBeVisible();
  for (const phone of both) await fits(phone);
});

test('who wants less motion gets none: a new step and a reveal are simply there', async ({ stage, school }) => {
  const evening = await opens(stage, school);
  const still = { reducedMotion: 'reduce' } as const;
  const phone = await stage.phone(still);
  const projector = await stage.window(evening.host, still);
  const moves = (page: Page) =>
    page.evaluate(() => {
      const moving = window as unknown as { moved?: string[] };
      moving.moved = [];
      const watch = () => {
        for (const each of document.getAnimations())
          if (Number(each.effect?.getComputedTiming().duration) > 1) moving.moved?.push(each.constructor.name);
        requestAnimationFrame(watch);
      };
      watch();
    });
  const moved = (page: Page) => page.evaluate(() => (window as unknown as { moved?: string[] }).moved);
  await projector.goto(`/wall/${evening.session}`);
  await joins(phone, evening.code);
  for (const page of [phone, projector]) {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await moves(page);
  }
  await goesToWriting(evening);
  await adds(phone, 'Quiet corners to read in.');
  await reveals(evening.host, 1);
  await sees(projector, 'Quiet corners to read in.');
  for (const page of [phone, projector]) expect(await moved(page)).toEqual([]);
});
