import { CLOSE } from '@futureback/shared/wire/close.ts';
import { WIRE_VERSION } from '@futureback/shared/wire/version.ts';
import { io } from 'socket.io-client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Browser } from '../../scripts/people/browser.ts';
import { Hall } from '../support/hall.ts';

let hall: Hall;
beforeEach(async () => {
  hall = await Hall.open();
});
afterEach(() => hall.close());

async function hosted() {
  const owner = await hall.owner();
  const process = await hall.process(owner);
  const { session } = await hall.session(owner, process);
  const live = await hall.app.registry.session(session);
  if (!live) throw new Error('there is such a session');
  return { owner, process, session, live };
}

function closeOf(owner: Browser, document: string): Promise<number> {
  const socket = new WebSocket(`${hall.address.replace(/^http/, 'ws')}/collab/${document}?as=host`, {
    headers: owner.headers,
  });
  return new Promise((resolve) => socket.on('close', resolve));
}

/** Somebody looked it up, and it was let go before they were there: as good as a session of the registry that ends under it. */
test('whoever comes to a session in the moment in which it is let go is sent to come again', async () => {
  const { owner, session, live } = await hosted();
  await live.close();
  expect(await closeOf(owner, `wall/${session}`)).toBe(CLOSE['server-restarts']);
  const control = io(`${hall.address}/host`, {
    auth: { wire: WIRE_VERSION, session },
    extraHeaders: owner.headers,
    transports: ['websocket'],
    reconnection: false,
  });
  const reason = await new Promise((resolve) => control.on('disconnect', resolve));
  expect(reason).toBe('transport close');
});

test('whoever comes to a statement in that moment, too', async () => {
  const { owner, process } = await hosted();
  await (await hall.app.registry.process(process)).close();
  expect(await closeOf(owner, `statement/${process}`)).toBe(CLOSE['server-restarts']);
});
