import { Phone } from '../../scripts/people/phone.ts';
import { Tap } from '../../scripts/people/tap.ts';
import { isAccessible } from './support/accessible.ts';
import { goesToWriting, opens } from './support/evening.ts';
import { adds, goesOn, joins, sees, standsIn } from './support/people.ts';
import { expect, test } from './support/stage.ts';

test('lens by lens, moved, kept, answered: the room sees what it should, and the author hears of it', async ({
  stage,
  school,
}) => {
  const evening = await opens(stage, school, { moderated: false });
  const { host } = evening;
  await goesToWriting(evening);
  const ana = await stage.phone();
  await joins(ana, evening.code);
  await adds(ana, 'Doors stand open.', { under: 'Looks' });
  await adds(ana, 'We met every month.', { under: 'Looks' });
  await adds(ana, 'Nobody feels alone.', { under: 'Feels' });
  await adds(ana, 'The bus never came.');
  const ben = await Phone.join(stage.server.address, { code: evening.code, language: 'en', groups: [] }, new Tap());
  await ben.wall.until(() => ben.wall.synced, 'the wall');

  // One lens: the room sees its notes, and nothing of the rest.
  const main = host.getByRole('main');
  await main.getByRole('button', { name: 'Reveal “Looks like”' }).click();
  await ben.wall.until(() => ben.wallTexts.length === 2, 'the notes of one lens');
  expect(ben.wallTexts.toSorted()).toEqual(['Doors stand open.', 'We met every month.']);
  await expect(main.getByRole('listitem').filter({ hasText: 'Doors stand open.' })).toBeVisible();
  await expect(host.getByRole('navigation', { name: 'Agenda' }).getByText('2 not revealed')).toBeVisible();
  await isAccessible(host);

  // The second of two is taken back alone, and both come back after everything was taken off.
  await host.getByRole('status').getByRole('button', { name: 'Close' }).click();
  await main.getByRole('button', { name: 'Reveal “Feels like”' }).click();
  await ben.wall.until(() => ben.wallTexts.length === 3, 'the notes of two lenses');
  await expect(host.getByText('The notes are on the wall.')).toBeVisible();
  await host.keyboard.press('u');
  await ben.wall.until(() => ben.wallTexts.length === 2, 'the notes of one lens again');
  await main.getByRole('button', { name: 'Reveal “Feels like”' }).click();
  await ben.wall.until(() => ben.wallTexts.length === 3, 'two lenses again');
  await main.getByRole('button', { name: 'Take off the wall' }).click();
  await expect(host.getByText('The notes are off the wall.')).toBeVisible();
  await host.keyboard.press('u');
  await ben.wall.until(() => ben.wallTexts.length === 3, 'both lenses at once');
  await main.getByRole('button', { name: 'Take off the wall' }).click();
  await main.getByRole('button', { name: 'Reveal “Looks like”' }).click();
  await ben.wall.until(() => ben.wallTexts.length === 2, 'the notes of the first lens');
  await host.getByRole('button', { name: /^Next/ }).click();
  await expect(host.getByRole('dialog', { name: /^Not revealed yet: Sounds like, Feels like/ })).toBeVisible();
  await host.getByRole('button', { name: 'Stay here' }).click();
  await ana.getByRole('tabpanel').getByRole('textbox').first().fill('Still thinking');
  await ana.getByRole('button', { name: 'Feels', exact: true }).click();
  await expect(ana.getByText('Not shown to anyone until the reveal.')).toBeVisible();
  await ana.getByRole('button', { name: 'Looks', exact: true }).click();
  await expect(ana.getByText('Everyone here sees it')).toBeVisible();

  // A note belongs to another step, and back.
  const card = (words: string) => main.getByRole('listitem').filter({ hasText: words });
  await card('We met every month.').getByRole('button', { name: 'Move to…' }).click();
  await host.getByRole('menuitem', { name: 'Move to “How we got here”' }).click();
  await ben.wall.until(() => ben.wallTexts.length === 1, 'the note to be away');
  await sees(ana, 'Moved to “How we got here”');
  await host.getByRole('button', { name: 'Undo', exact: true }).click();
  await ben.wall.until(() => ben.wallTexts.length === 2, 'the note to be back');
  await expect(ana.getByText('Moved to “How we got here”')).toHaveCount(0);

  // A hard story is kept, answered, and put back.
  await host.getByRole('region', { name: 'Session controls' }).getByRole('button', { name: 'Reveal the rest' }).click();
  await ben.wall.until(() => ben.wallTexts.length === 4, 'all notes');
  await card('The bus never came.').getByRole('button', { name: 'Keep for finding causes' }).click();
  await ben.wall.until(() => ben.wallTexts.length === 3, 'the story to be kept');
  await sees(ana, 'Kept for finding causes: the team that looks at causes reads it.');
  await host.getByRole('tab', { name: 'Waiting' }).click();
  const waiting = host.getByRole('tabpanel', { name: 'Waiting' });
  const story = waiting.getByRole('listitem').filter({ hasText: 'The bus never came.' });
  await story.getByRole('button', { name: 'Answer the author…' }).click();
  await host.getByRole('menuitem', { name: 'If you want to talk, an adult here will listen.' }).click();
  await sees(ana, 'From the host: “If you want to talk, an adult here will listen.”');
  await expect(story.getByText('answered')).toBeVisible();
  await story.getByRole('button', { name: 'Answer the author…' }).click();
  await expect(host.getByRole('menuitem', { name: /an adult here will listen/ })).toBeDisabled();
  await host.keyboard.press('Escape');
  await isAccessible(host);
  await isAccessible(ana);
  await story.getByRole('button', { name: 'Put back' }).click();
  await ben.wall.until(() => ben.wallTexts.length === 4, 'the story to be back');
  await expect(ana.getByText('Kept for finding causes: the team')).toHaveCount(0);
  ben.close();
});

