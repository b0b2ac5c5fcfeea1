import type { Ask } from '@futureback/server/ports.ts';
import { HOUR } from '@futureback/shared/time.ts';
import { CLOSE, closeReasonOf } from '@futureback/shared/wire/close.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Browser } from '../../scripts/people/browser.ts';
import { Phone } from '../../scripts/people/phone.ts';
import { Tap } from '../../scripts/people/tap.ts';
import { Hall, problemOf, secretIn } from '../support/hall.ts';
import { testId } from '../support/pure-session.ts';

let hall: Hall;
let owner: Browser;
let process: string;
let session: string;
let code: string;
beforeAll(async () => {
  hall = await Hall.open();
  owner = await hall.owner();
  process = await hall.process(owner);
  ({ session, code } = await hall.session(owner, process));
});
afterAll(() => hall.close());

const ana = { language: 'en', groups: ['family'] };

/** The log of a session, as if its host had done this. */
const happened = (id: string, ...types: ('step-entered' | 'session-closed' | 'session-reopened')[]): Promise<void> =>
  hall.store.commit([
    {
      session: id,
      events: types.map((type, index) => ({
        number: index + 1,
        at: 1,
        actor: 'system',
        event:
          type === 'step-entered'
            ? { type, at: 1, run: 1, step: 'welcome', clock: { kind: 'untimed' } }
            : { type, at: 1 },
      })),
      commands: [],
      notes: [],
      ballotWords: [],
      casts: [],
      documents: [],
    },
  ]);

const actorOf = (browser: Browser, ask: Ask) => hall.app.identity.actorFor(browser.headers, ask);

describe('the door', () => {
  test('tells whoever has the code what the evening is', async () => {
    const { purgeOn } = (await owner.call('process', { process })).process;
    expect(await hall.browser().call('door', {}, { code })).toEqual({
      session,
      code,
      title: 'Family night',
      school: 'Lincoln School',
      kind: 'community',
      place: 'Cafeteria',
      host: 'Family council',
      startsAt: null,
      minutes: 60,
      phase: 'lobby',
      future: '2031-06',
      groups: expect.arrayContaining([{ id: 'family', size: 240 }]),
      tables: 3,
      rooms: false,
      purgeOn,
    });
  });

  test.each([
    ['lobby', []],
    ['running', ['step-entered']],
    ['closed', ['step-entered', 'session-closed']],
    ['running', ['step-entered', 'session-closed', 'session-reopened']],
    ['lobby', ['session-closed', 'session-reopened']],
  ] as const)('says %s after %j', async (phase, types) => {
    const night = await hall.session(owner, process);
    if (types.length > 0) await happened(night.session, ...types);
    expect((await hall.browser().call('door', {}, { code: night.code })).phase).toBe(phase);
  });
});

