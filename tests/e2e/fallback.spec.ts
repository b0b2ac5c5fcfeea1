import { Steering } from '../../scripts/people/steering.ts';
import { BreakingProxy, type Treatment } from '../support/breaking-proxy.ts';
import { adds, isSaved, joins, sees } from './support/people.ts';
import { expect, test } from './support/stage.ts';

for (const treatment of ['refuses', 'kills'] satisfies Treatment[]) {
  test(`a phone whose network ${treatment} WebSockets joins, writes and follows the session`, async ({
    stage,
    school,
  }) => {
    const steering = await Steering.begin(school, 'future');
    const proxy = await BreakingProxy.before(stage.server.address, treatment);
    const [phone, other] = [await stage.phone({ baseURL: proxy.address }), await stage.phone()];
    await joins(phone, steering.code);
    await adds(phone, 'Through the school’s proxy.');
    await joins(other, steering.code);
    await adds(other, 'By the open way.');

    await steering.do({ type: 'reveal', run: steering.run, unread: 'keep' });
    for (const page of [phone, other]) {
      await page.getByRole('tab', { name: 'Everyone’s notes' }).click();
      await sees(page, 'Through the school’s proxy.');
      await sees(page, 'By the open way.');
    }
    const asked = proxy.upgrades;
    await phone.reload();
    await isSaved(phone, 'Through the school’s proxy.');
    await phone.getByRole('tab', { name: 'Everyone’s notes' }).click();
    await sees(phone, 'By the open way.');
    await expect(phone.getByText(/^(Offline|Connecting again)/)).toBeHidden();
    // What the network is like is remembered: nobody waits for WebSockets again.
    expect(proxy.upgrades).toBe(asked);
    steering.close();
    proxy.close();
  });
}
