import { expect, type Page } from '@playwright/test';

/** "K7P X4M" as it is on the wall. */
export const spaced = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

/** Comes in by the code, as one of the groups where one is named. */
export async function joins(phone: Page, code: string, { as: group }: { as?: string } = {}): Promise<void> {
  await phone.goto(`/join/${code}`);
  if (group) await phone.getByRole('checkbox', { name: group, exact: true }).check();
  await phone.getByRole('button', { name: /^(Join|انضم)$/ }).click();
  await phone.waitForURL('**/s/**');
}

/** Writes a note and sees that it is saved. */
export async function adds(phone: Page, words: string, { under: lens }: { under?: string } = {}): Promise<void> {
  const page = phone.getByRole('tabpanel');
  if (lens) await page.getByRole('button', { name: lens, exact: true }).click();
  await page.getByRole('textbox').first().fill(words);
  await page
    .getByRole('button', { name: /^(Add|أضف)$/ })
    .first()
    .click();
  await isSaved(phone, words);
}

export const isSaved = (phone: Page, words: string): Promise<void> =>
  expect(
    phone
      .getByRole('listitem')
      .filter({ hasText: words })
      .getByText(/^(Saved|تم الحفظ)$/),
  ).toBeVisible();

/** The next step, by the button at the foot of the host's page. */
export async function goesOn(host: Page, to: string): Promise<void> {
  await host.getByRole('button', { name: `Next: ${to}` }).click();
}

/** The host stands in a step. */
export const standsIn = (host: Page, step: string): Promise<void> =>
  expect(host.getByRole('main').getByRole('heading', { level: 2, name: step, exact: true })).toBeVisible();

/** The words stand on the page, in whichever of its parts is shown. */
export const sees = (page: Page, words: string): Promise<void> =>
  expect(page.getByText(words).filter({ visible: true }).first()).toBeVisible();

/** The host stops the writing, has every note on the desk, and shows them to the room. */
export async function reveals(host: Page, notes: number): Promise<void> {
  const controls = host.getByRole('region', { name: 'Session controls' });
  await controls.getByRole('button', { name: 'Stop writing' }).click();
  await host.getByRole('tab', { name: 'Waiting' }).click();
  const waiting = host.getByRole('tabpanel', { name: 'Waiting' });
  await expect(waiting.getByRole('listitem')).toHaveCount(notes);
  await expect(waiting.getByText('when at least five people have written')).toHaveCount(0);
  await controls.getByRole('button', { name: 'Reveal', exact: true }).click();
  await expect(host.getByText('The notes are on the wall.')).toBeVisible();
}

/** The host closes a vote that so many have answered, and is asked first. */
export async function showsResult(host: Page, answered: number): Promise<void> {
  await hasAnswers(host, answered);
  await host.getByRole('button', { name: 'Show the result' }).click();
  await host.getByRole('dialog').getByRole('button', { name: 'Show the result' }).click();
}

export const hasAnswers = (host: Page, answered: number): Promise<void> =>
  expect(
    host.getByRole('main').getByText(`${answered}`, { exact: true }).filter({ visible: true }).first(),
  ).toBeVisible();

export const OFFLINE = 'Offline: your notes are safe on this phone';

/** Writes a note while nothing can be sent. */
export async function addsUnsent(phone: Page, words: string): Promise<void> {
  await phone.getByRole('tabpanel').getByRole('textbox').first().fill(words);
  await phone.getByRole('button', { name: 'Add', exact: true }).click();
  await isNotSaved(phone, words);
}

const isNotSaved = (phone: Page, words: string): Promise<void> =>
  expect(phone.getByRole('listitem').filter({ hasText: words }).getByText('Not saved yet')).toBeVisible();