describe('joining', () => {
  test('makes a participant that this phone holds, and no other', async () => {
    const phone = hall.browser();
    const own = await phone.call('join', {}, { code, ...ana, language: 'es', table: 2 });
    expect(own).toEqual({
      participant: expect.stringMatching(/^[A-Za-z0-9_-]{22}$/),
      session,
      role: 'participant',
      groups: ['family'],
      table: 2,
      language: 'es',
    });
    expect((await phone.call('mine', { session })).participants).toEqual([own]);
    expect((await hall.browser().call('mine', { session })).participants).toEqual([]);
    expect(await actorOf(phone, { session, as: own.participant })).toEqual({
      kind: 'participant',
      participant: own.participant,
      session,
      role: 'participant',
    });
    expect(await actorOf(hall.browser(), { session, as: own.participant })).toEqual({ kind: 'anyone' });
  });

  test('several people share a phone, and a phone is another one in another session', async () => {
    const night = await hall.session(owner, process);
    const phone = hall.browser();
    const mother = await phone.call('join', {}, { code, ...ana });
    const son = await phone.call('join', {}, { code, language: 'en', groups: ['student'] });
    const elsewhere = await phone.call('join', {}, { code: night.code, ...ana });
    expect((await phone.call('mine', { session })).participants).toEqual([mother, son]);
    const devices = await hall.store.read
      .selectFrom('participant')
      .innerJoin('device', 'device.id', 'participant.device')
      .select(['device.id', 'device.token_hash'])
      .where('participant.id', 'in', [mother.participant, elsewhere.participant])
      .execute();
    expect(new Set(devices.map((device) => device.id)).size).toBe(2);
    expect(new Set(devices.map((device) => device.token_hash)).size).toBe(2);
    expect(await actorOf(phone, { session, as: elsewhere.participant })).toEqual({ kind: 'anyone' });
  });

  test('knows only the groups and tables of this evening', async () => {
    const join = (body: object) => problemOf(hall.browser().call('join', {}, { code, ...ana, ...body }));
    expect(await join({ groups: ['martians'] })).toBe('malformed');
    expect(await join({ table: 4 })).toBe('malformed');
    expect(await join({ language: 'Klingon!' })).toBe('malformed');
    const shy = await hall.browser().call('join', {}, { code, language: 'en', groups: ['prefer-not-to-say'] });
    expect(shy.groups).toEqual(['prefer-not-to-say']);
    const neither = await hall.browser().call('join', {}, { code, language: 'en', groups: [] });
    expect([neither.groups, neither.table]).toEqual([[], null]);
  });

  test('is over when the session is closed; who was there still finds themselves', async () => {
    const night = await hall.session(owner, process);
    const phone = hall.browser();
    const own = await phone.call('join', {}, { code: night.code, ...ana });
    await happened(night.session, 'step-entered', 'session-closed');
    expect(await problemOf(hall.browser().call('join', {}, { code: night.code, ...ana }))).toBe('session-closed');
    expect((await phone.call('mine', { session: night.session })).participants).toEqual([own]);
  });

  test('a rehearsal is joined like any other evening', async () => {
    const rehearsal = await hall.session(owner, process, { kind: 'rehearsal' });
    expect((await hall.browser().call('join', {}, { code: rehearsal.code, ...ana })).session).toBe(rehearsal.session);
  });

  test('three hundred phones of one school join at once', async () => {
    const night = await hall.session(owner, process);
    const phones = Array.from({ length: 300 }, () => hall.browser().call('join', {}, { code: night.code, ...ana }));
    expect(new Set((await Promise.all(phones)).map((own) => own.participant)).size).toBe(300);
  });

  test('one phone cannot fill the hall', async () => {
    const night = await hall.session(owner, process);
    const phone = hall.browser();
    for (let people = 0; people < 60; people += 1) await phone.call('join', {}, { code: night.code, ...ana });
    expect(await problemOf(phone.call('join', {}, { code: night.code, ...ana }))).toBe('session-full');
    await hall.browser().call('join', {}, { code: night.code, ...ana });
  });
});

describe('a table’s recorder', () => {
  const linksOf = async (id: string) => (await owner.call('recorderLinks', { session: id }, {})).links;

  test('comes in by the link of their table, whatever they say', async () => {
    const links = await linksOf(session);
    expect(links.map(({ table, path }) => [table, path.startsWith(`/join/${code}#`)])).toEqual([
      [1, true],
      [2, true],
      [3, true],
    ]);
    const link = secretIn(links[1]?.path ?? '');
    const own = await hall.browser().call('join', {}, { code, ...ana, table: 1, link });
    expect([own.role, own.table]).toEqual(['recorder', 2]);
  });

  test('not by a link that was replaced, made up, or of another session', async () => {
    const night = await hall.session(owner, process);
    const [old] = await linksOf(session);
    const [foreign] = await linksOf(night.session);
    await linksOf(session);
    for (const secret of [secretIn(old?.path ?? ''), 'A'.repeat(32), secretIn(foreign?.path ?? '')]) {
      expect(await problemOf(hall.browser().call('join', {}, { code, ...ana, link: secret }))).toBe('link-expired');
    }
  });
});

describe('who interprets, and who only watches', () => {
  const linkOf = async (id: string, role: 'interpreter' | 'observer') =>
    secretIn((await owner.call('roleLink', { session: id }, { role })).path);

  test.each(['interpreter', 'observer'] as const)(
    'the %s comes in by the link of that role, several by one',
    async (role) => {
      const link = await linkOf(session, role);
      for (const browser of [hall.browser(), hall.browser()]) {
        const own = await browser.call('join', {}, { code, ...ana, table: 2, link });
        expect([own.role, own.table]).toEqual([role, null]);
      }
    },
  );

  test('a new link ends the earlier one of its own role alone', async () => {
    const [old, other] = [await linkOf(session, 'observer'), await linkOf(session, 'interpreter')];
    const fresh = await linkOf(session, 'observer');
    expect(await problemOf(hall.browser().call('join', {}, { code, ...ana, link: old }))).toBe('link-expired');
    for (const link of [fresh, other]) await hall.browser().call('join', {}, { code, ...ana, link });
    const elsewhere = await hall.session(owner, process);
    const foreign = hall.browser().call('join', {}, { code: elsewhere.code, ...ana, link: fresh });
    expect(await problemOf(foreign)).toBe('link-expired');
  });

  test('nobody is counted for watching', async () => {
    const night = await hall.session(owner, process);
    const link = await linkOf(night.session, 'observer');
    await hall.browser().call('join', {}, { code: night.code, ...ana, link });
    await hall.browser().call('join', {}, { code: night.code, ...ana });
    const { sessions } = await owner.call('process', { process });
    expect(sessions.find(({ id }) => id === night.session)?.people).toBe(1);
  });
});

