import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DAY, MINUTE } from '@futureback/shared/time.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Hall, problemOf, secretIn, signInAs } from '../support/hall.ts';

let hall: Hall;
beforeEach(async () => {
  hall = await Hall.open();
});
afterEach(() => hall.close());

const newcomer = { name: 'Bo', email: 'bo@lincoln.example', password: 'another long password' };

describe('the first start', () => {
  test('an owner link says what it is for, makes one account, signs in, and is used up', async () => {
    const token = await hall.ownerSecret();
    const browser = hall.browser();
    expect(await browser.call('linkRead', {}, { token })).toEqual({ kind: 'owner', school: null, role: null });
    await browser.call('linkUse', {}, { token, ...newcomer, email: ' Bo@Lincoln.Example ' });
    expect((await browser.call('me')).account).toEqual({ id: expect.any(String), name: 'Bo', email: newcomer.email });

    expect(await problemOf(browser.call('linkRead', {}, { token }))).toBe('link-expired');
    expect(await problemOf(hall.browser().call('linkUse', {}, { token, ...newcomer }))).toBe('link-expired');
    expect(await hall.app.ownerLink()).toBeNull();
  });

  test('of two who use the link at once, one gets in', async () => {
    const token = await hall.ownerSecret();
    const outcomes = await Promise.allSettled([
      hall.browser().call('linkUse', {}, { token, ...newcomer }),
      hall.browser().call('linkUse', {}, { token, ...newcomer, email: 'cy@lincoln.example' }),
    ]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await hall.store.read.selectFrom('account_user').selectAll().execute()).toHaveLength(1);
  });

  test('starting again before it was used prints another, and the first is void', async () => {
    const first = await hall.ownerSecret();
    const second = await hall.ownerSecret();
    expect(await problemOf(hall.browser().call('linkRead', {}, { token: first }))).toBe('link-expired');
    expect((await hall.browser().call('linkRead', {}, { token: second })).kind).toBe('owner');
  });

  test('a link is too old after its days', async () => {
    const token = await hall.ownerSecret();
    hall.clock.advance(7 * DAY + 1);
    expect(await problemOf(hall.browser().call('linkUse', {}, { token, ...newcomer }))).toBe('link-expired');
  });

  test('a short password, a missing name and a link that never was change nothing', async () => {
    const token = await hall.ownerSecret();
    const use = (body: object) => problemOf(hall.browser().call('linkUse', {}, { token, ...newcomer, ...body }));
    expect(await use({ password: 'short' })).toBe('weak-password');
    expect(await use({ name: undefined })).toBe('malformed');
    expect(await use({ password: undefined })).toBe('malformed');
    expect(await use({ email: 'not an address' })).toBe('malformed');
    expect(await use({ token: 'A'.repeat(32) })).toBe('link-expired');
    expect(await hall.store.read.selectFrom('account_user').selectAll().execute()).toEqual([]);
    expect((await hall.browser().call('linkRead', {}, { token })).kind).toBe('owner');
  });
});

describe('signing in', () => {
  test('with the right password, on any browser, until signing out', async () => {
    await hall.owner();
    const browser = hall.browser();
    await browser.call('signIn', {}, { email: 'ANA@lincoln.example', password: signInAs('ana').password });
    expect((await browser.call('me')).account?.name).toBe('Ana');
    const { cookie } = browser.headers;
    await browser.call('signOut', {}, {});
    expect((await browser.call('me')).account).toBeNull();

    const kept = await fetch(`${hall.address}/api/me`, { headers: { cookie: cookie ?? '' } });
    expect(await kept.json()).toEqual({ account: null });
  });

  test('not with a wrong password, nor as nobody, and the two look alike', async () => {
    await hall.owner();
    const wrong = { ...signInAs('ana'), password: 'not her password' };
    expect(await problemOf(hall.browser().call('signIn', {}, wrong))).toBe('wrong-password');
    expect(await problemOf(hall.browser().call('signIn', {}, signInAs('nobody')))).toBe('wrong-password');
    expect((await hall.browser().call('me')).account).toBeNull();
  });

  test('guessing stops after ten tries, for this account alone, and may go on later', async () => {
    const owner = await hall.owner();
    await hall.invited(owner, await hall.process(owner), 'planner', 'Bo');
    const guess = () => problemOf(hall.browser().call('signIn', {}, { ...signInAs('ana'), password: 'a guess' }));
    for (let tries = 0; tries < 10; tries += 1) expect(await guess()).toBe('wrong-password');
    expect(await guess()).toBe('too-many-tries');
    expect(await problemOf(hall.browser().call('signIn', {}, signInAs('ana')))).toBe('too-many-tries');
    await hall.browser().call('signIn', {}, signInAs('bo'));
    hall.clock.advance(MINUTE);
    await hall.browser().call('signIn', {}, signInAs('ana'));
  });

  test('one address that tries everybody is stopped, and a flood waits its turn', async () => {
    const guess = (number: number) =>
      problemOf(hall.browser().call('signIn', {}, { ...signInAs(`nobody${number}`), password: 'a guess' }));
    const flood = await Promise.all(Array.from({ length: 40 }, (_, number) => guess(number)));
    expect(new Set(flood)).toEqual(new Set(['wrong-password', 'try-again']));
    let tries = 0;
    while ((await guess(100 + tries)) === 'wrong-password') tries += 1;
    expect(tries).toBeLessThan(80);
    expect(await guess(1000)).toBe('too-many-tries');
  });

  test('lasts thirty days', async () => {
    const owner = await hall.owner();
    hall.clock.advance(31 * DAY);
    expect((await owner.call('me')).account).toBeNull();
    expect(await problemOf(owner.call('processes'))).toBe('not-signed-in');
  });

  test('goes on while others write, and they while somebody signs in', async () => {
    const owner = await hall.owner();
    const process = await hall.process(owner);
    const signIns = Array.from({ length: 5 }, () => hall.browser().call('signIn', {}, signInAs('ana')));
    const sessions = Array.from({ length: 10 }, () => hall.session(owner, process));
    await Promise.all([...signIns, ...sessions]);
    expect((await owner.call('process', { process })).sessions).toHaveLength(10);
  });
});

