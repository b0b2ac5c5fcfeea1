import type { Page } from '@playwright/test';
import { Steering } from '../../scripts/people/steering.ts';
import { isAccessible } from './support/accessible.ts';
import { goesToWriting, opens } from './support/evening.ts';
import { adds, goesOn, isSaved, joins, reveals, sees } from './support/people.ts';
import { expect, test } from './support/stage.ts';

const box = (phone: Page) => phone.getByRole('tabpanel').getByRole('textbox').first();
const joinsToo = async (phone: Page, code: string) => {
  await phone.goto(`/join/${code}`);
  await phone.getByRole('button', { name: 'Join as another person on this phone' }).click();
  await phone.getByRole('button', { name: 'Join', exact: true }).click();
  await phone.waitForURL('**/s/**');
};
const SHARED = 'Others use this phone too';
const sheetsOn = (phone: Page): Promise<(string | undefined)[]> =>
  phone.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name).filter((name) => name?.startsWith('futureback-sheet')),
  );
const opensThisPhone = (phone: Page) => phone.getByText('This phone:').click();

test('a nudge is one sentence that waits for a pause, stops nobody, and once put away stays away', async ({
  stage,
  school,
}) => {
  const evening = await opens(stage, school);
  const phone = await stage.phone();
  await joins(phone, evening.code);
  await goesToWriting(evening);
  const ahead = phone.getByText('“will”: here it has already happened.');
  const who = phone.getByText('“my son Tom” may tell who somebody is.');

  await box(phone).pressSequentially('Every student will feel');
  await expect(ahead).toBeVisible();
  await phone.getByText('Stuck?').click();
  await isAccessible(phone);
  // It says what it said until the next pause, and Add stays where it is.
  const add = phone.getByRole('button', { name: 'Add', exact: true });
  const before = await add.boundingBox();
  await box(phone).fill('Every student feels at home');
  expect(await add.boundingBox()).toEqual(before);
  await expect(ahead).toBeHidden();

  await box(phone).fill('my son Tom knows they will listen');
  await add.click();
  await isSaved(phone, 'my son Tom knows they will listen');
  // Added without a pause, and told after it: whose words these are comes before their time.
  await expect(who).toBeVisible();
  await expect(ahead).toBeHidden();
  await phone.getByRole('button', { name: 'Do not show this here again' }).click();
  await expect(ahead).toBeVisible();
  await phone.getByRole('button', { name: 'Do not show this here again' }).click();
  await expect(ahead).toBeHidden();

  await phone.reload();
  await box(phone).fill('They will laugh');
  await adds(phone, 'Everybody will be known by name');
  await expect(phone.getByText('may tell who somebody is')).toBeHidden();
  await expect(phone.getByText('has already happened')).toBeHidden();

  // Another step is another time.
  await goesOn(evening.host, 'How it was');
  await evening.host.getByRole('dialog').getByRole('button', { name: 'Keep private and go on' }).click();
  await expect(phone.getByRole('heading', { level: 1, name: 'We are still in June 2031' })).toBeVisible();
  await box(phone).fill('Nobody will listen');
  await expect(phone.getByText('“will” looks ahead.')).toBeVisible();
});