describe('leaving a phone', () => {
  const opens = (phone: Browser, participant: string): Promise<string> => {
    const socket = new WebSocket(
      `${hall.address.replace(/^http/, 'ws')}/collab/sheet/${participant}?saved=1&as=${participant}`,
      { headers: phone.headers },
    );
    return new Promise((resolve) => {
      socket.on('message', () => {
        resolve('opened');
        socket.close();
      });
      socket.on('close', (status) => resolve(closeReasonOf(status) ?? `${status}`));
    });
  };

  test('takes the person’s documents from that browser, and its cookie with the last person', async () => {
    const phone = hall.browser();
    const cookies = phone.headers.cookie;
    const own = await phone.call('join', {}, { code, ...ana });
    const before = phone.at(hall.address);
    expect(await opens(phone, own.participant)).toBe('opened');

    await phone.call('leave', { session, participant: own.participant });
    expect(phone.headers.cookie).toBe(cookies);
    // Whoever kept the cookie has nothing by it any more.
    for (const browser of [phone, before]) {
      expect((await browser.call('mine', { session })).participants).toEqual([]);
      expect(await opens(browser, own.participant)).toBe('not-signed-in');
      expect(await actorOf(browser, { session, as: own.participant })).toEqual({ kind: 'anyone' });
    }
    const again = await phone.call('join', {}, { code, ...ana });
    expect(again.participant).not.toBe(own.participant);
    expect((await phone.call('mine', { session })).participants).toEqual([again]);
  });

  test('ends every connection of theirs, in whichever tab, and none of anybody else', async () => {
    const night = await hall.session(owner, process);
    const tap = new Tap();
    const here = await Phone.join(hall.address, { code: night.code, ...ana }, tap);
    const tab = here.another();
    const son = await Phone.joinOn(here.browser, { code: night.code, ...ana }, tap);
    const all = [here, tab, son].flatMap((phone) => [phone.sheet, phone.wall, phone.open('themes', night.session)]);
    for (const document of all) await document.until(() => document.synced, 'the document');
    for (const { control } of [here, tab, son]) await control.until(() => control.viewIsFresh, 'the view');

    await here.browser.call('leave', { session: night.session, participant: here.own.participant });
    for (const { control } of [here, tab]) {
      await control.until(() => !control.connected && control.farewell === 'left', 'the goodbye');
    }
    for (const document of all.slice(0, 6)) {
      await document.until(() => document.closedFor === CLOSE['not-signed-in'], 'the end for good');
    }
    tab.control.comeBack();
    await tab.control.until(() => tab.control.refusal === 'not-signed-in', 'the refusal');
    await son.control.caughtUp();
    expect([son.control.farewell, ...all.slice(6).map(({ closedFor }) => closedFor)]).toEqual([null, null, null, null]);
    for (const document of all) document.close();
    for (const phone of [here, tab, son]) phone.close();
  });

  test('leaves the others who share it where they are', async () => {
    const phone = hall.browser();
    const mother = await phone.call('join', {}, { code, ...ana });
    const son = await phone.call('join', {}, { code, language: 'en', groups: ['student'] });
    await phone.call('leave', { session, participant: mother.participant });
    expect((await phone.call('mine', { session })).participants).toEqual([son]);
    expect(await opens(phone, mother.participant)).toBe('not-signed-in');
    expect(await opens(phone, son.participant)).toBe('opened');
    await phone.call('leave', { session, participant: son.participant });
    expect((await phone.call('mine', { session })).participants).toEqual([]);
  });

  test('is nothing that one browser can do for another, nor in another session', async () => {
    const night = await hall.session(owner, process);
    const phone = hall.browser();
    const own = await phone.call('join', {}, { code, ...ana });
    await phone.call('join', {}, { code: night.code, ...ana });
    const other = hall.browser();
    await other.call('join', {}, { code, ...ana });
    await other.call('leave', { session, participant: own.participant });
    await phone.call('leave', { session: night.session, participant: own.participant });
    expect((await phone.call('mine', { session })).participants).toEqual([own]);
    expect(await opens(phone, own.participant)).toBe('opened');
  });
});