test('nothing that opens a door lies in the data folder as it is', async () => {
  const owner = await hall.owner();
  const process = await hall.process(owner);
  const { session, code } = await hall.session(owner, process);
  const { path } = await owner.call('memberInvite', { process }, { role: 'planner' });
  const [recorder] = (await owner.call('recorderLinks', { session }, {})).links;
  const watching = await owner.call('roleLink', { session }, { role: 'observer' });
  const phone = hall.browser();
  await phone.call('join', {}, { code, language: 'en', groups: [] });

  const valuesOf = (cookie = '') =>
    cookie.split('; ').map((pair) => decodeURIComponent(pair.slice(pair.indexOf('=') + 1)).split('.')[0] ?? '');
  const secrets = [
    ...valuesOf(owner.headers.cookie),
    ...valuesOf(phone.headers.cookie),
    secretIn(path),
    secretIn(recorder?.path ?? ''),
    secretIn(watching.path),
    signInAs('ana').password,
  ];
  expect(secrets.every((secret) => secret.length >= 20)).toBe(true);
  const onDisk = readdirSync(hall.folder)
    .map((name) => readFileSync(join(hall.folder, name), 'latin1'))
    .join('');
  expect(secrets.filter((secret) => onDisk.includes(secret))).toEqual([]);
});

test('neither addresses nor browsers of people are kept, nor logged', async () => {
  const owner = await hall.owner();
  await hall.process(owner, { school: 'Canary School' });
  const rows = await hall.store.read.selectFrom('account_session').select(['ipAddress', 'userAgent']).execute();
  expect(rows).toEqual([{ ipAddress: '', userAgent: '' }]);
  const logged = hall.log.lines.join('\n');
  expect(logged).toContain('/api/processes');
  for (const private_ of ['127.0.0.1', 'ana@', 'Canary', 'long enough']) expect(logged).not.toContain(private_);
});

