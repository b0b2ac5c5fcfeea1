import { isAccessible } from './support/accessible.ts';
import { opens } from './support/evening.ts';
import { joins } from './support/people.ts';
import { asOwner, expect, LAPTOP, test } from './support/stage.ts';

// As a code may look, and as a session may be called; this server has neither.
const NO_CODE = 'KKK777';
const NO_SESSION = 'AAAAAAAAAAAAAAAAAAAAAA';

test('a wrong code stays in the box, with a sentence that says what to do', async ({ stage }) => {
  const phone = await stage.phone();
  await phone.goto(`/join/${NO_CODE}`);
  await expect(
    phone.getByText('No session has this code. Look at the wall once more and type it again.'),
  ).toBeVisible();
  await expect(phone.getByLabel('Code')).toHaveValue(NO_CODE);
  await isAccessible(phone);

  await phone.goto('/join');
  await phone.getByLabel('Code').fill('what?');
  await phone.getByRole('button', { name: 'Go on' }).click();
  await expect(phone.getByText('This is not a code. A code has 6 letters and numbers')).toBeVisible();
  await isAccessible(phone);
});

test('a session that has ended says so at its door, and still knows who was there', async ({ stage, school }) => {
  const { host, code } = await opens(stage, school);
  const ana = await stage.phone();
  await joins(ana, code);
  await host.getByRole('button', { name: 'Start the session' }).click();
  await host
    .getByRole('navigation', { name: 'Agenda' })
    .getByRole('button', { name: /^Close/ })
    .click();
  await host.getByRole('button', { name: 'Go to this step…' }).click();
  await host.getByRole('button', { name: 'Go there' }).click();
  await host.getByRole('button', { name: 'Close the session' }).click();
  await host.getByRole('dialog').getByRole('button', { name: 'Close the session' }).click();
  await expect(ana.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  await expect(ana.getByText('You have not written a note yet')).toBeVisible();
  await isAccessible(ana);

  const late = await stage.phone();
  await late.goto(`/join/${code}`);
  await expect(late.getByText('This session has ended')).toBeVisible();
  await isAccessible(late);
  await ana.goto(`/join/${code}`);
  await expect(ana.getByText('You have joined on this phone before.')).toBeVisible();
  await isAccessible(ana);
});

test('a session that does not exist, or is not theirs, is told to hosts, phones and screens', async ({
  stage,
  school,
}) => {
  const owner = await asOwner(await stage.page({ viewport: LAPTOP }), school);
  await owner.goto(`/host/${NO_SESSION}`);
  await expect(owner.getByRole('heading', { name: 'There is no such session' })).toBeVisible();
  await isAccessible(owner);

  const { session } = await school.newSession({});
  const stranger = await stage.page({ viewport: LAPTOP });
  await stranger.goto(`/host/${session}`);
  await expect(stranger.getByRole('heading', { name: 'This session is not yours to steer' })).toBeVisible();
  await isAccessible(stranger);
  await stranger.goto(`/wall/${session}`);
  await expect(stranger.getByRole('heading', { name: 'Make this the screen in the hall' })).toBeVisible();
  await isAccessible(stranger);
  await stranger.getByLabel('Code').fill(NO_CODE);
  await stranger.getByRole('button', { name: 'Show the session' }).click();
  await expect(stranger.getByText('No session has this code.')).toBeVisible();

  await stranger.goto(`/s/${session}`);
  await expect(stranger.getByRole('heading', { name: 'Type the code on the wall' })).toBeVisible();
});

test('who signs in with a wrong password is told, and neither which of the two was wrong nor who has an account', async ({
  stage,
  school,
}) => {
  const page = await stage.page({ viewport: LAPTOP });
  const refused = 'The e-mail address and the password do not go together. Check both and try again.';
  await page.goto('/processes');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await isAccessible(page);
  for (const email of ['owner@lincoln.example', 'nobody@lincoln.example']) {
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password', { exact: true }).fill('not this one at all');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByText(refused)).toBeVisible();
  }
  await isAccessible(page);
  await page.getByLabel('E-mail address').fill('owner@lincoln.example');
  await page.getByLabel('Password', { exact: true }).fill('a long enough password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('link', { name: /Lincoln School/ }).first()).toBeVisible();
  expect(school.process).not.toBe('');
});

test('a link that was used, and an address with nothing behind it, lead on', async ({ stage, school }) => {
  const page = await stage.page({ viewport: LAPTOP });
  // Setting up the school has used the owner's link.
  expect(school.process).not.toBe('');
  await page.goto(/http\S+#\S+/.exec(stage.server.printed)?.[0] ?? '');
  await expect(page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
  await isAccessible(page);
  await page.goto('/no/such/page');
  await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
  await isAccessible(page);
  await page.getByRole('link', { name: 'First page' }).click();
  await expect(page.getByRole('heading', { name: 'Come in and look back from the future' })).toBeVisible();
  await isAccessible(page);
});

test('before the first session every page of a process says what comes there', async ({ stage, school }) => {
  const owner = await asOwner(await stage.page({ viewport: LAPTOP }), school);
  const shown = async (part: string, words: string) => {
    await owner.goto(`/process/${school.process}${part}`);
    await expect(owner.getByText(words).first()).toBeVisible();
    await isAccessible(owner);
  };
  await shown('', 'Hold a first session');
  await shown('/themes', 'No themes yet');
  await shown('/statement', 'No sentence yet');
  await shown('/submission', 'What is still missing');
  await shown('/people', 'Everybody here has an account of their own.');
});

test('the evening can go on with nothing written: no notes, no themes, no dots', async ({ stage, school }) => {
  const { host, session, code } = await opens(stage, school);
  const wall = await stage.window(host);
  await wall.goto(`/wall/${session}`);
  const phone = await stage.phone();
  await joins(phone, code);
  await host.getByRole('button', { name: 'Start the session' }).click();
  const goTo = async (step: string) => {
    await host
      .getByRole('navigation', { name: 'Agenda' })
      .getByRole('button', { name: new RegExp(`^${step}`) })
      .click();
    await host.getByRole('button', { name: 'Go to this step…' }).click();
    await host.getByRole('button', { name: 'Go there' }).click();
  };
  await goTo('What stands out');
  await expect(wall.getByText('Themes appear here as we find them.')).toBeVisible();
  await expect(phone.getByText('No themes yet')).toBeVisible();
  await expect(host.getByText('No theme yet')).toBeVisible();
  for (const page of [host, wall, phone]) await isAccessible(page);
  await goTo('Three dots');
  await expect(wall.getByText('The vote opens in a moment.')).toBeVisible();
  await expect(phone.getByText('The dots come soon')).toBeVisible();
  for (const page of [host, wall, phone]) await isAccessible(page);
  await host.getByRole('button', { name: 'Open it' }).click();
  await expect(host.getByText('There are no themes yet. Make at least one, then open the vote.')).toBeVisible();
  await isAccessible(host);
});
