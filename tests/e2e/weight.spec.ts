import { Steering } from '../../scripts/people/steering.ts';
import { joins } from './support/people.ts';
import { expect, test } from './support/stage.ts';

const kB = 1000;

/** One request as the network saw it: how much came back, with its headers, and when it was sent, by the wall clock. */
type Asked = { type: string; path: string; bytes: number; at: number };

test('a phone with nothing in its cache writes after at most twelve requests and 190 kB', async ({ stage, school }) => {
  const steering = await Steering.begin(school, 'future');
  const before = await stage.phone();
  await joins(before, steering.code);
  const { cookies } = await before.context().storageState();

  // On plain http, as in a hall, browsers offer no more than gzip.
  const extraHTTPHeaders = { 'accept-encoding': 'gzip' };
  const phone = await stage.phone({ storageState: { cookies, origins: [] }, extraHTTPHeaders });
  await phone.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('[role=tabpanel] textarea')) return;
      observer.disconnect();
      document.documentElement.dataset.shownAt = String(Date.now());
    }).observe(document, { childList: true, subtree: true });
  });
  const network = await phone.context().newCDPSession(phone);
  await network.send('Network.enable');
  const asked = new Map<string, Asked>();
  network.on('Network.requestWillBeSent', ({ requestId, request, type = '', wallTime }) =>
    asked.set(requestId, { type, path: new URL(request.url).pathname, bytes: 0, at: wallTime * 1000 }),
  );
  network.on('Network.webSocketCreated', ({ requestId, url }) =>
    asked.set(requestId, { type: 'WebSocket', path: new URL(url).pathname, bytes: 0, at: Date.now() }),
  );
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = asked.get(requestId);
    if (request) request.bytes = encodedDataLength;
  });

  await phone.goto(`/s/${steering.session}`);
  await expect(phone.getByRole('tabpanel').getByRole('textbox').first()).toBeVisible();
  await phone.evaluate(() => document.fonts.ready);
  const shownAt = await phone.evaluate(() => Number(document.documentElement.dataset.shownAt));

  // Faces come after the words that are set in them, and what the session says from then on is no loading.
  const first = [...asked.values()].filter(({ type, at }) => type === 'Font' || at <= shownAt);
  const isFile = ({ type }: Asked) => ['Document', 'Script', 'Stylesheet', 'Font'].includes(type);
  await expect.poll(() => first.filter((one) => isFile(one) && one.bytes === 0)).toEqual([]);
  const weight = (...types: string[]) =>
    first.filter(({ type }) => types.length === 0 || types.includes(type)).reduce((sum, { bytes }) => sum + bytes, 0);
  expect(first.filter(({ type }) => type === 'Font')).toHaveLength(2);
  expect(weight('Script')).toBeGreaterThan(50 * kB);
  expect(weight('Script')).toBeLessThanOrEqual(125 * kB);
  expect(weight()).toBeLessThanOrEqual(190 * kB);
  // A conversation goes by several polls until its WebSocket stands, and is one.
  const isConversation = ({ path }: Asked) => path === '/socket.io/';
  const requests = first.filter((one) => !isConversation(one)).map(({ path }) => path);
  expect(requests.length + 1, requests.join(' ')).toBeLessThanOrEqual(12);
  steering.close();
});