describe('a screen in the hall', () => {
  test('reads what is public in its session and is nobody else', async () => {
    const screen = hall.browser();
    expect(await screen.call('screen', {}, { code })).toEqual({ session });
    expect(await actorOf(screen, { session, as: 'screen' })).toEqual({ kind: 'screen', session });
    expect(await actorOf(screen, { process, as: 'screen' })).toEqual({ kind: 'screen', session });
    expect(await actorOf(screen, { session })).toEqual({ kind: 'screen', session });
    expect(await actorOf(screen, { session: testId(1), as: 'screen' })).toEqual({ kind: 'anyone' });
    expect(await actorOf(screen, { session, as: 'host' })).toEqual({ kind: 'anyone' });
    expect((await screen.call('mine', { session })).participants).toEqual([]);
  });

  test('a laptop may be the screen and its owner’s phone at once', async () => {
    const laptop = hall.browser();
    await laptop.call('screen', {}, { code });
    const own = await laptop.call('join', {}, { code, ...ana });
    expect(await actorOf(laptop, { session, as: 'screen' })).toEqual({ kind: 'screen', session });
    expect(await actorOf(laptop, { session, as: own.participant })).toMatchObject({ participant: own.participant });
  });
});

describe('who is asking', () => {
  test('an account with all its roles, for as long as it has them', async () => {
    const account = (await owner.call('me')).account?.id;
    expect(await actorOf(owner, { session, as: 'host' })).toEqual({
      kind: 'account',
      account,
      roles: { [process]: 'owner' },
    });
    expect(await actorOf(hall.browser(), { session, as: 'host' })).toEqual({ kind: 'anyone' });
  });

  test('without a word: the account where it has a role, else the phone', async () => {
    expect(await actorOf(owner, { session })).toMatchObject({ kind: 'account' });
    const other = await hall.invited(owner, await hall.process(owner), 'planner', 'Bo');
    const own = await other.call('join', {}, { code, ...ana });
    expect(await actorOf(other, { session })).toMatchObject({ kind: 'participant', participant: own.participant });
    expect(await actorOf(other, {})).toMatchObject({ kind: 'account' });
    expect(await actorOf(hall.browser(), { session })).toEqual({ kind: 'anyone' });
  });

  test('cookies that are made up open nothing', async () => {
    const cookie = `fb_phone_${session}=${'A'.repeat(32)}; fb_screen_${session}=${'B'.repeat(32)}; futureback.session_token=${'C'.repeat(32)}.x`;
    const own = await hall.browser().call('join', {}, { code, ...ana });
    for (const as of ['host', 'screen', own.participant] as const) {
      expect(await hall.app.identity.actorFor({ cookie }, { session, as })).toEqual({ kind: 'anyone' });
    }
  });
});

// Last, because it leaves the whole house out of patience.
describe('guessing codes', () => {
  const find = async (typed: string, address: string): Promise<string> => {
    const found = await hall.app.identity.codes.find(typed, address);
    return found.ok ? 'found' : found.problem;
  };
  const guess = (address: string) => find('ACDEFG', address);

  test('two hundred phones that mistype twice are served, and right codes always are', async () => {
    for (let tries = 0; tries < 400; tries += 1) expect(await guess('10.0.0.1')).toBe('wrong-code');
    for (let tries = 0; tries < 400; tries += 1) expect(await find(code, '10.0.0.1')).toBe('found');
  });

  test('what cannot be a code costs no patience', async () => {
    for (let tries = 0; tries < 600; tries += 1) {
      expect(await find('hello', '10.0.0.2')).toBe('wrong-code');
    }
    expect(await find(code, '10.0.0.2')).toBe('found');
  });

  test('one address that sweeps is stopped, even when it is right at last, and let in again later', async () => {
    let tries = 0;
    while ((await guess('10.0.0.3')) === 'wrong-code') tries += 1;
    expect(tries).toBeGreaterThanOrEqual(500);
    expect(tries).toBeLessThan(520);
    expect(await find(code, '10.0.0.3')).toBe('too-many-tries');
    expect(await find(code, '10.0.0.4')).toBe('found');
    hall.clock.advance(HOUR);
    expect(await find(code, '10.0.0.3')).toBe('found');
  });

  test('so are many addresses together, while whoever hardly ever errs is served', async () => {
    const addresses = Array.from({ length: 40 }, (_, number) => `10.1.0.${number}`);
    const stopped = new Set<string>();
    for (let round = 0; round < 400 && stopped.size < addresses.length; round += 1) {
      for (const address of addresses) {
        if (!stopped.has(address) && (await guess(address)) === 'too-many-tries') stopped.add(address);
      }
    }
    expect(stopped.size).toBe(addresses.length);
    expect(await find(code, '10.1.0.5')).toBe('too-many-tries');
    expect(await find(code, '10.2.0.1')).toBe('found');
  });

  test('an IPv6 household is one address', async () => {
    let tries = 0;
    for (; tries < 600; tries += 1) {
      if ((await guess(`2001:db8:1:2::${tries.toString(16)}`)) === 'too-many-tries') break;
    }
    expect(tries).toBeLessThan(600);
    expect(await find(code, '2001:db8:1:3::1')).toBe('found');
  });
});