test('finishing on a phone waits until everything is saved, and then the phone knows nobody', async ({
  stage,
  school,
}) => {
  const evening = await opens(stage, school);
  const phone = await stage.phone();
  await joins(phone, evening.code);
  await goesToWriting(evening);
  await adds(phone, 'Quiet corners to read in.');
  const [, session = ''] = /\/s\/([^/]+)/.exec(phone.url()) ?? [];
  await box(phone).fill('Half a thought');

  await opensThisPhone(phone);
  await phone.context().setOffline(true);
  await phone.getByRole('button', { name: 'Finish on this phone' }).click();
  await expect(phone.getByText('You can finish here as soon as everything is saved.')).toBeVisible();
  await expect(phone.getByRole('button', { name: 'Finish on this phone' })).toBeHidden();
  await phone.context().setOffline(false);
  await sees(phone, 'Words that you typed and did not add are erased too.');
  // They wrote in another tab, too: it ends with this one.
  const tab = stage.watch(await phone.context().newPage());
  await tab.goto(phone.url());
  await isSaved(tab, 'Quiet corners to read in.');
  // The server lets the phone go, and its answer is lost on the way.
  await phone.route('**/api/**', async (route) => {
    if (route.request().method() !== 'DELETE') return route.fallback();
    await route.fetch();
    await expect(phone.getByRole('button', { name: 'Finish on this phone' })).toBeHidden();
    await route.abort();
  });
  await phone.getByRole('button', { name: 'Finish on this phone' }).click();

  await phone.waitForURL(`**/join/${evening.code}`);
  await expect(phone.getByRole('button', { name: 'Join', exact: true })).toBeVisible();
  await expect(tab.getByRole('heading', { name: 'Finished on this phone' })).toBeVisible();
  await expect(tab.getByText('Quiet corners to read in.')).toHaveCount(0);
  await isAccessible(tab);
  await expect.poll(() => sheetsOn(phone)).toEqual([]);
  for (const page of [phone, tab]) {
    const kept = () => [...Object.values(localStorage), ...Object.values(sessionStorage)].join(' ');
    expect(await page.evaluate(kept)).not.toContain('Half a thought');
  }
  await tab.close();
  expect(await phone.context().cookies()).toEqual([]);
  await phone.goto(`/s/${session}`);
  await phone.waitForURL('**/join');
});

test('a shared phone forgets each person at the end, and calls the next one', async ({ stage, school }) => {
  const evening = await Steering.begin(school, 'future');
  const phone = await stage.phone();
  await joins(phone, evening.code, { as: 'Family or caregiver' });
  await adds(phone, 'Mornings begin with music.');
  await joinsToo(phone, evening.code);
  await adds(phone, 'Lunch is long.');
  await phone.clock.install();
  await joinsToo(phone, evening.code);
  await adds(phone, 'Dogs sleep in the library.');
  await evening.do({ type: 'close' });

  await expect(phone.getByText('This phone is shared.')).toBeVisible();
  const card = phone.getByRole('region', { name: 'Your postcard' });
  await expect(card.getByText('Dogs sleep in the library.')).toBeVisible();
  await isAccessible(phone);
  await card.getByRole('textbox').fill('Ask for long lunches');
  await phone.getByRole('button', { name: 'Next person on this phone' }).click();
  await phone.waitForURL('**/join/**');
  await phone.getByRole('button', { name: 'Continue' }).last().click();
  await expect(card.getByText('Lunch is long.')).toBeVisible();
  await expect(card.getByRole('textbox')).toHaveValue('');
  await expect(phone.getByText('This phone is shared.')).toBeVisible();
  // It is put down, and lies there.
  await phone.clock.fastForward('05:00');
  await phone.waitForURL('**/join/**');
  await phone.getByRole('button', { name: 'Continue' }).click();
  await expect(card.getByText('Mornings begin with music.')).toBeVisible();
  await expect(phone.getByText('This phone is shared.')).toBeVisible();
  // Closing the page is as good as calling the next one.
  await phone.goto('/');
  // The page was gone before the answer to its goodbye.
  const held = async () => (await phone.request.get(`/api/sessions/${evening.session}/mine`)).json();
  await expect.poll(held).toEqual({ participants: [] });
  await phone.goto(`/join/${evening.code}`);
  await expect(phone.getByText('This session has ended')).toBeVisible();
  evening.close();
});

