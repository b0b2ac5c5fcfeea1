import type { Page } from '@playwright/test';
import { isAccessible } from './support/accessible.ts';
import { goesToWriting, opens } from './support/evening.ts';
import { joins, spaced } from './support/people.ts';
import { expect, test } from './support/stage.ts';

const LANGUAGES = { en: 'Join', es: 'Entrar', ar: 'انضم' } as const;

const joinButton = (phone: Page, language: keyof typeof LANGUAGES = 'en') =>
  phone.getByRole('button', { name: LANGUAGES[language], exact: true });

test('without scripts a phone is let in by the code, typed anyhow, in the language it taps', async ({
  stage,
  school,
}) => {
  const { session, code } = await school.newSession({ tables: 2 });
  const phone = await stage.phone({ javaScriptEnabled: false });
  await phone.goto('/join');
  await phone.getByLabel('Code').fill(` ${spaced(code).toLowerCase()} `);
  await phone.getByRole('button', { name: 'Go on' }).click();
  await phone.waitForURL(`**/join/${code}?lang=en`);

  await phone.getByRole('link', { name: 'Español' }).click();
  await phone.getByRole('checkbox', { name: 'Estudiante' }).check();
  await phone.getByLabel('Mi mesa').selectOption('2');
  await phone.getByRole('checkbox', { name: 'Otras personas también usan este teléfono' }).check();
  await joinButton(phone, 'es').click();
  await phone.waitForURL(`**/s/${session}#me=*&shared=yes`);
  const [cookie] = await phone.context().cookies();
  expect([cookie?.name, cookie?.httpOnly]).toEqual([`fb_phone_${session}`, true]);
  await phone.goto(`/join/${code}`);
  await expect(phone.getByText('You have joined on this phone before.')).toBeVisible();
});

test('from the code on the wall to the first note it takes three taps', async ({ stage, school }) => {
  const evening = await opens(stage, school);
  await goesToWriting(evening);
  const phone = await stage.phone();
  let taps = 0;
  const tap = async (target: ReturnType<Page['locator']>) => {
    taps += 1;
    await target.tap();
  };
  await phone.goto(`/join/${evening.code}`);
  await tap(joinButton(phone));
  const box = phone.getByRole('tabpanel').getByRole('textbox').first();
  await tap(box);
  await phone.keyboard.type('The doors are open.');
  await tap(phone.getByRole('button', { name: 'Add', exact: true }));
  await expect(phone.getByRole('listitem').filter({ hasText: 'The doors are open.' })).toBeVisible();
  expect(taps).toBeLessThanOrEqual(3);
  // The address has said who writes here, and says it no longer.
  expect(new URL(phone.url()).hash).toBe('');
});

for (const [language, colorScheme] of [
  ['en', 'light'],
  ['es', 'light'],
  ['en', 'dark'],
  ['ar', 'dark'],
] as const) {
  test(`the door in "${language}" is for everybody, ${colorScheme}, on the smallest phone`, async ({
    stage,
    school,
  }) => {
    const { code } = await school.newSession({ tables: 2, startsAt: Date.UTC(2031, 5, 1, 22, 30) });
    const phone = await stage.phone({ locale: language, colorScheme, viewport: { width: 320, height: 640 } });
    const isGood = async () => {
      await isAccessible(phone);
      const isWide = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
      expect(await phone.evaluate(isWide)).toBe(false);
    };
    await phone.goto('/join/KKK777');
    await isGood();
    await phone.goto(`/join/${code}`);
    await isGood();
    await phone.locator('details.more summary').click();
    await phone.locator('.kept summary').click();
    await phone.getByRole('checkbox').first().check();
    await isGood();
    await joinButton(phone, language).click();
    await phone.waitForURL('**/s/**');
    await phone.goto(`/join/${code}`);
    await isGood();
  });
}

test('while one types, the code is written as on the wall; a correction in the middle is left alone', async ({
  stage,
}) => {
  const phone = await stage.phone();
  await phone.goto('/join');
  const box = phone.getByLabel('Code');
  await box.pressSequentially('kmt4');
  await expect(box).toHaveValue('KMT 4');
  await box.press('Backspace');
  await box.press('Backspace');
  await expect(box).toHaveValue('KMT');
  await box.pressSequentially('47r');
  await expect(box).toHaveValue('KMT 47R');
  await box.press('Home');
  await box.press('Delete');
  await box.pressSequentially('x');
  await expect(box).toHaveValue('xMT 47R');
});

