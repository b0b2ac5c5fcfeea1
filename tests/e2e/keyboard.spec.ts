import type { Locator, Page } from '@playwright/test';
import { Phone } from '../../scripts/people/phone.ts';
import { Tap } from '../../scripts/people/tap.ts';
import { goesToWriting, opens } from './support/evening.ts';
import { hasAnswers, isSaved, sees, standsIn } from './support/people.ts';
import { expect, LAPTOP, PROJECTOR, test } from './support/stage.ts';

const FURTHEST = 80;

const BREAD = 'The hall smells of bread.';
const PIANO = 'Somebody plays the piano.';
const NAMED = 'Mr. Grey laughs.';
const LATE = 'From the parking lot.';

/** Goes with the Tab key to a control, and no other way. */
async function tabsTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  for (let presses = 0; presses < FURTHEST; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(control).toBeFocused();
}

/** The next press of a key does not start at the top of the page. */
const keepsFocus = (page: Page): Promise<void> =>
  expect
    .poll(() => page.evaluate(() => document.activeElement !== document.body), 'something has the focus')
    .toBe(true);

test('with a keyboard alone a participant joins, writes, corrects, takes back and reads along', async ({
  stage,
  school,
}) => {
  const evening = await opens(stage, school);
  const chromebook = await stage.page({ viewport: LAPTOP });
  const press = (key: string) => chromebook.keyboard.press(key);
  await chromebook.goto('/');
  await tabsTo(chromebook, chromebook.getByLabel('Code'));
  await chromebook.keyboard.type(evening.code.toLowerCase());
  await press('Enter');
  await tabsTo(chromebook, chromebook.getByRole('checkbox', { name: 'Student' }));
  await press('Space');
  await expect(chromebook.getByRole('checkbox', { name: 'Student' })).toBeChecked();
  await tabsTo(chromebook, chromebook.getByRole('button', { name: 'Join', exact: true }));
  await press('Enter');
  await expect(chromebook.getByText('You are in')).toBeVisible();

  await goesToWriting(evening);
  await expect(chromebook.getByRole('heading', { level: 1 })).toBeFocused();
  await tabsTo(chromebook, chromebook.getByRole('button', { name: 'Feels', exact: true }));
  await press('Space');
  await tabsTo(chromebook, chromebook.getByRole('textbox').first());
  await chromebook.keyboard.type('I feel at home.');
  await press('Enter');
  await isSaved(chromebook, 'I feel at home.');
  await expect(chromebook.getByRole('textbox').first()).toBeFocused();

  await tabsTo(chromebook, chromebook.getByRole('button', { name: 'Change this note' }));
  await press('Enter');
  await tabsTo(chromebook, chromebook.getByRole('button', { name: 'Edit', exact: true }));
  await press('Enter');
  await expect(chromebook.getByRole('textbox', { name: 'The words of this note' })).toBeFocused();
  await press('End');
  await chromebook.keyboard.type(' Every day.');
  await tabsTo(chromebook, chromebook.getByRole('button', { name: 'Keep the change' }));
  await press('Enter');
  await isSaved(chromebook, 'I feel at home. Every day.');
  await expect(chromebook.getByRole('button', { name: 'Change this note' })).toBeFocused();
  await press('Enter');
  await tabsTo(chromebook, chromebook.getByRole('button', { name: 'Take back' }));
  await press('Enter');
  await expect(chromebook.getByText('Taken back', { exact: true })).toBeVisible();
  await tabsTo(chromebook, chromebook.getByRole('button', { name: 'Put it back' }));
  await press('Enter');
  await isSaved(chromebook, 'I feel at home. Every day.');

  await tabsTo(chromebook, chromebook.getByRole('tab', { name: 'My notes' }));
  await press('ArrowRight');
  await expect(chromebook.getByRole('tab', { name: 'Everyone’s notes' })).toHaveAttribute('aria-selected', 'true');
  await sees(chromebook, 'Notes of this step come here after the reveal.');
});

