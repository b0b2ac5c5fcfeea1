import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { unzip } from '../../scripts/rehearse/zip.ts';
import { isAccessible } from './support/accessible.ts';
import { adds, goesOn, joins, sees, showsResult, spaced, standsIn } from './support/people.ts';
import { expect, LAPTOP, PROJECTOR, testFromNothing as test } from './support/stage.ts';

const MOVING = { reducedMotion: 'no-preference' } as const;
const SEEN = {
  ana: 'Students greet me at the door by name.',
  ben: 'I hear three languages at lunch.',
  amal: 'أشعر أن أطفالي في بيتهم هنا.',
  table: 'The garden behind the gym is full of children.',
} as const;
const HELD = 'CANARY-7Q2X Mr Grey shouts at the bus stop.';
const PRIVATE = 'CANARY-9K4M The bell was so loud that I cried.';
const PATH = 'Families and teachers planned the new mornings together.';
const FIRST = 'Every child is greeted by name, in the language of their home.';
const SECOND = 'Families and teachers plan the school day together.';

// What stands on host, wall and phones in each scene is judged in `scenes.spec.ts`, and the door in `join.spec.ts`.
test('a school holds a Family night, drafts its vision and takes the submission home', async ({ stage }) => {
  test.setTimeout(300_000);
  const host = await stage.page({ ...MOVING, viewport: LAPTOP, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = (name: string) =>
    host.getByRole('navigation', { name: 'Pages of this process' }).getByRole('link', { name });
  const copied = () => host.evaluate(() => navigator.clipboard.readText());

  await test.step('the owner makes an account and a process', async () => {
    await host.goto(/http\S+#\S+/.exec(stage.server.printed)?.[0] ?? '');
    await expect(host.getByRole('heading', { name: 'Welcome. This place is yours' })).toBeVisible();
    await isAccessible(host);
    await host.getByLabel('Your name').fill('Ana Owner');
    await host.getByLabel('E-mail address').fill('ana@lincoln.example');
    await host.getByLabel('Password', { exact: true }).fill('four unusual words here');
    await host.getByRole('button', { name: 'Make my account' }).click();
    await host.waitForURL('**/processes');
    await isAccessible(host);
    await host.getByRole('link', { name: 'New process' }).click();
    await isAccessible(host);
    await host.getByLabel('School', { exact: true }).fill('Lincoln School');
    await host.getByRole('button', { name: 'Make the process' }).click();
    await expect(host.getByRole('heading', { name: 'Hold a first session' })).toBeVisible();
    await isAccessible(host);
  });

  await test.step('and a Family night with two tables', async () => {
    await host.getByRole('link', { name: 'New session' }).click();
    await expect(host.getByRole('radio', { name: /^Family night/ })).toBeChecked();
    await isAccessible(host);
    await host.getByLabel('Tables').fill('2');
    await host.getByRole('button', { name: 'Make the session' }).click();
    await expect(host.getByRole('link', { name: 'Open as host' })).toBeVisible();
    await isAccessible(host);
    await host.getByRole('link', { name: 'Open as host' }).click();
    await expect(host.getByRole('heading', { name: 'People are coming in' })).toBeVisible();
    await isAccessible(host);
  });

  const projector = await stage.window(host, { ...MOVING, viewport: PROJECTOR });
  const code = await codeOn(host);
  const [ana, ben, amal] = [await stage.phone(), await stage.phone(), await stage.phone({ locale: 'ar' })];
  const recorder = await stage.phone();

  await test.step('three phones, a table’s recorder and the projector come in', async () => {
    await projector.goto(host.url().replace('/host/', '/wall/'));
    await expect(projector.getByText(spaced(code)).first()).toBeVisible();
    await isAccessible(projector);

    await joins(ana, code, { as: 'Family or caregiver' });
    await joins(ben, code);
    await amal.goto(`/join/${code}`);
    await expect(amal.locator('html')).toHaveAttribute('dir', 'rtl');
    await joins(amal, code, { as: 'أسرة أو ولي أمر' });

    await host.getByRole('tab', { name: 'People' }).click();
    await host.getByRole('button', { name: 'Make links for recorders' }).click();
    await host.getByRole('button', { name: 'Copy' }).first().click();
    await expect(host.getByRole('button', { name: 'Copied' })).toBeVisible();
    await host.getByRole('button', { name: 'Count them' }).click();
    const without = host.getByRole('dialog', { name: 'Here without a phone' });
    await without.getByLabel('How many people').fill('6');
    await without.getByLabel('Student').fill('6');
    await without.getByRole('button', { name: 'Save' }).click();
    await sees(host, '6 people');
    await isAccessible(host);
    await recorder.goto(await copied());
    await expect(recorder.getByText('You write for a table')).toBeVisible();
    await isAccessible(recorder);
    await recorder.getByRole('button', { name: 'Join', exact: true }).click();

    await expect(projector.getByText('4 people are here')).toBeVisible();
    await expect(host.getByText('recorder is here')).toBeVisible();
    await expect(ana.getByText('You are in')).toBeVisible();
    await isAccessible(ana);
    await isAccessible(amal);
  });

  await test.step('Welcome: the host speaks, phones rest', async () => {
    await host.getByRole('button', { name: 'Start the session' }).click();
    await standsIn(host, 'Welcome');
    await expect(projector.getByRole('heading', { name: 'Welcome' })).toBeVisible();
    await expect(ana.getByText('The host is speaking')).toBeVisible();
    await host.getByRole('tab', { name: 'Say' }).click();
    await expect(host.getByText('Welcome, and thank you for coming.')).toBeVisible();
    await isAccessible(amal);
  });

  await test.step('It is 2031: everybody writes in private', async () => {
    await goesOn(host, 'It is 2031');
    await expect(ana.getByText('Say it as if you are standing there now.')).toBeVisible();
    await expect(ana.getByText('The host can read this before the reveal, but not who wrote it.')).toBeVisible();
    await adds(ana, SEEN.ana, { under: 'Looks' });
    await adds(ana, HELD);
    await adds(ben, SEEN.ben, { under: 'Sounds' });
    await adds(amal, SEEN.amal, { under: 'نشعر' });
    await recorder.getByRole('checkbox', { name: 'Student' }).check();
    await adds(recorder, SEEN.table, { under: 'Looks' });
    for (const each of [amal, recorder]) await isAccessible(each);

    await expect(projector.getByText('notes so far')).toBeVisible();
    await expect(projector.getByText('5', { exact: true })).toBeVisible();
    await ben.getByRole('tab', { name: 'Everyone’s notes' }).click();
    await expect(ben.getByText('Notes of this step come here after the reveal.')).toBeVisible();
    await host.getByRole('tab', { name: 'Waiting' }).click();
    await expect(host.getByText('5 notes come when at least five people have written.')).toBeVisible();
    for (const each of [host, projector]) await isAccessible(each);
    for (const words of [HELD, ...Object.values(SEEN)]) {
      for (const each of [projector, host]) expect(stage.received(each)).not.toContain(words);
    }
    expect(stage.received(ben)).not.toContain(HELD);
  });

  await test.step('the host stops the writing, holds one note, and reveals the others', async () => {
    await host.getByRole('button', { name: 'Stop writing' }).click();
    const waiting = host.getByRole('tabpanel', { name: 'Waiting' });
    for (const words of [HELD, ...Object.values(SEEN)]) await expect(waiting.getByText(words)).toBeVisible();
    await expect(ana.getByText('Writing has stopped')).toBeVisible();
    await isAccessible(host);
    await waiting.getByRole('listitem').filter({ hasText: HELD }).getByRole('button', { name: 'Hold' }).click();
    await isAccessible(host);
    await host.getByRole('menuitem', { name: 'It names someone' }).click();
    await expect(waiting.getByText('Held: It names someone')).toBeVisible();

    await host.getByRole('region', { name: 'Session controls' }).getByRole('button', { name: 'Reveal' }).click();
    await expect(host.getByText('The notes are on the wall.')).toBeVisible();
    await amal.getByRole('tab', { name: 'ملاحظات الجميع' }).click();
    for (const words of Object.values(SEEN)) {
      for (const each of [projector, ben, amal]) await sees(each, words);
    }
    for (const each of [projector, ben, amal]) await expect(each.getByText(HELD)).toHaveCount(0);
    await expect(ana.getByRole('listitem').filter({ hasText: HELD })).toBeVisible();
    await isAccessible(amal);
  });

  await test.step('How it was: going on with notes that are not revealed asks first', async () => {
    await goesOn(host, 'How it was');
    await expect(ana.getByText('It is behind us. Say it as it was.')).toBeVisible();
    await adds(ana, PRIVATE);
    await expect(host.getByText('note written in private.')).toBeVisible();
    await goesOn(host, 'How we got here');
    const question = host.getByRole('dialog', { name: '1 note is not revealed' });
    await expect(question).toBeVisible();
    await isAccessible(host);
    await question.getByRole('button', { name: 'Stay here' }).click();
    await standsIn(host, 'How it was');
    await goesOn(host, 'How we got here');
    await question.getByRole('button', { name: 'Keep private and go on' }).click();
    await standsIn(host, 'How we got here');
    await expect(host.getByRole('navigation', { name: 'Agenda' }).getByText('1 kept private')).toBeVisible();
  });

  await test.step('How we got here: fewer than five people wrote, so the host is asked before unread notes are shown', async () => {
    await adds(ben, PATH);
    await host.getByRole('tab', { name: 'Waiting' }).click();
    await expect(host.getByText('1 note comes when at least five people have written.')).toBeVisible();
    await host.getByRole('button', { name: 'Reveal all' }).click();
    await isAccessible(host);
    await host.getByRole('button', { name: 'Let them in unread' }).click();
    await expect(projector.getByText(PATH)).toBeVisible();
  });

  await test.step('What stands out: notes become themes, by dragging and by the menu', async () => {
    await goesOn(host, 'What stands out');
    const loose = host.getByRole('region', { name: 'Not in a theme' });
    const themes = host.getByRole('region', { name: 'Themes' });
    const theme = (name: string) =>
      themes
        .getByRole('listitem')
        .filter({ has: host.getByRole('textbox', { name: 'Name of the theme' }) })
        .filter({
          has: host.getByRole('button', { name: `What to do with “${name}”` }),
        });
    await expect(loose.getByText(SEEN.ana)).toBeVisible();
    await expect(loose.getByText(PRIVATE)).toHaveCount(0);
    await host.getByRole('button', { name: 'Add a theme' }).click();
    await host.getByRole('textbox', { name: 'Name of the theme' }).fill('Everyone is known');
    await loose.getByRole('listitem').filter({ hasText: SEEN.ana }).dragTo(theme('Everyone is known'));
    await expect(theme('Everyone is known').getByText(SEEN.ana)).toBeVisible();

    await loose.getByRole('listitem').filter({ hasText: PATH }).getByRole('button', { name: 'Move to…' }).click();
    await host.getByRole('menuitem', { name: 'A new theme' }).click();
    await host.getByRole('textbox', { name: 'Name of the theme' }).last().fill('Planned together');
    await expect(theme('Planned together').getByText(PATH)).toBeVisible();
    await loose.getByRole('listitem').filter({ hasText: SEEN.ben }).getByRole('button', { name: 'Move to…' }).click();
    await host.getByRole('menuitem', { name: 'Everyone is known' }).click();
    await expect(theme('Everyone is known').getByText(SEEN.ben)).toBeVisible();

    await expect(projector.getByText('Everyone is known')).toBeVisible();
    await expect(ben.getByRole('heading', { name: 'Everyone is known' })).toBeVisible();
    await isAccessible(amal);
  });

  await test.step('Three dots: three for each, two at most on one theme, hidden until the vote closes', async () => {
    await goesOn(host, 'Three dots');
    const more = (phone: Page, theme: string) => phone.getByRole('button', { name: `One dot more: ${theme}` });
    await expect(ana.getByText('3 dots left').first()).toBeVisible();
    await more(ana, 'Everyone is known').click();
    await more(ana, 'Everyone is known').click();
    await expect(more(ana, 'Everyone is known')).toBeDisabled();
    await more(ana, 'Planned together').click();
    await expect(ana.getByText('All dots are placed').first()).toBeVisible();
    await expect(more(ana, 'Planned together')).toBeDisabled();
    await more(ben, 'Planned together').click();
    await expect(ben.getByText('2 dots left').first()).toBeVisible();
    await expect(projector.getByText('2 people have put dots')).toBeVisible();
    await expect(projector.getByText(/^\d dots?$/)).toHaveCount(0);
    await isAccessible(amal);

    await showsResult(host, 2);
    const result = (theme: string) => projector.getByRole('listitem').filter({ hasText: theme });
    await expect(result('Everyone is known')).toContainText('2 dots');
    await expect(result('Planned together')).toContainText('2 dots');
    await host.getByRole('button', { name: 'Add dots counted on paper' }).click();
    const paper = host.getByRole('dialog', { name: 'Add dots counted on paper' });
    await paper.getByLabel('How many people put dots on paper').fill('1');
    await paper.getByLabel('Planned together').fill('3');
    await paper.getByRole('button', { name: 'Save' }).click();
    await sees(host, 'so many people do not have that many dots');
    await paper.getByLabel('How many people put dots on paper').fill('2');
    await isAccessible(host);
    await paper.getByRole('button', { name: 'Save' }).click();
    await expect(result('Planned together')).toContainText('5 dots (3 on paper)');
    await sees(ana, '5 dots (3 on paper)');
    await expect(ana.getByText('The vote is closed. 4 people placed dots.')).toBeVisible();
    for (const each of [host, projector, ana]) await isAccessible(each);
  });

  await test.step('Close: a plus and a change, thanks, and a receipt', async () => {
    await goesOn(host, 'Close');
    await adds(ana, 'I was heard.');
    await isAccessible(ana);
    await host.getByRole('button', { name: 'Stop writing' }).click();
    await host.getByRole('tab', { name: 'Waiting' }).click();
    await host.getByRole('button', { name: 'Let in' }).first().click();
    await expect(projector.getByText('I was heard.')).toBeVisible();
    for (const each of [host, projector]) await isAccessible(each);
    await host.getByRole('button', { name: 'Close the session' }).click();
    await host.getByRole('dialog').getByRole('button', { name: 'Close the session' }).click();
    await expect(ana.getByText('4 notes written, 4 saved')).toBeVisible();
    await expect(amal.getByText('الملاحظات المكتوبة: 1، المحفوظة: 1')).toBeVisible();
    await expect(
      projector.getByRole('heading', { name: 'Thank you. Your words go with the school’s plan.' }),
    ).toBeVisible();
    await expect(host.getByRole('heading', { name: 'The session is closed' })).toBeVisible();
    for (const each of [host, projector, ana, amal]) await isAccessible(each);
  });

  await test.step('to the end, what was held or kept private reached neither the projector nor another phone', () => {
    for (const words of [HELD, PRIVATE]) {
      for (const each of [projector, ben, amal, recorder]) expect(stage.received(each)).not.toContain(words);
    }
    expect(stage.received(projector)).toContain(SEEN.ana);
  });

  const [petra, paul] = [await stage.page({ viewport: LAPTOP }), await stage.phone()];

  await test.step('the owner invites two planners and opens a session for the team', async () => {
    await host.getByRole('link', { name: 'To the planning pages' }).click();
    await expect(host.getByRole('heading', { name: 'Who was heard' })).toBeVisible();
    await isAccessible(host);
    await page('People').click();
    for (const [planner, name] of [
      [petra, 'Petra Planner'],
      [paul, 'Paul Planner'],
    ] as const) {
      await host.getByRole('button', { name: 'Invite somebody' }).click();
      await host.getByRole('radio', { name: /^Planner/ }).check();
      await host.getByRole('button', { name: 'Make a link' }).click();
      await planner.goto(await host.getByLabel('Link', { exact: true }).inputValue());
      await isAccessible(planner);
      await host.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
      await planner.getByLabel('Your name').fill(name);
      await planner.getByLabel('E-mail address').fill(`${name.split(' ')[0]?.toLowerCase()}@lincoln.example`);
      await planner.getByLabel('Password', { exact: true }).fill('four unusual words here');
      await planner.getByRole('button', { name: 'Make my account' }).click();
      await expect(planner.getByRole('link', { name: /Lincoln School/ })).toBeVisible();
      await isAccessible(planner);
    }
    await isAccessible(host);

    await page('Sessions').click();
    await host.getByRole('link', { name: 'New session' }).click();
    await host.getByRole('radio', { name: /^From themes to a vision/ }).check();
    await host.getByRole('radio', { name: /^Planning team/ }).check();
    await host.getByRole('button', { name: 'Make the session' }).click();
    await host.getByRole('link', { name: 'Open as host' }).click();
    const teamCode = await codeOn(host);
    await projector.goto(host.url().replace('/host/', '/wall/'));
    for (const planner of [petra, paul]) await joins(planner, teamCode);
    await expect(projector.getByText('2 people are here')).toBeVisible();
    await host.getByRole('button', { name: 'Start the session' }).click();
    await standsIn(host, 'Read what we heard');
    for (const each of [host, projector, petra, paul]) await isAccessible(each);
  });

  await test.step('both planners write a sentence and say where it comes from', async () => {
    await goesOn(host, 'Draft in pairs');
    await petra.getByRole('button', { name: 'Write the first sentence' }).click();
    await petra.getByRole('textbox', { name: 'Sentence 1' }).fill(FIRST);
    await petra.getByRole('checkbox', { name: /^Everyone is known/ }).check();
    await petra.getByRole('checkbox', { name: new RegExp(`^${SEEN.ben}`) }).check();
    await expect(petra.getByRole('button', { name: '1 theme · 1 note' })).toBeVisible();
    await expect(petra.getByText('All saved')).toBeVisible();

    await expect(paul.getByRole('textbox', { name: 'Sentence 1' })).toHaveValue(FIRST);
    await paul.getByRole('button', { name: 'Add a sentence' }).click();
    await paul.getByRole('textbox', { name: 'Sentence 2' }).fill(SECOND);
    await paul.getByRole('checkbox', { name: /^Planned together/ }).check();
    await paul.getByRole('checkbox', { name: new RegExp(`^${PATH}`) }).check();
    await expect(paul.getByText('All saved')).toBeVisible();
    for (const words of [FIRST, SECOND]) await sees(projector, words);
    for (const each of [host, projector, petra, paul]) await isAccessible(each);
    await goesOn(host, 'Write it together');
    await expect(petra.getByRole('textbox', { name: 'Sentence 2' })).toHaveValue(SECOND);
  });

  await test.step('the team weighs the sentences, and a concern is heard', async () => {
    await goesOn(host, 'Agreement and concerns');
    const open = host.getByRole('button', { name: 'Open it' });
    const weigh = (planner: Page, words: string) => planner.getByRole('group', { name: words });
    await expect(open.or(host.getByRole('button', { name: 'Show the result' }))).toBeVisible();
    if (await open.isVisible()) await open.click();
    await weigh(petra, FIRST).getByText('I am fully behind it').click();
    await weigh(petra, SECOND).getByText('I support it').click();
    await expect(petra.getByText('2 of 2 answered')).toBeVisible();
    await weigh(paul, SECOND).getByText('I have concerns').click();
    await paul.getByRole('button', { name: 'Add a concern' }).click();
    await paul.getByLabel('What is your concern?').fill('Who pays for the time to plan?');
    await isAccessible(paul);
    await paul.getByRole('button', { name: 'Save' }).click();
    await sees(paul, 'Who pays for the time to plan?');
    await expect(projector.getByText('2 people have answered')).toBeVisible();
    for (const each of [host, projector, petra]) await isAccessible(each);
    await showsResult(host, 2);
    await expect(projector.getByText('1 of 2 can support it')).toBeVisible();
    await expect(petra.getByText('1 of 2 can support it')).toBeVisible();
    for (const each of [host, projector, paul]) await isAccessible(each);
  });

  await test.step('and closes', async () => {
    await goesOn(host, 'Close');
    await adds(petra, 'We wrote it together.');
    await host.getByRole('button', { name: 'Close the session' }).click();
    await host.getByRole('dialog').getByRole('button', { name: 'Close the session' }).click();
    await expect(petra.getByText('1 note written, 1 saved')).toBeVisible();
    await isAccessible(petra);
  });

  await test.step('the planning pages show what was heard and what came of it', async () => {
    await host.getByRole('link', { name: 'To the planning pages' }).click();
    await page('Themes and voices').click();
    await isAccessible(host);
    await host.getByRole('button', { name: 'Everyone is known', exact: true }).click();
    const theme = host.getByRole('dialog', { name: 'Everyone is known' });
    await expect(theme.getByText('Behind sentence 1')).toBeVisible();
    await expect(theme.getByText(SEEN.ana)).toBeVisible();
    await isAccessible(host);
    await theme.getByRole('button', { name: 'Close' }).click();

    await page('Vision statement').click();
    await expect(host.getByRole('textbox', { name: 'Sentence 1' })).toHaveValue(FIRST);
    await expect(host.getByRole('textbox', { name: 'Sentence 2' })).toHaveValue(SECOND);
    await isAccessible(host);
    await page('Set-up').click();
    await isAccessible(host);
  });

  await test.step('and the submission is downloaded as a Word document that says it', async () => {
    await page('Submission').click();
    await expect(host.getByRole('region', { name: 'Preview of the submission' }).getByText(FIRST)).toBeVisible();
    await isAccessible(host);
    const downloading = host.waitForEvent('download');
    await host.getByRole('link', { name: 'Word document' }).click();
    const file = await (await downloading).path();
    const words =
      unzip(await readFile(file))
        .get('word/document.xml')
        ?.toString('utf8') ?? '';
    for (const sentence of [FIRST, SECOND, SEEN.table, 'Everyone is known', 'Lincoln School'])
      expect(words).toContain(sentence);
    for (const hidden of [HELD, PRIVATE]) expect(words).not.toContain(hidden);
    await host.getByRole('link', { name: 'Print or save as PDF' }).click();
    await expect(host.getByRole('heading', { name: 'Our vision' })).toBeVisible();
    await isAccessible(host);
  });
});

/** The code that the host's page shows. */
async function codeOn(host: Page): Promise<string> {
  const shown = await host
    .getByText(/^[A-Z0-9]{3} [A-Z0-9]{3}$/)
    .first()
    .textContent();
  return shown?.replace(' ', '') ?? '';
}
