import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, request } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Hall } from '../support/hall.ts';

let client: string;
beforeAll(() => {
  client = mkdtempSync(join(tmpdir(), 'futureback-client-'));
  mkdirSync(join(client, 'assets'));
  writeFileSync(join(client, 'index.html'), '<!doctype html><title>Futureback</title>');
  writeFileSync(join(client, 'assets', 'main-abc123.js'), 'export {}');
  writeFileSync(join(client, 'assets', 'main-abc123.js.gz'), gzipSync('export {}'));
});
afterAll(() => rmSync(client, { recursive: true }));

describe('in a hall', () => {
  let hall: Hall;
  beforeAll(async () => {
    hall = await Hall.open({ clientFolder: client });
  });
  afterAll(() => hall.close());

  const page = (path: string) => fetch(`${hall.address}${path}`);
  const signOut = (headers: Record<string, string>) =>
    fetch(`${hall.address}/api/sign-out`, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json', ...headers },
    }).then((response) => response.status);

  test('every address of a page shows the page, and asks whether it is still the same', async () => {
    for (const path of ['/', '/join/ACDEFG', '/processes', '/welcome']) {
      const response = await page(path);
      expect([response.status, await response.text()]).toEqual([200, '<!doctype html><title>Futureback</title>']);
      expect(response.headers.get('cache-control')).toBe('no-cache');
    }
  });

  test('hashed files are kept for a year, and travel compressed', async () => {
    const response = await page('/assets/main-abc123.js');
    expect(await response.text()).toBe('export {}');
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  test('figures are for the machine itself, and count without naming', async () => {
    const response = await page('/metrics');
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(text).toMatch(/^futureback_sessions \d+$/m);
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
    const through = await fetch(new URL('/metrics', hall.address), { headers: { 'x-forwarded-for': '10.0.0.9' } });
    expect(through.status).toBe(404);
  });

  test('a file that is not there is not the page', async () => {
    for (const path of ['/assets/gone.js', '/api/gone', '/collab/gone', '/../package.json', '/.env']) {
      expect((await page(path)).status).toBe(404);
    }
  });

  test('a page may run our own programs and talk to this server, and nothing more', async () => {
    const policy = (await page('/')).headers.get('content-security-policy') ?? '';
    const host = hall.address.slice('http://'.length);
    expect(policy.split(';').sort()).toEqual(
      [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        `connect-src 'self' ws://${host} wss://${host}`,
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ].sort(),
    );
  });

  test('nothing asks a phone on plain http for https', async () => {
    const owner = await hall.owner();
    const response = await page('/');
    expect(response.headers.get('strict-transport-security')).toBeNull();
    expect(response.headers.get('content-security-policy')).not.toContain('upgrade');
    const signIn = await fetch(`${hall.address}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...owner.headers },
      body: JSON.stringify({ email: 'ana@lincoln.example', password: 'a long enough password' }),
    });
    const [cookie = ''] = signIn.headers.getSetCookie();
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    expect(cookie).not.toContain('Secure');
  });

  test('answers with people’s data are kept nowhere', async () => {
    expect((await page('/api/me')).headers.get('cache-control')).toBe('no-store');
  });

  test('pages of ours are known by every name of this machine, and by the name the hall made up', async () => {
    const { port } = new URL(hall.address);
    const lan = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter(({ family }) => family === 'IPv4')
      .map(({ address }) => address);
    for (const name of ['localhost', '127.0.0.1', '[::1]', ...lan]) {
      expect(await signOut({ origin: `http://${name}:${port}` })).toBe(200);
    }
    expect(await signOut({})).toBe(200);
    expect(await signOutAs(hall.address, 'school.hall')).toBe(200);
  });

  test('pages of others are not', async () => {
    const { port } = new URL(hall.address);
    for (const origin of [
      'null',
      'https://elsewhere.example',
      `http://elsewhere.example:${port}`,
      'http://localhost',
      `https://localhost:${port}`,
      `http://localhost:${Number(port) + 1}`,
      'nonsense',
    ]) {
      expect(await signOut({ origin })).toBe(403);
    }
  });

  test('is alive and ready, and not ready any more while it stops', async () => {
    const brief = await Hall.open();
    const ask = (path: string) => fetch(`${brief.address}${path}`).then((response) => response.status);
    expect([await ask('/healthz'), await ask('/readyz')]).toEqual([200, 200]);
    await brief.close();
    await expect(ask('/readyz')).rejects.toThrow();
  });

  test('a socket to nowhere is told so', async () => {
    const status = await new Promise((resolve, reject) => {
      const headers = { connection: 'Upgrade', upgrade: 'websocket' };
      get(`${hall.address}/nowhere`, { headers }, (response) => resolve(response.statusCode)).on('error', reject);
    });
    expect(status).toBe(404);
  });
});

/** A request as a browser sends it to a made-up name that leads here. */
const signOutAs = (address: string, name: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(address);
    const host = `${name}:${port}`;
    const asked = request(
      `${address}/api/sign-out`,
      { method: 'POST', headers: { host, origin: `http://${host}`, 'content-type': 'application/json' } },
      (response) => resolve(response.statusCode),
    );
    asked.on('error', reject).end('{}');
  });

describe('behind a public https address', () => {
  let hall: Hall;
  beforeAll(async () => {
    hall = await Hall.open({ publicUrl: 'https://vision.example.org', clientFolder: client });
  });
  afterAll(() => hall.close());

  test('browsers are asked to stay with https, and cookies are for https alone', async () => {
    const { headers } = await fetch(`${hall.address}/`);
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
    const token = await hall.ownerSecret();
    const welcome = await fetch(`${hall.address}/api/links/use`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://vision.example.org' },
      body: JSON.stringify({ token, name: 'Ana', email: 'ana@lincoln.example', password: 'a long enough password' }),
    });
    expect(welcome.status).toBe(200);
    const [cookie = ''] = welcome.headers.getSetCookie();
    expect(cookie).toMatch(/^__Secure-futureback\.session_token=.*Secure/);
    const me = await fetch(`${hall.address}/api/me`, { headers: { cookie: cookie.split(';')[0] ?? '' } });
    expect(await me.json()).toEqual({ account: expect.objectContaining({ name: 'Ana' }) });
  });

  test('a name that a request makes up is no name of ours', async () => {
    expect(await signOutAs(hall.address, 'school.hall')).toBe(403);
  });
});