test('with keys alone a facilitator leads a whole Family night, from the lobby to the closed session', async ({
  stage,
  school,
}) => {
  const { host, session, code } = await opens(stage, school);
  const projector = await stage.window(host, { viewport: PROJECTOR });
  await projector.goto(`/wall/${session}`);
  const phone = await Phone.join(stage.server.address, { code, language: 'en', groups: ['family'] }, new Tap());
  const controls = host.getByRole('region', { name: 'Session controls' });
  const waiting = host.getByRole('tabpanel', { name: 'Waiting' });
  const noteIn = (place: Locator, words: string) => place.getByRole('listitem').filter({ hasText: words }).last();
  const press = async (...keys: string[]) => {
    for (const key of keys) await host.keyboard.press(key);
  };
  const writes = async (step: string, ...texts: string[]) => {
    await phone.control.until(() => phone.control.view?.at?.step.id === step, step);
    for (const text of texts) phone.write({ step, text, language: 'en', question: step }, text);
    await phone.saved();
  };
  const opensMenu = async (first: string) => {
    await press('Enter');
    await expect(host.getByRole('menuitem', { name: first })).toBeFocused();
  };
  const entersStep = async (step: string, ...keys: string[]) => {
    await press(...keys);
    await standsIn(host, step);
    await keepsFocus(host);
  };

  await test.step('reads in the lobby what to say later, and moves nobody', async () => {
    await tabsTo(host, host.getByRole('button', { name: /^How it was/ }));
    await press('Enter');
    const preview = host.getByRole('region', { name: 'How it was' });
    await expect(preview.getByRole('heading', { name: 'How it was' })).toBeFocused();
    await expect(preview.getByRole('heading', { name: 'Not read aloud' })).toBeVisible();
    await expect(host.getByRole('button', { name: 'Start the session' })).toBeVisible();
    await tabsTo(host, preview.getByRole('button', { name: 'Close the preview' }));
    await press('Enter');
    await expect(preview).toHaveCount(0);
    await keepsFocus(host);
  });

  await test.step('starts, goes on, pauses, gives a minute', async () => {
    await tabsTo(host, host.getByRole('button', { name: 'Start the session' }));
    await entersStep('Welcome', 'Enter');
    await expect(host.getByRole('heading', { name: 'Welcome' })).toBeFocused();
    await press('u');
    await expect(host.getByText('Taken back: the session has not started.')).toBeVisible();
    await expect(projector.getByText('Open').first()).toBeVisible();
    await keepsFocus(host);
    await entersStep('Welcome', 'u');
    await entersStep('It is 2031', 'n');
    await press('Space');
    await expect(controls.getByRole('button', { name: 'Resume clock' })).toBeVisible();
    await press('Space');
    await expect(controls.getByRole('button', { name: 'Pause clock' })).toBeVisible();
    await press('+');
    await expect(host.getByText('One more minute.')).toBeVisible();
    await press('u');
    await expect(host.getByText('The extra time is taken away again.')).toBeVisible();
  });

  await test.step('stops the writing, holds one note for a reason, reveals, and lets a late one in', async () => {
    await writes('future', BREAD, PIANO, NAMED);
    await press('l');
    await expect(controls.getByRole('button', { name: 'Open writing' })).toBeVisible();
    await tabsTo(host, host.getByRole('tab', { name: 'Say' }));
    await press('End');
    await expect(host.getByRole('tab', { name: 'Waiting 3' })).toHaveAttribute('aria-selected', 'true');
    await tabsTo(host, noteIn(waiting, NAMED).getByRole('button', { name: 'Hold' }));
    await opensMenu('It names someone');
    await press('Enter');
    await expect(noteIn(waiting, NAMED).getByText('Held: It names someone')).toBeVisible();
    await keepsFocus(host);
    await press('r');
    await sees(projector, BREAD);
    await keepsFocus(host);
    await writes('future', LATE);
    await tabsTo(host, noteIn(waiting, LATE).getByRole('button', { name: 'Let in' }));
    await press('Enter');
    await sees(projector, LATE);
    await keepsFocus(host);
    await expect(projector.getByText(NAMED)).toHaveCount(0);
  });

  await test.step('shows one note large and the step again, covers the wall and takes that back', async () => {
    await tabsTo(host, noteIn(host.getByRole('main'), BREAD).getByRole('button', { name: 'Hold' }));
    await press('s');
    await expect(projector.getByRole('heading', { level: 1, name: BREAD })).toBeVisible();
    await press('d');
    await sees(projector, PIANO);
    await press('b');
    await expect(controls.getByRole('button', { name: 'Show the wall' })).toBeVisible();
    await expect(projector.getByText(PIANO).filter({ visible: true })).toHaveCount(0);
    await press('u');
    await sees(projector, PIANO);
  });

  await test.step('reads the list of keys, goes back and forth, and is asked about notes that nobody saw', async () => {
    await press('?');
    await expect(host.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await press('Escape');
    await expect(host.getByRole('dialog')).toHaveCount(0);
    await keepsFocus(host);
    await entersStep('Welcome', 'p');
    await entersStep('It is 2031', 'u');
    await entersStep('How it was', 'ArrowRight');
    await writes('start', 'The bell rang.');
    await expect(host.getByText('note written in private.')).toBeVisible();
    await press('n');
    await tabsTo(host, host.getByRole('dialog').getByRole('button', { name: 'Stay here' }));
    await press('Enter');
    await expect(host.getByRole('dialog')).toHaveCount(0);
    await keepsFocus(host);
    await press('n');
    await tabsTo(host, host.getByRole('dialog').getByRole('button', { name: 'Keep private and go on' }));
    await entersStep('How we got here', 'Enter');
    await entersStep('What stands out', 'n');
    await expect(host.getByRole('navigation', { name: 'Agenda' }).getByText('1 kept private')).toHaveCount(1);
  });

  await test.step('makes a theme of a note, names it without leading on, and moves another there', async () => {
    const themes = host.getByRole('region', { name: 'Themes' });
    const loose = host.getByRole('region', { name: 'Not in a theme' });
    await tabsTo(host, noteIn(loose, BREAD).getByRole('button', { name: 'Move to…' }));
    await opensMenu('A new theme');
    await press('Enter');
    const name = themes.getByRole('textbox', { name: 'Name of the theme' });
    await expect(name).toBeFocused();
    await host.keyboard.type('Bread and music, now');
    await expect(name).toHaveValue('Bread and music, now');
    await tabsTo(host, noteIn(loose, PIANO).getByRole('button', { name: 'Move to…' }));
    await opensMenu('Bread and music, now');
    await press('Enter');
    await expect(themes.getByText(PIANO)).toBeVisible();
    await keepsFocus(host);
    await tabsTo(host, themes.getByRole('button', { name: 'Undo my last change' }));
    await press('Enter');
    await expect(loose.getByText(PIANO)).toBeVisible();
    await keepsFocus(host);
    await standsIn(host, 'What stands out');
  });

  await test.step('closes the vote, asks again, and closes the session', async () => {
    await entersStep('Three dots', 'n');
    await press('v');
    await expect(host.getByText('Closed. 0 people answered.')).toBeVisible();
    await tabsTo(host, host.getByRole('button', { name: 'Ask again' }));
    await press('Enter');
    await expect(host.getByText('of 1 have answered.')).toBeVisible();
    await keepsFocus(host);
    await phone.control.until(() => phone.control.view?.at?.ballot?.result === null, 'the vote');
    const { ballot } = phone.control.view?.at ?? {};
    await phone.cast(ballot?.ballot ?? '', ballot?.items[0]?.id ?? '', { kind: 'dots', dots: 2 });
    await hasAnswers(host, 1);
    await press('v');
    await tabsTo(host, host.getByRole('dialog').getByRole('button', { name: 'Show the result' }));
    await press('Enter');
    await expect(host.getByText('Closed. 1 person answered.')).toBeVisible();
    await entersStep('Close', 'n');
    await press('n');
    await tabsTo(host, host.getByRole('dialog').getByRole('button', { name: 'Close the session' }));
    await press('Enter');
    await expect(host.getByRole('heading', { name: 'The session is closed' })).toBeVisible();
    await keepsFocus(host);
  });
  phone.close();
});
