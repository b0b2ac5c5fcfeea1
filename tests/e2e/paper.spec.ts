import type { Page } from '@playwright/test';
import type { School } from '../../scripts/people/school.ts';
import { isAccessible } from './support/accessible.ts';
import { type Evening, goesToWriting, opens } from './support/evening.ts';
import { reveals, sees } from './support/people.ts';
import { asOwner, expect, LAPTOP, PROJECTOR, type Stage, test } from './support/stage.ts';

const LINES = [
  'Doors stand open before eight.',
  'Four languages in one corridor.',
  'Bread in the afternoon.',
  'Nobody eats alone.',
  'The library is open on Saturdays.',
  'Grandparents read aloud.',
  'Somebody calls when I am missing.',
  'We grow tomatoes on the roof.',
  'The bus waits for the last child.',
  'My teacher asks what I think.',
  'Quiet corners to rest in.',
  'Music comes from the gym.',
];

/** As it comes from paper: numbered, dotted, with gaps, and one line too long. */
const LIST = LINES.map((line, at) => `${at % 2 === 0 ? `${at + 1}. ` : '• '}${line}`).join('\n\n');
const TOO_LONG = 'and then '.repeat(80).trim();

/** Whoever opens the link of the second table and joins by it. */
async function recorderOf(stage: Stage, school: School, { session }: Evening): Promise<Page> {
  const { links } = await school.owner.call('recorderLinks', { session }, {});
  const recorder = await stage.phone();
  await recorder.goto(links.find(({ table }) => table === 2)?.path ?? '');
  await recorder.getByRole('button', { name: 'Join', exact: true }).click();
  await recorder.waitForURL('**/s/**');
  return recorder;
}

test('a recorder pastes a list from paper, and every line becomes a note on the wall', async ({ stage, school }) => {
  const evening = await opens(stage, school, { tables: 2 });
  const projector = await stage.window(evening.host, { viewport: PROJECTOR });
  await projector.goto(`/wall/${evening.session}`);
  const recorder = await recorderOf(stage, school, evening);
  await goesToWriting(evening);

  await recorder.getByRole('button', { name: 'Many at once' }).click();
  await expect(recorder.getByText('Table 2')).toBeVisible();
  const box = recorder.getByRole('textbox', { name: 'From paper, or what the table says' });
  await box.fill(`${LIST}\n${TOO_LONG}`);
  await expect(recorder.getByText('1 line is too long for one note.')).toBeVisible();
  await isAccessible(recorder);
  await recorder.getByRole('button', { name: 'Looks', exact: true }).click();
  await recorder.getByRole('checkbox', { name: 'Family or caregiver', exact: true }).check();
  await recorder.getByRole('button', { name: 'Add 12 notes' }).click();
  await expect(recorder.getByText('12 notes added · All saved')).toBeVisible();
  await expect(box).toHaveValue(TOO_LONG);
  await expect(recorder.getByRole('listitem').getByText('Saved', { exact: true })).toHaveCount(LINES.length);

  await recorder.reload();
  await expect(recorder.getByRole('textbox', { name: 'From paper, or what the table says' })).toHaveValue(TOO_LONG);
  expect(stage.received(projector)).not.toContain('tomatoes');
  await reveals(evening.host, LINES.length);
  // A wall shows as many as can be read from the last row, and turns its pages.
  await sees(projector, LINES[0] ?? '');
  for (const line of LINES) expect(stage.received(projector)).toContain(line);
});

test('a recorder keeps a scene in its own words, and says in one sentence what was meant', async ({
  stage,
  school,
}) => {
  const scene =
    'We get on at the flats, and the driver says good morning to every child, also to the one who never answers.';
  const meant = 'The bus knows us.';
  const again = 'The bus knows each of us.';
  const evening = await opens(stage, school, { tables: 2 });
  const projector = await stage.window(evening.host, { viewport: PROJECTOR });
  await projector.goto(`/wall/${evening.session}`);
  const recorder = await recorderOf(stage, school, evening);
  await goesToWriting(evening);

  await recorder.getByRole('tabpanel').getByRole('textbox').first().fill(scene);
  await recorder.getByRole('button', { name: 'Sum it up in one sentence' }).click();
  await recorder.getByRole('textbox', { name: 'What was meant, in one sentence' }).fill(meant);
  await isAccessible(recorder);
  await recorder.getByRole('button', { name: 'Add', exact: true }).click();
  const note = recorder.getByRole('listitem').filter({ hasText: scene });
  await expect(note.getByText(meant, { exact: true })).toBeVisible();
  await expect(note.getByText('Saved', { exact: true })).toBeVisible();

  await note.getByRole('button', { name: 'Change this note' }).click();
  await note.getByRole('button', { name: 'Edit' }).click();
  await recorder.getByRole('textbox', { name: 'What was meant, in one sentence' }).fill(again);
  await isAccessible(recorder);
  await recorder.getByRole('button', { name: 'Keep the change' }).click();
  await expect(note.getByText('Saved', { exact: true })).toBeVisible();
  await reveals(evening.host, 1);
  await sees(projector, again);
  await sees(projector, `In their words: ${scene}`);
});

for (const { locale, table } of [
  { locale: 'es', table: 'Mesa' },
  { locale: 'ar', table: 'طاولة' },
]) {
  test(`the papers of an evening are accessible and whole on paper, in ${locale}`, async ({ stage, school }) => {
    const startsAt = Date.UTC(2026, 10, 10, 19);
    const { session, code } = await school.newSession({ tables: 3, startsAt });
    const host = await asOwner(await stage.page({ viewport: LAPTOP, locale, timezoneId: 'UTC' }), school);
    for (const [paper, pages] of Object.entries({ code: 1, notes: 6, tables: 2 })) {
      await host.goto(`/process/${school.process}/paper/${session}/${paper}`);
      await expect(host.locator('article')).toHaveCount(pages);
      await expect(host.getByText(`${code.slice(0, 3)} ${code.slice(3)}`).first()).toBeVisible();
      await isAccessible(host);
      expect(await pagesOf(host)).toBe(pages);
    }
    await expect(host.getByText(table, { exact: true })).toHaveCount(3);
    await host.goto(`/process/${school.process}/paper/${session}/agenda`);
    await expect(host.getByRole('row').nth(1)).toContainText(/7:05/);
    await isAccessible(host);
  });
}

/** How many pages a printer would use. */
async function pagesOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
