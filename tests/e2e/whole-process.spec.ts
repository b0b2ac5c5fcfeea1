import type { Page } from '@playwright/test';
import { expect, isAccessible, LAPTOP, PROJECTOR, test } from './support/stage.ts';

const showCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

async function join(phone: Page, code: string, { group }: { group: string }): Promise<void> {
  await phone.goto(`/join/${code}`);
  await phone.getByRole('checkbox', { name: group, exact: true }).check();
  await phone.getByRole('button', { name: 'Join', exact: true }).click();
}


test('a school holds a Family night, drafts its vision and takes the submission home', async ({ stage }) => {
  test.setTimeout(300_000);
  const host = await stage.page({ viewport: LAPTOP });

  await test.step('the owner makes an account and a process', async () => {
    await host.goto(/http\S+#\S+/.exec(stage.server.printed)?.[0] ?? '');
    await isAccessible(host);
    await host.getByLabel('Your name').fill('Ana Owner');
    await host.getByLabel('E-mail address').fill('ana@lincoln.example');
    await host.getByLabel('Password', { exact: true }).fill('four unusual words here');
    await host.getByRole('button', { name: 'Make my account' }).click();
    await host.waitForURL('**/processes');
    await isAccessible(host);
    await host.getByRole('link', { name: 'New process' }).click();
    await isAccessible(host);
    await host.screenshot({ path: '/tmp/shots2/new-process.png', fullPage: true });
    await host.getByLabel('School', { exact: true }).fill('Lincoln School');
    await host.getByRole('button', { name: 'Make the process' }).click();
    await host.waitForURL('**/process/**');
    await isAccessible(host);
    await host.screenshot({ path: '/tmp/shots2/sessions-empty.png' });
  });

  await test.step('and a Family night with two tables', async () => {
    await host.getByRole('link', { name: 'New session' }).click();
    await isAccessible(host);
    await host.screenshot({ path: '/tmp/shots2/new-session.png' });
    await host.getByLabel('Tables').fill('2');
    await host.getByRole('button', { name: 'Make the session' }).click();
    await expect(host.getByRole('link', { name: 'Open as host' })).toBeVisible();
    await host.screenshot({ path: '/tmp/shots2/sessions-one.png' });
    await host.getByRole('link', { name: 'Open as host' }).click();
    await isAccessible(host);
    await host.screenshot({ path: '/tmp/shots2/host-lobby.png' });
  });

  const projector = await host.context().newPage();
  stage.watch(projector);
  await projector.setViewportSize(PROJECTOR);
  const code = (await host.getByText(/^[A-Z0-9]{3} [A-Z0-9]{3}$/).first().textContent())?.replace(' ', '') ?? '';
  const [ana, ben, amal] = [await stage.phone(), await stage.phone(), await stage.phone({ locale: 'ar' })];
  const recorder = await stage.phone();

  await test.step('three phones, a table’s recorder and the projector come in', async () => {
    await projector.goto(host.url().replace('/host/', '/wall/'));
    await expect(projector.getByText(showCode(code)).first()).toBeVisible();
    await isAccessible(projector);
    await join(ana, code, { group: 'Family or caregiver' });
    await ben.goto(`/join/${code}`);
    await isAccessible(ben);
    await ben.getByRole('button', { name: 'Join', exact: true }).click();
    await amal.goto(`/join/${code}`);
    await expect(amal.locator('html')).toHaveAttribute('dir', 'rtl');
    await isAccessible(amal);
    await amal.getByRole('button', { name: 'انضم', exact: true }).click();
    await host.getByRole('tab', { name: 'People' }).click();
    await host.getByRole('button', { name: 'Make links for recorders' }).click();
    await isAccessible(host);
    await host.screenshot({ path: '/tmp/shots2/host-links.png' });
    await recorder.goto(await host.getByLabel('Address to copy').first().inputValue());
    await isAccessible(recorder);
    await recorder.screenshot({ path: '/tmp/shots2/recorder-join.png' });
    await recorder.getByRole('button', { name: 'Join', exact: true }).click();
    await expect(projector.getByText('4 people are here')).toBeVisible();
    await projector.screenshot({ path: '/tmp/shots2/wall-lobby.png' });
  });
});
