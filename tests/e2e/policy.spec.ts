import type { Page } from '@playwright/test';
import { asOwner, expect, LAPTOP, test } from './support/stage.ts';

const DIRECTIONS = { en: 'ltr', es: 'ltr', ar: 'rtl' } as const;

for (const [language, direction] of Object.entries(DIRECTIONS)) {
  test(`every screen in "${language}" keeps to the policy, says its language and has a name of its own`, async ({
    stage,
    school,
  }) => {
    const { session, code } = await school.newSession({ tables: 1 });
    const owner = await asOwner(await stage.page({ viewport: LAPTOP, locale: language }), school);
    const stranger = await stage.page({ locale: language });
    const process = `/process/${school.process}`;
    const open = ['/', '/join', `/join/${code}`, '/sign-in', '/wall', '/no/such/page'];
    const staff = [
      '/processes',
      '/processes/new',
      ...['', '/new-session', '/themes', '/statement', '/submission', '/people', '/setup'].map(
        (part) => process + part,
      ),
      `${process}/paper/${session}`,
      `/report/${school.process}`,
      `/host/${session}`,
      `/wall/${session}`,
    ];
    const visit = async (page: Page, address: string) => {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.locator('html')).toHaveAttribute('dir', direction);
      // Until a page knows what it is about, it bears the product's name, and so does the first page.
      if (address !== '/') await expect(page).not.toHaveTitle('Futureback');
    };
    for (const address of open) await visit(stranger, address);
    for (const address of staff) await visit(owner, address);
    expect(stage.complaints).toEqual([]);
  });
}

test('a script or a picture from elsewhere is refused, and would be noticed here', async ({ stage }) => {
  const page = await stage.page();
  await page.goto('/');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.src = 'https://elsewhere.example/count.js';
    const picture = new Image();
    picture.src = 'https://elsewhere.example/dot.png';
    document.body.append(script, picture);
    document.body.setAttribute('onclick', 'alert(1)');
  });
  for (const refused of [/script-src/, /img-src/])
    await expect.poll(() => stage.complaints.join('\n')).toMatch(refused);
  stage.complaints.length = 0;
});
