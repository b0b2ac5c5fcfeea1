import { adds, isSaved, joins, sees } from './support/people.ts';
import { expect, test } from './support/stage.ts';
import { Steering } from './support/steering.ts';

const OFFLINE = 'Offline: your notes are safe on this phone';

test('what is written offline is kept, and is on the wall once the phone is back', async ({
  stage,
  school,
}) => {
  const steering = await Steering.begin(school, 'future');
  const phone = await stage.phone();
  await joins(phone, steering.code);
  await adds(phone, 'Before the tunnel.');

  await phone.context().setOffline(true);
  await expect(phone.getByText(OFFLINE)).toBeVisible();
  const page = phone.getByRole('tabpanel');
  await page.getByRole('textbox').first().fill('In the tunnel.');
  await page.getByRole('button', { name: 'Add' }).first().click();
  const inTunnel = phone.getByRole('listitem').filter({ hasText: 'In the tunnel.' });
  await expect(inTunnel.getByText('Saved', { exact: true })).toBeHidden();

  await phone.context().setOffline(false);
  await isSaved(phone, 'In the tunnel.');
  await steering.do({ type: 'reveal', run: steering.run, unread: 'keep' });
  await phone.getByRole('tab', { name: 'Everyone’s notes' }).click();
  await sees(phone, 'In the tunnel.');
  steering.close();
});

test('a note that no server has yet survives a reload of the page', async ({ stage, school }) => {
  const steering = await Steering.begin(school, 'future');
  const phone = await stage.phone();
  await joins(phone, steering.code);
  await adds(phone, 'Safe already.');
  await stage.server.kill();
  const page = phone.getByRole('tabpanel');
  await page.getByRole('textbox').first().fill('Written while the server is down.');
  await page.getByRole('button', { name: 'Add' }).first().click();
  await expect(phone.getByRole('listitem').filter({ hasText: 'Written while' })).toBeVisible();
  phone.on('dialog', (dialog) => void dialog.accept());
  await stage.server.start();
  await phone.reload();
  await isSaved(phone, 'Written while the server is down.');
  await isSaved(phone, 'Safe already.');
  steering.close();
});

test('a phone gets over a power cut of the server by itself', async ({ stage, school }) => {
  const steering = await Steering.begin(school, 'future');
  const phone = await stage.phone();
  await joins(phone, steering.code);
  await adds(phone, 'Before the cut.');
  await stage.server.kill();
  await expect(phone.getByText(/^(Offline|Connecting again)/).first()).toBeVisible();
  await stage.server.start();
  await adds(phone, 'After the cut.');
  await isSaved(phone, 'Before the cut.');
  await steering.do({ type: 'reveal', run: steering.run, unread: 'keep' });
  await phone.getByRole('tab', { name: 'Everyone’s notes' }).click();
  await sees(phone, 'Before the cut.');
  await sees(phone, 'After the cut.');
  steering.close();
});