test('a language chosen here is this phone’s from now on', async ({ stage, school }) => {
  const { code } = await school.newSession({});
  const phone = await stage.phone();
  await phone.goto(`/join/${code}`);
  await phone.getByRole('link', { name: 'Español' }).click();
  await expect(joinButton(phone, 'es')).toBeVisible();
  await phone.goto('/');
  await expect(phone.locator('html')).toHaveAttribute('lang', 'es');
  await phone.goto(`/join/${code}`);
  await expect(joinButton(phone, 'es')).toBeVisible();
});

test('people may write in a language that the page does not speak', async ({ stage, school }) => {
  const { session, code } = await school.newSession({});
  const phone = await stage.phone();
  await phone.goto(`/join/${code}`);
  await phone.getByText('More…').click();
  await phone.getByRole('radio', { name: 'Kreyòl ayisyen' }).check();
  await expect(phone.locator('details.more summary')).toHaveText('Kreyòl ayisyen');
  await joinButton(phone).click();
  await phone.waitForURL('**/s/**');
  const { participants } = await (await phone.request.get(`/api/sessions/${session}/mine`)).json();
  expect(participants).toMatchObject([{ language: 'ht' }]);
});

test('"prefer not to say" and the groups put each other away', async ({ stage, school }) => {
  const { code } = await school.newSession({});
  const phone = await stage.phone();
  await phone.goto(`/join/${code}`);
  const shy = phone.getByRole('checkbox', { name: 'Prefer not to say' });
  await phone.getByRole('checkbox', { name: 'Student' }).check();
  await phone.getByRole('checkbox', { name: 'Teacher' }).check();
  await shy.check();
  await expect(phone.getByRole('checkbox', { checked: true })).toHaveCount(1);
  await phone.getByRole('checkbox', { name: 'Teacher' }).check();
  await expect(shy).not.toBeChecked();
});

test('a phone that is offline is told so, and keeps what was ticked; an eager thumb joins once', async ({
  stage,
  school,
}) => {
  const { session, code } = await school.newSession({});
  const phone = await stage.phone();
  await phone.goto(`/join/${code}`);
  await phone.getByRole('checkbox', { name: 'Student' }).check();
  await phone.context().setOffline(true);
  await joinButton(phone).click();
  await expect(phone.getByText('There is no connection.')).toBeVisible();
  await expect(phone.getByRole('checkbox', { name: 'Student' })).toBeChecked();
  await phone.context().setOffline(false);
  await joinButton(phone).dblclick({ noWaitAfter: true });
  await phone.waitForURL('**/s/**');
  const { participants } = await (await phone.request.get(`/api/sessions/${session}/mine`)).json();
  expect(participants).toHaveLength(1);
});

test('until Join is tapped the page asks for less than 30 kB; what the app needs next waits behind it', async ({
  stage,
  school,
}) => {
  const { code } = await school.newSession({});
  const phone = await stage.phone();
  const ahead = new Set<string>();
  const own: string[] = [];
  phone.on('request', (request) => {
    const path = new URL(request.url()).pathname;
    if (request.headers()['sec-purpose'] === 'prefetch') ahead.add(path);
    else own.push(path);
  });
  await phone.goto(`/join/${code}`);
  await phone.waitForLoadState('networkidle');
  const named = await phone.evaluate(() =>
    [...document.querySelectorAll<HTMLLinkElement>('link[rel=prefetch]')].map(({ href }) => new URL(href).pathname),
  );
  expect([...ahead].sort()).toEqual(named.sort());
  expect(own.length).toBeLessThanOrEqual(4);
  const bytes = await Promise.all(
    own.map(async (path) => {
      const { headers } = await fetch(`${stage.server.address}${path}`, { headers: { 'accept-encoding': 'gzip' } });
      return Number(headers.get('content-length'));
    }),
  );
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(30_000);
  // And the app finds all of it there already.
  await joins(phone, code);
  const again = await phone.evaluate(
    (files) =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name, transferSize }) => files.includes(new URL(name).pathname) && transferSize > 0)
        .map(({ name }) => name),
    named,
  );
  expect(again).toEqual([]);
});