describe('members', () => {
  test('an invitation gives a newcomer an account and a role', async () => {
    const owner = await hall.owner();
    const process = await hall.process(owner);
    const { path, expiresAt } = await owner.call('memberInvite', { process }, { role: 'facilitator' });
    expect(expiresAt).toBeGreaterThan(hall.clock.now());
    expect(path).toMatch(/^\/invite#[A-Za-z0-9_-]{32}$/);
    const token = secretIn(path);
    const bo = hall.browser();
    expect(await bo.call('linkRead', {}, { token })).toEqual({
      kind: 'invitation',
      school: 'Lincoln School',
      role: 'facilitator',
    });
    await bo.call('linkUse', {}, { token, ...newcomer });
    expect((await bo.call('processes')).processes).toEqual([
      expect.objectContaining({ id: process, role: 'facilitator', school: 'Lincoln School' }),
    ]);
    expect((await owner.call('process', { process })).members.map(({ name, role }) => [name, role])).toEqual([
      ['Ana', 'owner'],
      ['Bo', 'facilitator'],
    ]);
  });

  test('whoever is signed in takes an invitation with the account they have', async () => {
    const owner = await hall.owner();
    const [first, second] = [await hall.process(owner), await hall.process(owner)];
    const bo = await hall.invited(owner, first, 'planner', 'Bo');
    const { path } = await owner.call('memberInvite', { process: second }, { role: 'planner' });
    await bo.call('linkUse', {}, { token: secretIn(path) });
    expect((await bo.call('processes')).processes.map(({ id }) => id).sort()).toEqual([first, second].sort());
  });

  test('an address that has an account is asked to sign in first; the link stays good', async () => {
    const owner = await hall.owner();
    const process = await hall.process(owner);
    await hall.invited(owner, process, 'planner', 'Bo');
    const { path } = await owner.call('memberInvite', { process }, { role: 'planner' });
    const token = secretIn(path);
    expect(await problemOf(hall.browser().call('linkUse', {}, { token, ...newcomer }))).toBe('email-taken');
    expect((await hall.browser().call('linkRead', {}, { token })).kind).toBe('invitation');
  });

  test('an owner who opens an invitation stays the owner', async () => {
    const owner = await hall.owner();
    const process = await hall.process(owner);
    const { path } = await owner.call('memberInvite', { process }, { role: 'planner' });
    await owner.call('linkUse', {}, { token: secretIn(path) });
    expect((await owner.call('process', { process })).role).toBe('owner');
  });

  test('there is one owner and one deputy, and only the owner names the deputy', async () => {
    const owner = await hall.owner();
    const process = await hall.process(owner);
    const bo = await hall.invited(owner, process, 'deputy', 'Bo');
    expect(await problemOf(owner.call('memberInvite', { process }, { role: 'owner' }))).toBe('not-allowed');
    expect(await problemOf(bo.call('memberInvite', { process }, { role: 'deputy' }))).toBe('not-allowed');
    await hall.invited(owner, process, 'deputy', 'Cy');
    expect((await owner.call('process', { process })).members.map(({ name, role }) => [name, role])).toEqual([
      ['Ana', 'owner'],
      ['Bo', 'facilitator'],
      ['Cy', 'deputy'],
    ]);
  });

  test('who was removed sees nothing from then on; the owner cannot be removed', async () => {
    const owner = await hall.owner();
    const process = await hall.process(owner);
    const bo = await hall.invited(owner, process, 'deputy', 'Bo');
    const idOf = async (name: string) =>
      (await owner.call('process', { process })).members.find((member) => member.name === name)?.account ?? '';
    const [ana, boId] = [await idOf('Ana'), await idOf('Bo')];
    expect(await problemOf(bo.call('memberRemove', { process, account: ana }))).toBe('not-allowed');
    await owner.call('memberRemove', { process, account: boId });
    expect(await problemOf(bo.call('process', { process }))).toBe('not-allowed');
    expect(await problemOf(owner.call('memberRemove', { process, account: boId }))).toBe('not-found');
  });

  test('a reset link sets a new password and signs every other browser out', async () => {
    const owner = await hall.owner();
    const process = await hall.process(owner);
    const bo = await hall.invited(owner, process, 'planner', 'Bo');
    const account = (await bo.call('me')).account?.id ?? '';
    const { path } = await owner.call('memberReset', { process, account }, {});
    const token = secretIn(path);
    const elsewhere = hall.browser();
    expect(await elsewhere.call('linkRead', {}, { token })).toEqual({ kind: 'reset', school: null, role: null });
    await elsewhere.call('linkUse', {}, { token, password: 'a brand new password' });
    expect((await elsewhere.call('me')).account?.id).toBe(account);
    expect((await bo.call('me')).account).toBeNull();
    expect(await problemOf(hall.browser().call('signIn', {}, signInAs('bo')))).toBe('wrong-password');
    expect(await problemOf(hall.browser().call('linkUse', {}, { token, password: 'once more, please' }))).toBe(
      'link-expired',
    );
  });

  test('a password is reset only by who is a steward of all that it opens', async () => {
    const owner = await hall.owner();
    const process = await hall.process(owner);
    const bo = await hall.invited(owner, process, 'facilitator', 'Bo');
    const deputy = await hall.invited(owner, process, 'deputy', 'Cy');
    const idOf = async (browser: typeof bo) => (await browser.call('me')).account?.id ?? '';
    const boId = await idOf(bo);
    expect(await problemOf(deputy.call('memberReset', { process, account: await idOf(owner) }, {}))).toBe(
      'not-allowed',
    );
    await deputy.call('memberReset', { process, account: boId }, {});
    await hall.process(bo);
    expect(await problemOf(owner.call('memberReset', { process, account: boId }, {}))).toBe('not-allowed');
  });
});
