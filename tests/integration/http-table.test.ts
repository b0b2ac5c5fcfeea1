import { HTTP, type HttpName } from '@futureback/shared/wire/http.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Hall } from '../support/hall.ts';
import { testId } from '../support/pure-session.ts';

let hall: Hall;
let ownersCookie: string;
beforeAll(async () => {
  hall = await Hall.open();
  ownersCookie = (await hall.owner()).headers.cookie ?? '';
});
afterAll(() => hall.close());

const NAMES = Object.keys(HTTP) as HttpName[];

/** What somebody without an account may ask; everything else needs one. */
const OPEN: readonly HttpName[] = [
  'check',
  'me',
  'signIn',
  'signOut',
  'linkRead',
  'linkUse',
  'door',
  'join',
  'screen',
  'mine',
  'leave',
];

const urlOf = (name: HttpName, id = testId(1)): string => `${hall.address}${HTTP[name].path.replace(/:[a-z]+/g, id)}`;

async function ask(name: HttpName, headers: Record<string, string>, body: string | null, id?: string) {
  const { method } = HTTP[name];
  const response = await fetch(urlOf(name, id), {
    method,
    headers: { ...headers, ...(body === null ? {} : { 'content-type': 'application/json' }) },
    ...(body === null ? {} : { body }),
  });
  return { status: response.status, body: (await response.json()) as { problem?: string } };
}

const bodyFor = (name: HttpName): string | null => (HTTP[name].method === 'GET' || !HTTP[name].body ? null : '{}');

test.each(NAMES)('%s is answered, and by its own handler', async (name) => {
  const { method, path } = HTTP[name];
  expect(hall.app.http.hasRoute({ method, url: path })).toBe(true);
});

test.each(NAMES.filter((name) => !OPEN.includes(name)))('%s is for people who are signed in', async (name) => {
  expect(await ask(name, {}, bodyFor(name))).toEqual({ status: 401, body: { problem: 'not-signed-in' } });
});

test.each(NAMES.filter((name) => HTTP[name].path.includes(':process') || HTTP[name].path.includes('-links')))(
  '%s of somebody else’s process is refused as one that does not exist',
  async (name) => {
    const refused = await ask(name, { cookie: ownersCookie }, bodyFor(name));
    expect(refused).toEqual({ status: 403, body: { problem: 'not-allowed' } });
  },
);

test.each(NAMES.filter((name) => HTTP[name].method !== 'GET'))('%s is refused to pages of others', async (name) => {
  const origin = 'https://elsewhere.example';
  const refused = await ask(name, { origin, cookie: ownersCookie }, bodyFor(name));
  expect(refused).toEqual({ status: 403, body: { problem: 'wrong-origin' } });
});

test.each(NAMES.filter((name) => HTTP[name].path.includes(':')))('%s with something that is no id', async (name) => {
  const refused = await ask(name, { cookie: ownersCookie }, bodyFor(name), 'a%20b');
  expect(refused).toEqual({ status: 404, body: { problem: 'not-found' } });
});

test.each(NAMES.filter((name) => OPEN.includes(name) && HTTP[name].body !== null))(
  '%s with a body that is not JSON, or not its own',
  async (name) => {
    const malformed = { status: 400, body: { problem: 'malformed' } };
    expect(await ask(name, {}, '{"half":')).toEqual(malformed);
    expect(await ask(name, {}, '[]')).toEqual(malformed);
    expect(await ask(name, {}, 'null')).toEqual(malformed);
  },
);

test('a body that is too large, and one that a form could send', async () => {
  const large = JSON.stringify({ code: 'A'.repeat(300_000) });
  expect(await ask('door', {}, large)).toEqual({ status: 413, body: { problem: 'too-large' } });
  const form = await fetch(urlOf('door'), {
    method: 'POST',
    body: '{"code":"ACDEFG"}',
    headers: { 'content-type': 'text/plain' },
  });
  expect([form.status, await form.json()]).toEqual([400, { problem: 'malformed' }]);
});

test('an address that is nothing', async () => {
  const response = await fetch(`${hall.address}/api/nothing`);
  expect([response.status, await response.json()]).toEqual([404, { problem: 'not-found' }]);
});
