import { isAccessible } from './support/accessible.ts';
import { goesToWriting } from './support/evening.ts';
import { adds, joins, sees } from './support/people.ts';
import { asOwner, expect, LAPTOP, test } from './support/stage.ts';

test('one session in twenty rooms: each says room, and its recorder opens the wall there', async ({
  stage,
  school,
}) => {
  const host = await asOwner(await stage.page({ viewport: LAPTOP }), school);
  await host.goto(`/process/${school.process}/new-session`);
  await host.getByRole('checkbox', { name: 'Each table is a room of its own' }).check();
  await host.getByRole('textbox', { name: 'Rooms', exact: true }).fill('20');
  await host.getByRole('radio', { name: 'Nobody before the reveal' }).check({ force: true });
  await expect(host.getByText('Each room has a recorder')).toBeVisible();
  await isAccessible(host);
  await host.getByRole('button', { name: 'Make the session' }).click();
  await host.waitForURL(`**/process/${school.process}`);
  const [made] = (await school.owner.call('process', { process: school.process })).sessions;
  const { id: session, code } = made ?? { id: '', code: '' };
  expect(made?.rooms).toBe(true);

  await host.goto(`/host/${session}`);
  await host.getByRole('tab', { name: 'People' }).click();
  const rooms = host.getByRole('region', { name: 'Rooms' });
  await expect(rooms.getByRole('listitem').first()).toContainText('Room 1');
  await expect(rooms.getByRole('listitem')).toHaveCount(20);
  const { links } = await school.owner.call('recorderLinks', { session }, {});

  const recorder = await stage.page({ viewport: LAPTOP });
  await recorder.goto(links[11]?.path ?? '');
  await expect(recorder.getByText('You write for a room')).toBeVisible();
  await recorder.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(recorder.getByText('You are in room 12.')).toBeVisible();
  await isAccessible(recorder);

  const phone = await stage.phone();
  await phone.goto(`/join/${code}`);
  await expect(phone.getByLabel('My room').locator('option').nth(3)).toHaveText('Room 3');
  await joins(phone, code);

  await goesToWriting({ host, session, code });
  await adds(phone, 'Doors stand open.');
  const opened = recorder.waitForEvent('popup');
  await recorder.getByRole('link', { name: 'Show the wall in this room' }).click();
  const wall = stage.watch(await opened);
  await wall.getByRole('button', { name: 'Show the session' }).click();
  await expect(wall.getByText('It is June 2031').first()).toBeVisible();
  const controls = host.getByRole('region', { name: 'Session controls' });
  await controls.getByRole('button', { name: 'Reveal', exact: true }).click();
  await sees(wall, 'Doors stand open.');
});