test('somebody is sent away and let in again, and what they wrote stays', async ({ stage, school }) => {
  const evening = await opens(stage, school, { moderated: false });
  const { host } = evening;
  await goesToWriting(evening);
  const ana = await stage.phone();
  await joins(ana, evening.code);
  await adds(ana, 'Something rude.');
  await host.getByRole('tab', { name: 'People' }).click();
  const people = host.getByRole('tabpanel', { name: 'People' });
  await people.getByText('1 person in this session').click();
  await people.getByRole('button', { name: 'What to do with Person 1' }).click();
  await host.getByRole('menuitem', { name: 'Remove from the session' }).click();
  const dialog = host.getByRole('dialog', { name: 'Remove Person 1 from the session?' });
  await expect(dialog.getByText('What they wrote stays.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Remove from the session' }).click();

  const gone = 'The host has ended your part on this phone.';
  await sees(ana, gone);
  await ana.reload();
  await sees(ana, gone);
  await isAccessible(host);

  await people.getByRole('button', { name: 'Let in again' }).click();
  await expect(people.getByText('1 person in this session')).toBeVisible();
  await ana.goto(`/s/${evening.session}`);
  await sees(ana, 'Something rude.');
});

test('a step is put in with the keyboard, counts in the new plan, and is taken out again', async ({
  stage,
  school,
}) => {
  const evening = await opens(stage, school);
  const { host } = evening;
  await goesToWriting(evening);
  const agenda = host.getByRole('navigation', { name: 'Agenda' });
  await agenda.getByRole('button', { name: 'Put a step in' }).focus();
  await host.keyboard.press('Enter');
  const store = host.getByRole('dialog', { name: 'Put a step in' });
  await isAccessible(host);
  await store.getByRole('button', { name: 'Put in “One more question”' }).focus();
  await host.keyboard.press('Enter');
  await expect(agenda.getByRole('listitem').filter({ hasText: 'One more question' })).toBeVisible();
  await agenda.getByRole('button', { name: 'Take out “One more question”' }).click();
  await expect(agenda.getByText('One more question')).toHaveCount(0);
  await host.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(agenda.getByText('One more question')).toBeVisible();

  await host.getByRole('button', { name: 'Set the end…' }).click();
  const end = new Date(Date.now() + 45 * 60_000);
  const time = `${String(end.getHours()).padStart(2, '0')}:${String(end.getMinutes()).padStart(2, '0')}`;
  await host.getByLabel('Ends at').fill(time);
  await host.getByRole('button', { name: 'End then' }).click();
  await host.getByRole('button', { name: 'Propose new minutes' }).click();
  await expect(host.getByRole('dialog').getByText('One more question')).toBeVisible();
  await host.getByRole('button', { name: 'Use these minutes' }).click();
  await goesOn(host, 'One more question');
  await standsIn(host, 'One more question');
  await expect(agenda.getByRole('button', { name: /^Take out/ })).toHaveCount(0);
});
