import { afterEach, describe, expect, test, vi } from 'vitest';
import { call } from './call.ts';

const DOOR = {
  session: 'abcdefghijklmnopqrstuv',
  code: 'KMT47R',
  title: 'What will we be in 2031?',
  school: 'Lincoln School',
  kind: 'community',
  place: 'Gym',
  host: 'Family council',
  startsAt: null,
  minutes: 60,
  phase: 'lobby',
  future: '2031-06',
  groups: [{ id: 'family' }],
  tables: 0,
  rooms: false,
  purgeOn: '2027-06-30',
} as const;

/** A server that answers once; what it was asked is kept. */
const answering = (answer: () => Response | Promise<never>) => {
  const asked: { address: string; init: RequestInit }[] = [];
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    asked.push({ address, init });
    return answer();
  });
  return asked;
};
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

afterEach(() => vi.unstubAllGlobals());

describe('a call', () => {
  test('sends the body and gives back the reply', async () => {
    const asked = answering(() => json(DOOR));
    expect(await call('door', { body: { code: 'KMT47R' } })).toEqual({ ok: true, value: DOOR });
    expect(asked[0]).toMatchObject({ address: '/api/door', init: { method: 'POST', body: '{"code":"KMT47R"}' } });
  });

  test('puts parameters into the path, made safe', async () => {
    const asked = answering(() => json({ participants: [] }));
    await call('mine', { params: { session: 'a/b' } });
    expect(asked[0]?.address).toBe('/api/sessions/a%2Fb/mine');
  });

  test('gives back a named refusal as a value', async () => {
    answering(() => json({ problem: 'wrong-code' }, 404));
    expect(await call('door', { body: { code: 'AAAAAA' } })).toEqual({ ok: false, problem: 'wrong-code' });
  });

  test('says offline when no answer comes', async () => {
    answering(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await call('me')).toEqual({ ok: false, problem: 'offline' });
  });

  test('takes the words of a proxy for "try again"', async () => {
    answering(() => new Response('<h1>Bad gateway</h1>', { status: 502 }));
    expect(await call('me')).toEqual({ ok: false, problem: 'try-again' });
  });

  test('does not believe a reply of another shape', async () => {
    answering(() => json({ ...DOOR, purgeOn: 7 }));
    expect(await call('door', { body: { code: 'KMT47R' } })).toEqual({ ok: false, problem: 'broken' });
  });
});
