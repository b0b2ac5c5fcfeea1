import { goesToWriting, opens } from './support/evening.ts';
import { adds, addsUnsent, isSaved, joins, OFFLINE, reveals, sees, standsIn } from './support/people.ts';
import { expect, PROJECTOR, test } from './support/stage.ts';

/** Writes a note that cannot be sent now. */

test('a phone that goes offline keeps what is written, and sends it when it is back', async ({ stage, school }) => {
  const evening = await opens(stage, school);
  const projector = await stage.window(evening.host, { viewport: PROJECTOR });
  await projector.goto(`/wall/${evening.session}`);
  const phone = await stage.phone();
  await joins(phone, evening.code);
  await goesToWriting(evening);
  await adds(phone, 'Written before the gap.');

  await phone.context().setOffline(true);
  await expect(phone.getByText(OFFLINE)).toBeVisible();
  await addsUnsent(phone, 'Written in the gap.');
  await phone.context().setOffline(false);
  await isSaved(phone, 'Written in the gap.');
  await expect(phone.getByText(OFFLINE)).toHaveCount(0);

  await reveals(evening.host, 2);
  for (const words of ['Written before the gap.', 'Written in the gap.']) await sees(projector, words);
});

test('closing the page while notes are not saved yet loses none of them', async ({ stage, school }) => {
  const evening = await opens(stage, school);
  const phone = await stage.phone();
  await joins(phone, evening.code);
  await goesToWriting(evening);
  await adds(phone, 'The first of two.');
  await stage.server.kill();
  await expect(phone.getByText(OFFLINE)).toBeVisible();
  await addsUnsent(phone, 'The second of two.');
  // The page asks before it lets go of notes that are not saved; here its owner insists.
  phone.on('dialog', (dialog) => void dialog.accept());
  const address = phone.url();
  await phone.goto('about:blank');
  await stage.server.start();
  await phone.goto(address);
  await isSaved(phone, 'The first of two.');
  await isSaved(phone, 'The second of two.');
});

test('when the server falls over and comes back, phone, host and projector go on by themselves', async ({
  stage,
  school,
}) => {
  const evening = await opens(stage, school);
  const projector = await stage.window(evening.host, { viewport: PROJECTOR });
  await projector.goto(`/wall/${evening.session}`);
  const phone = await stage.phone();
  await joins(phone, evening.code);
  await goesToWriting(evening);
  await adds(phone, 'Saved before the fall.');

  await stage.server.kill();
  await expect(phone.getByText(OFFLINE)).toBeVisible();
  await expect(evening.host.getByText('No connection. What you see may be old.')).toBeVisible();
  await addsUnsent(phone, 'Written during the fall.');
  await stage.server.start();
  await isSaved(phone, 'Saved before the fall.');
  await isSaved(phone, 'Written during the fall.');

  await standsIn(evening.host, 'It is 2031');
  await reveals(evening.host, 2);
  for (const words of ['Saved before the fall.', 'Written during the fall.']) await sees(projector, words);
});
