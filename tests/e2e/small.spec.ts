import type { Page } from '@playwright/test';
import { isAccessible } from './support/accessible.ts';
import { adds, joins } from './support/people.ts';
import { expect, test } from './support/stage.ts';
import { Steering } from './support/steering.ts';

const SMALL = { width: 320, height: 568 };

/** What can be pressed and is too small for a thumb, with its size. */
const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, a[href], input, textarea, select, summary, [role="tab"]')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .flatMap((element) => {
        const pressed = element.closest('label') ?? element;
        const { width, height } = pressed.getBoundingClientRect();
        const inText = getComputedStyle(element).display === 'inline';
        return width === 0 || inText || (width >= 44 && height >= 44)
          ? []
          : [`${element.outerHTML.slice(0, 80)} ${Math.round(width)}×${Math.round(height)}`];
      }),
  );

async function fits(page: Page): Promise<void> {
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }));
  expect(scroll, 'no sideways scrolling').toBeLessThanOrEqual(client);
  expect(await tooSmall(page)).toEqual([]);
  await isAccessible(page);
}

for (const [language, locale] of [
  ['English', 'en-US'],
  ['Arabic', 'ar'],
] as const) {
  test(`joining and writing fit a screen of 320 px, in ${language}`, async ({ stage, school }) => {
    const steering = await Steering.begin(school, 'future');
    const phone = await stage.phone({ viewport: SMALL, locale, reducedMotion: 'reduce' });
    await phone.goto('/');
    await fits(phone);
    await phone.goto(`/join/${steering.code}`);
    await expect(phone.getByRole('button', { name: /^(Join|انضم)$/ })).toBeVisible();
    await fits(phone);
    await joins(phone, steering.code);
    await adds(phone, 'دخلنا معًا. We came in together.');
    await fits(phone);
    steering.close();
  });
}
