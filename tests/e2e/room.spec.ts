import { goesToWriting, opens } from './support/evening.ts';
import { adds, addsUnsent, goesOn, joins, OFFLINE, reveals, sees, standsIn } from './support/people.ts';
import { expect, PROJECTOR, test } from './support/stage.ts';

test('when the facilitator’s laptop dies, another device goes on in the same second', async ({ stage, school }) => {
  const evening = await opens(stage, school);
  await goesToWriting(evening);
  const phone = await stage.phone();
  await joins(phone, evening.code);
  await adds(phone, 'The hall smells of bread.');
  const other = await stage.window(evening.host, { viewport: { width: 360, height: 740 } });
  await evening.host.context().close();

  await other.goto(`/host/${evening.session}`);
  const controls = other.getByRole('region', { name: 'Session controls' });
  await standsIn(other, 'It is 2031');
  await controls.getByRole('button', { name: 'Pause clock' }).click();
  const clock = async (of: typeof phone) =>
    /\d+:\d\d/.exec((await of.getByRole('timer').first().textContent()) ?? '')?.[0];
  await expect(controls.getByRole('button', { name: 'Resume clock' })).toBeVisible();
  await expect.poll(async () => (await clock(other)) === (await clock(phone))).toBe(true);
  await sees(phone, 'The hall smells of bread.');
});

test('two steps back and forward again: nothing is lost', async ({ stage, school }) => {
  const evening = await opens(stage, school);
  const { host } = evening;
  await goesToWriting(evening);
  const phone = await stage.phone();
  await joins(phone, evening.code);
  await adds(phone, 'The hall smells of bread.');
  await reveals(host, 1);
  await goesOn(host, 'How it was');
  await standsIn(host, 'How it was');
  const controls = host.getByRole('region', { name: 'Session controls' });
  for (const step of ['It is 2031', 'Welcome']) {
    await controls.getByRole('button', { name: /^Back/ }).click();
    const leave = host.getByRole('dialog').getByRole('button', { name: 'Keep private and go on' });
    if (step === 'It is 2031' && (await leave.isVisible())) await leave.click();
    await standsIn(host, step);
  }
  await goesOn(host, 'It is 2031');
  await standsIn(host, 'It is 2031');
  await sees(host, 'The hall smells of bread.');
  await sees(phone, 'The hall smells of bread.');
});

test('a note that came too late is let in, and its author sees it', async ({ stage, school }) => {
  const evening = await opens(stage, school);
  const { host } = evening;
  await goesToWriting(evening);
  const phone = await stage.phone();
  await joins(phone, evening.code);
  await adds(phone, 'The hall smells of bread.');
  await phone.context().setOffline(true);
  await expect(phone.getByText(OFFLINE)).toBeVisible();
  await addsUnsent(phone, 'From the parking lot.');
  await reveals(host, 1);
  await phone.context().setOffline(false);
  const waiting = host.getByRole('tabpanel', { name: 'Waiting' });
  await waiting
    .getByRole('listitem')
    .filter({ hasText: 'From the parking lot.' })
    .getByRole('button', { name: 'Let in' })
    .click();
  await phone.getByRole('tab', { name: 'Everyone’s notes' }).click();
  for (const words of ['The hall smells of bread.', 'From the parking lot.'])
    await expect(phone.getByRole('tabpanel').getByText(words)).toBeVisible();
});

test('what is in the spotlight is on every screen, until it is held or released', async ({ stage, school }) => {
  const evening = await opens(stage, school);
  const { host } = evening;
  const projector = await stage.window(host, { viewport: PROJECTOR });
  await projector.goto(`/wall/${evening.session}`);
  await goesToWriting(evening);
  const phone = await stage.phone();
  await joins(phone, evening.code);
  await adds(phone, 'The hall smells of bread.');
  await adds(phone, 'Somebody plays the piano.');
  await reveals(host, 2);

  const card = host.getByRole('main').getByRole('listitem').filter({ hasText: 'smells of bread' });
  await card.getByRole('button', { name: 'Show large' }).click();
  await expect(projector.getByRole('heading', { level: 1, name: 'The hall smells of bread.' })).toBeVisible();
  await expect(projector.getByText('Somebody plays the piano.').filter({ visible: true })).toHaveCount(0);
  await expect(phone.getByRole('heading', { name: 'The room is looking at this' })).toBeVisible();

  await card.getByRole('button', { name: 'Hold' }).click();
  await host.getByRole('menuitem', { name: 'It names someone' }).click();
  await sees(projector, 'Somebody plays the piano.');
  await expect(phone.getByRole('heading', { name: 'The room is looking at this' })).toHaveCount(0);
  await host.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(projector.getByRole('heading', { level: 1, name: 'The hall smells of bread.' })).toBeVisible();
  await host.getByRole('button', { name: 'Back to the step' }).first().click();
  await expect(host.getByText('Every screen shows one thing large.')).toHaveCount(0);
});

test('an evening that must end sooner gets a proposal, which is used, and undone', async ({ stage, school }) => {
  const evening = await opens(stage, school);
  const { host } = evening;
  await goesToWriting(evening);
  await host.getByRole('button', { name: 'Set the end…' }).click();
  const end = new Date(Date.now() + 40 * 60_000);
  const time = `${String(end.getHours()).padStart(2, '0')}:${String(end.getMinutes()).padStart(2, '0')}`;
  await host.getByLabel('Ends at').fill(time);
  await host.getByRole('button', { name: 'End then' }).click();
  await sees(host, 'It is to end at');
  await host.getByRole('button', { name: 'Propose new minutes' }).click();
  const proposal = host.getByRole('dialog', { name: 'New minutes for what is ahead' });
  await expect(proposal.getByText('How it was')).toBeVisible();
  await proposal.getByRole('button', { name: 'Use these minutes' }).click();
  await expect(host.getByRole('button', { name: 'Propose new minutes' })).toHaveCount(0);
  await host.getByRole('button', { name: 'Undo' }).click();
  await expect(host.getByRole('button', { name: 'Propose new minutes' })).toBeVisible();
});