test('a phone that is said to be shared as one joins goes to the next one, and forgets each at the end', async ({
  stage,
  school,
}) => {
  const evening = await Steering.begin(school, 'future');
  const phone = await stage.phone();
  await phone.goto(`/join/${evening.code}`);
  await phone.getByRole('checkbox', { name: SHARED }).check();
  const goesIn = () => phone.getByRole('button', { name: 'Join', exact: true }).click();
  await goesIn();
  await expect(box(phone)).toBeVisible();
  // The host sends this one away: the next one is somebody else, and finds the tick set.
  const { participants } = await (await phone.request.get(`/api/sessions/${evening.session}/mine`)).json();
  await evening.do({ type: 'remove', participant: participants[0].participant });
  await phone.getByRole('button', { name: 'Next person on this phone' }).click();
  await expect(phone.getByRole('checkbox', { name: SHARED })).toBeChecked();
  await goesIn();
  await adds(phone, 'Mornings begin with music.');
  expect(new URL(phone.url()).hash).toBe('');
  await opensThisPhone(phone);
  await expect(phone.getByRole('checkbox', { name: SHARED })).toBeChecked();
  // What is said of it at the door holds.
  const next = await stage.window(phone);
  await next.goto(`/join/${evening.code}?another=1`);
  await expect(next.getByRole('checkbox', { name: SHARED })).toBeChecked();
  await next.getByRole('checkbox', { name: SHARED }).uncheck();
  await next.reload();
  await expect(next.getByRole('checkbox', { name: SHARED })).not.toBeChecked();

  await evening.do({ type: 'close' });
  await expect(phone.getByText('This phone is shared.')).toBeVisible();
  await expect.poll(() => sheetsOn(phone)).toEqual([]);
  await phone.getByRole('button', { name: 'Next person on this phone' }).click();
  await phone.waitForURL('**/join/**');
  await expect(phone.getByText('This session has ended')).toBeVisible();
  evening.close();
});

test('the largest letters fit the smallest phone, and stay as they were chosen', async ({ stage, school }) => {
  const evening = await opens(stage, school);
  const phone = await stage.phone({ viewport: { width: 320, height: 640 } });
  await joins(phone, evening.code);
  await goesToWriting(evening);
  const sizeOf = () => box(phone).evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  const wide = () => phone.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const usual = await sizeOf();
  await opensThisPhone(phone);
  const larger = phone.getByRole('button', { name: 'Larger text' });
  await larger.click();
  await larger.click();
  await expect(phone.getByText('3 of 3')).toBeVisible();
  await expect(larger).toBeDisabled();
  expect(await sizeOf()).toBeGreaterThan(usual * 1.25);
  expect(await wide()).toBe(0);
  await phone.reload();
  await expect(box(phone)).toBeVisible();
  expect(await sizeOf()).toBeGreaterThan(usual * 1.25);
  await adds(phone, 'Donaudampfschifffahrtsgesellschaftskapitän', { under: 'Looks' });
  await phone.getByText('Stuck?').click();
  await phone.getByRole('button', { name: 'The next card' }).click();
  await sees(phone, '2 of 6');
  expect(await wide()).toBe(0);
  await opensThisPhone(phone);
  // A browser that is told to double all letters.
  await phone.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  expect(await wide()).toBe(0);
  await phone.getByRole('button', { name: 'Smaller text' }).click();
  await phone.getByRole('button', { name: 'Smaller text' }).click();
  await expect.poll(sizeOf).toBe(usual);
});

test('at least five whole notes are in view on a phone, and typing moves nothing', async ({ stage, school }) => {
  const evening = await opens(stage, school);
  const phone = await stage.phone();
  await joins(phone, evening.code);
  await goesToWriting(evening);
  const notes = [
    'Every student is greeted by name at the door.',
    'You hear three languages in the corridor, and nobody whispers.',
    'The library is open until six, and full.',
    'Students lead the conference with their families.',
    'The walls show work that is not finished yet.',
    'Lunch is long enough to talk.',
    'A sixth grader explains her experiment to the mayor.',
  ];
  for (const words of notes) await adds(phone, words, { under: 'Looks' });
  const add = phone.getByRole('button', { name: 'Add', exact: true });
  const place = () => add.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  const before = await place();
  await box(phone).pressSequentially('A line that is just beginning');
  expect(await place()).toBe(before);
  await reveals(evening.host, notes.length);
  await phone.getByRole('tab', { name: 'Everyone’s notes' }).click();
  await sees(phone, notes[0] ?? '');
  await phone.evaluate(() => window.scrollTo({ top: 0 }));
  const whole = await phone.evaluate(() => {
    const bar = document.querySelector('nav')?.getBoundingClientRect().top ?? window.innerHeight;
    const all = [...document.querySelectorAll('[role=tabpanel]:not([hidden]) li')];
    return all.filter((note) => {
      const { top: start, bottom } = note.getBoundingClientRect();
      return start >= 0 && bottom <= bar;
    }).length;
  });
  expect(whole).toBeGreaterThanOrEqual(5);
});
