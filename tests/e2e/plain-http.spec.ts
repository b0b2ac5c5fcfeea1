import { goesToWriting, opens } from './support/evening.ts';
import { adds, isSaved, joins } from './support/people.ts';
import { expect, test } from './support/stage.ts';

// A made-up name for this machine: unlike localhost it makes the page an insecure one, as an address in a hall does.
const HALL = 'futureback.test';
test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, args: [...(launchOptions.args ?? []), `--host-resolver-rules=MAP ${HALL} 127.0.0.1`] }),
});

test('in a hall without https a phone joins, writes, and finds its notes again', async ({ stage, school }) => {
  const evening = await opens(stage, school);
  const phone = await stage.phone({ baseURL: stage.server.address.replace('127.0.0.1', HALL) });
  await joins(phone, evening.code);
  expect(new URL(phone.url()).hostname).toBe(HALL);
  expect(await phone.evaluate(() => window.isSecureContext)).toBe(false);

  await goesToWriting(evening);
  await adds(phone, 'The doors stand open.');
  await phone.reload();
  await isSaved(phone, 'The doors stand open.');
  await expect(phone.getByText('Offline')).toHaveCount(0);
});
