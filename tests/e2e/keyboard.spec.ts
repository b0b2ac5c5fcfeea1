import type { Locator, Page } from '@playwright/test';
import { goesToWriting, opens } from './support/evening.ts';
import { adds, isSaved, joins, reveals, sees, standsIn } from './support/people.ts';
import { expect, LAPTOP, PROJECTOR, test } from './support/stage.ts';

const FURTHEST = 80;

/** Goes with the Tab key to a control, and no other way. */
async function tabsTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  for (let presses = 0; presses < FURTHEST; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(control).toBeFocused();
}

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

test('with keys alone a facilitator leads: start, on, pause, more time, stop writing, reveal, cover, back', async ({
  stage,
  school,
}) => {
  const evening = await opens(stage, school);
  const { host } = evening;
  const projector = await stage.window(host, { viewport: PROJECTOR });
  await projector.goto(`/wall/${evening.session}`);
  const phone = await stage.phone();
  await joins(phone, evening.code);
  const controls = host.getByRole('region', { name: 'Session controls' });

  await tabsTo(host, host.getByRole('button', { name: 'Start the session' }));
  await host.keyboard.press('Enter');
  await standsIn(host, 'Welcome');
  await host.keyboard.press('n');
  await standsIn(host, 'It is 2031');
  await host.keyboard.press('Space');
  await expect(controls.getByRole('button', { name: 'Resume clock' })).toBeVisible();
  await host.keyboard.press('Space');
  await expect(controls.getByRole('button', { name: 'Pause clock' })).toBeVisible();
  await host.keyboard.press('+');
  await expect(host.getByText('One more minute.')).toBeVisible();

  await adds(phone, 'The hall smells of bread.');
  await host.keyboard.press('l');
  await expect(controls.getByRole('button', { name: 'Open writing' })).toBeVisible();
  await tabsTo(host, host.getByRole('tab', { name: 'Say' }));
  await host.keyboard.press('End');
  await expect(host.getByRole('tab', { name: 'Waiting 1' })).toHaveAttribute('aria-selected', 'true');
  await expect(host.getByText('when at least five people have written')).toHaveCount(0);
  await host.keyboard.press('r');
  await sees(projector, 'The hall smells of bread.');
  await host.keyboard.press('b');
  await expect(controls.getByRole('button', { name: 'Show the wall' })).toBeVisible();
  await expect(projector.getByText('The hall smells of bread.').filter({ visible: true })).toHaveCount(0);
  await host.keyboard.press('b');
  await sees(projector, 'The hall smells of bread.');

  await host.keyboard.press('?');
  await expect(host.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await host.keyboard.press('Escape');
  await expect(host.getByRole('dialog')).toHaveCount(0);
  await host.keyboard.press('p');
  await standsIn(host, 'Welcome');
});

test('with keys alone notes are put into a theme, and its name is typed without leading the session on', async ({
  stage,
  school,
}) => {
  const evening = await opens(stage, school);
  const { host } = evening;
  const phone = await stage.phone();
  await joins(phone, evening.code);
  await goesToWriting(evening);
  await adds(phone, 'Pens lie on every table.');
  await reveals(host, 1);
  await sees(host, 'Pens lie on every table.');
  for (const step of ['How it was', 'How we got here', 'What stands out']) {
    await host.keyboard.press('n');
    await standsIn(host, step);
  }
  const themes = host.getByRole('region', { name: 'Themes' });
  await tabsTo(host, host.getByRole('button', { name: 'Move to…' }));
  await host.keyboard.press('Enter');
  await expect(host.getByRole('menuitem', { name: 'A new theme' })).toBeFocused();
  await host.keyboard.press('Enter');
  const name = themes.getByRole('textbox', { name: 'Name of the theme' });
  await expect(name).toBeFocused();
  await host.keyboard.type('Pens and bread, now');
  await expect(name).toHaveValue('Pens and bread, now');
  await expect(themes.getByText('Pens lie on every table.')).toBeVisible();
  await standsIn(host, 'What stands out');
});
