import type { ProcessRole } from '@futureback/shared/actor.ts';
import type { Page } from '@playwright/test';
import { Browser } from '../../scripts/people/browser.ts';
import type { School } from '../../scripts/people/school.ts';
import { isAccessible } from './support/accessible.ts';
import { goesToWriting, opens } from './support/evening.ts';
import { adds, joins, sees } from './support/people.ts';
import { asOwner, expect, LAPTOP, type Stage, test } from './support/stage.ts';

const HURT = 'My uncle hits me when nobody is home.';
const HARMLESS = 'My uncle is never home.';
const CLOSED = 'The school counselor and the family have met.';
const REASON = 'We have to talk to this child before it goes home.';

async function invited(school: School, role: ProcessRole, name: string): Promise<Browser> {
  const { path } = await school.owner.call('memberInvite', { process: school.process }, { role });
  const browser = new Browser(school.owner.address);
  const token = path.split('#')[1] ?? '';
  const email = `${name.toLowerCase()}@concerns.example`;
  await browser.call('linkUse', {}, { token, name, email, password: 'a long enough password' });
  return browser;
}

const opened = async (stage: Stage, school: School, who: Browser, part = ''): Promise<Page> => {
  const page = await asOwner(await stage.page({ viewport: LAPTOP }), { ...school, owner: who });
  await page.goto(`/process/${school.process}${part}`);
  return page;
};

test('a note that says that someone may be hurt goes to the named adult, and two people find its author', async ({
  stage,
  school,
}) => {
  const [maria, planner] = [await invited(school, 'planner', 'Maria'), await invited(school, 'planner', 'Pat')];
  const namedAdult = (await maria.call('me')).account?.id ?? '';
  const setup = await opened(stage, school, school.owner, '/setup');
  await setup.getByLabel('Named adult').selectOption({ label: 'Maria (Planner)' });
  await setup.getByRole('button', { name: 'Save' }).click();
  await sees(setup, 'Saved. It holds from now on.');
  const { process } = await school.owner.call('process', { process: school.process });
  expect(process.namedAdult).toBe(namedAdult);

  const evening = await opens(stage, school);
  const child = await stage.phone();
  await child.goto(`/join/${evening.code}`);
  await sees(child, 'an adult named by the school is told, and two adults together can look up who wrote it');
  await joins(child, evening.code, { as: 'Student' });
  await goesToWriting(evening);
  await adds(child, 'There is bread at lunch.');
  await adds(child, HURT);
  const { host } = evening;
  await host.getByRole('tab', { name: 'Waiting' }).click();
  await host.getByRole('region', { name: 'Session controls' }).getByRole('button', { name: 'Stop writing' }).click();
  const waiting = host.getByRole('tabpanel', { name: 'Waiting' });
  await waiting.getByRole('listitem').filter({ hasText: HURT }).getByRole('button', { name: 'Hold' }).click();
  await host.getByRole('menuitem', { name: 'Someone may be hurt' }).click();
  await sees(host, 'The note is held. Maria is told, and finds it under Safety concerns.');
  await sees(host, 'Someone may be hurt. Maria is told');
  await isAccessible(host);

  const hers = await opened(stage, school, maria);
  await sees(hers, '1 note is a safety concern');
  await isAccessible(hers);
  await hers.getByRole('link', { name: 'Read' }).click();
  await sees(hers, HURT);
  await expect(hers.getByRole('heading', { name: 'Access log' })).toHaveCount(0);
  await hers.getByRole('button', { name: 'Ask to find the author' }).click();
  const dialog = hers.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Ask a second person' }).click();
  await sees(hers, 'Write a sentence: at least ten letters.');
  await dialog.getByRole('textbox').fill(REASON);
  await dialog.getByRole('button', { name: 'Ask a second person' }).click();
  await sees(hers, 'It waits for somebody else: Ana Owner.');

  const owners = await opened(stage, school, school.owner, '/concerns');
  await sees(owners, 'Maria asks to find the author, and gives this reason:');
  await sees(owners, REASON);
  await isAccessible(owners);
  await owners.getByRole('button', { name: 'Agree: find the author' }).click();
  await owners.getByRole('button', { name: 'Show what is known of the author' }).click();
  const known = owners.getByRole('main').getByRole('status');
  await expect(known.getByText('Student')).toBeVisible();
  await expect(known.getByText('There is bread at lunch.')).toBeVisible();
  await expect(owners.getByText('Ana Owner looked at what is known of the author')).toBeVisible();
  await isAccessible(owners);

  // Its author changes it, and takes it back: it stays a concern with its words, until two people close it.
  await host.getByRole('region', { name: 'Session controls' }).getByRole('button', { name: 'Open writing' }).click();
  const written = child.getByRole('listitem').filter({ hasText: HURT });
  await written.getByRole('button', { name: 'Change this note' }).click();
  await child.getByRole('button', { name: 'Edit', exact: true }).click();
  await child.getByRole('textbox', { name: 'The words of this note' }).fill(HARMLESS);
  await child.getByRole('button', { name: 'Keep the change' }).click();
  const harmless = child.getByRole('listitem').filter({ hasText: HARMLESS });
  await expect(harmless.getByText('Saved', { exact: true })).toBeVisible();
  await harmless.getByRole('button', { name: 'Change this note' }).click();
  await child.getByRole('button', { name: 'Take back' }).click();
  await sees(child, 'Taken back');
  await owners.reload();
  await sees(owners, 'What it says now:');
  await sees(owners, HARMLESS);
  await sees(owners, 'taken back by its author');
  await owners.getByRole('button', { name: 'Ask to close it' }).click();
  await owners.getByRole('dialog').getByRole('textbox').fill(CLOSED);
  await owners.getByRole('dialog').getByRole('button', { name: 'Ask a second person' }).click();
  await hers.reload();
  await sees(hers, 'Ana Owner asks to close this concern, and gives this reason:');
  await sees(hers, HURT);
  await isAccessible(hers);
  await hers.getByRole('button', { name: 'Agree: close it' }).click();
  await sees(hers, 'Ana Owner and Maria closed it on');
  await sees(hers, CLOSED);
  await isAccessible(hers);
  await owners.reload();
  await expect(owners.getByText('Maria agreed to close it')).toBeVisible();

  const others = await opened(stage, school, planner, '/concerns');
  await expect(others.getByRole('heading', { level: 1, name: 'Sessions' })).toBeVisible();
  await expect(others.getByText('safety concern')).toHaveCount(0);
  expect(stage.received(child)).not.toContain('safety-concern');
});

test('one person alone is told to invite a second one first', async ({ stage, school }) => {
  const page = await opened(stage, school, school.owner, '/concerns');
  await sees(page, 'Finding what is known of its author takes two people, and so does closing a concern.');
  await sees(page, 'No note is a safety concern');
  await isAccessible(page);
});
