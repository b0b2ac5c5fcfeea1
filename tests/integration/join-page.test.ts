import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { interfaceLanguages, noteLanguages } from '@futureback/client/i18n/languages.ts';
import { SPOKEN, type Spoken } from '@futureback/shared/language.ts';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { joinWords } from '../../client/vite/join-page.ts';
import type { Browser } from '../../scripts/people/browser.ts';
import { Hall } from '../support/hall.ts';

const NO_CODE = 'KKK777';
const HOSTILE = `<script>alert("1")</script> & 'co'`;

let folder: string;
let hall: Hall;
let owner: Browser;
let process: string;
let session: string;
let code: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'futureback-client-'));
  mkdirSync(join(folder, '.vite'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Futureback</title>');
  const spoken = SPOKEN.map((language) => [
    language,
    { ...interfaceLanguages[language], words: joinWords(language), ahead: [`/assets/words-${language}.js`] },
  ]);
  const page = { style: '/assets/join.css', script: '/assets/join.js', icon: '/assets/icon.svg', noteLanguages };
  writeFileSync(
    join(folder, '.vite', 'join-page.json'),
    JSON.stringify({ ...page, spoken: Object.fromEntries(spoken) }),
  );
  hall = await Hall.open({ clientFolder: folder });
  owner = await hall.owner();
  process = await hall.process(owner);
  ({ session, code } = await hall.session(owner, process));
});
afterAll(async () => {
  await hall.close();
  rmSync(folder, { recursive: true });
});

type Sent = { status: number; headers: Headers; text: string; page: Document };

async function ask(path: string, init: RequestInit = {}): Promise<Sent> {
  const response = await fetch(`${hall.address}${path}`, { redirect: 'manual', ...init });
  const text = await response.text();
  const { status, headers } = response;
  return { status, headers, text, page: new JSDOM(text).window.document };
}

/** As a browser without scripts sends it. */
const send = (path: string, fields: Readonly<Record<string, string | readonly string[]>>, headers: object = {}) => {
  const body = new URLSearchParams();
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) body.append(name, value);
  }
  return ask(path, { method: 'POST', body, headers: { origin: hall.address, ...headers } });
};

const wordsOf = (language: Spoken, id: string): string => joinWords(language)[id]?.join('') ?? '';
const filledIn = (page: Document, selector: string) => page.querySelector<HTMLInputElement>(selector)?.value;
const ticked = (page: Document) =>
  [...page.querySelectorAll<HTMLInputElement>('[name=groups]:checked')].map(({ value }) => value);
const shown = (page: Document) => page.querySelector('main')?.textContent ?? '';

/** The phone that comes back with what the answer has set. */
const phoneOf = ({ headers }: Sent): Record<string, string> => ({
  cookie: headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .join('; '),
});
const heldBy = async (phone: Record<string, string>, at = session) => {
  const response = await fetch(`${hall.address}/api/sessions/${at}/mine`, { headers: phone });
  const { participants } = (await response.json()) as { participants: { participant: string; groups: string[] }[] };
  return participants;
};

describe('the page at the door', () => {
  test('is whole as it is sent: what the session is, who one is here as with nothing ticked, and one button', async () => {
    const { status, headers, page } = await ask(`/join/${code}`);
    expect(status).toBe(200);
    expect(page.querySelector('h1')?.textContent).toBe('Family night');
    expect(page.title).toBe('Family night · Lincoln School');
    expect(page.querySelectorAll('[type=checkbox][name=groups]').length).toBeGreaterThan(4);
    expect(ticked(page)).toEqual([]);
    expect(page.querySelectorAll('#table option').length).toBe(4);
    expect([...page.querySelectorAll('#door button')].map((button) => button.textContent)).toEqual(['Join']);
    expect(page.querySelector('.kept b')?.textContent).toMatch(/^\w+ \d+, \d{4}$/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(page.querySelector('noscript')?.textContent).toBe(wordsOf('en', 'join.needs-scripts'));
  });

  test('runs no script of its own text, and names what the app needs next', async () => {
    const { page } = await ask(`/join/${code}`, { headers: { 'accept-language': 'es' } });
    expect([...page.scripts].map(({ src, text }) => [new URL(src, 'http://x').pathname, text])).toEqual([
      ['/assets/join.js', ''],
    ]);
    expect(page.querySelectorAll('style, [style], [onclick]').length).toBe(0);
    expect(page.querySelector('link[rel=prefetch]')?.getAttribute('href')).toBe('/assets/words-es.js');
  });

  test('travels compressed, in less than 5 kB', async () => {
    const { headers, text } = await ask(`/join/${code}`);
    expect(headers.get('content-encoding')).toBe('gzip');
    expect(headers.get('vary')).toContain('accept-language');
    expect(gzipSync(text).length).toBeLessThan(5000);
    const plain = await ask(`/join/${code}`, { headers: { 'accept-encoding': 'identity' } });
    expect([plain.headers.get('content-encoding'), plain.text]).toEqual([null, text]);
  });

  test.each([
    ['', '', 'en'],
    ['', 'es-US,es;q=0.9,en;q=0.8', 'es'],
    ['', 'pt-BR, ar;q=0.5, en;q=0.4', 'ar'],
    ['', 'en;q=0.1, es;q=0.7', 'es'],
    ['', 'es;q=0, de', 'en'],
    ['?lang=ar', 'es', 'ar'],
    ['?lang=es-MX', 'en', 'es'],
    ['?lang=nonsense', 'es', 'es'],
    ['?lang=ar&lang=es', 'es', 'es'],
  ])('asked with "%s" by a browser that speaks "%s" is in "%s"', async (query, accepted, language) => {
    const { headers, page } = await ask(`/join/${code}${query}`, { headers: { 'accept-language': accepted } });
    expect([page.documentElement.lang, page.documentElement.dir]).toEqual([
      language,
      language === 'ar' ? 'rtl' : 'ltr',
    ]);
    expect(headers.get('content-language')).toBe(language);
    expect(page.querySelector('nav [aria-current]')?.getAttribute('hreflang')).toBe(language);
  });

  test.each(SPOKEN)(
    'says everything in "%s", and leads to the other languages by links in their own names',
    async (language) => {
      const { page } = await ask(`/join/${code}?lang=${language}`);
      expect(page.querySelector('#door button')?.textContent).toBe(wordsOf(language, 'join.join'));
      expect(shown(page)).not.toMatch(/[{}]/);
      const links = [...page.querySelectorAll('nav a')].map((link) => [link.textContent, link.getAttribute('href')]);
      expect(links).toEqual([
        ['English', `/join/${code}?lang=en`],
        ['Español', `/join/${code}?lang=es`],
        ['العربية', `/join/${code}?lang=ar`],
      ]);
    },
  );

  test('shows people’s words as words, whatever they look like', async () => {
    const evil = await hall.process(owner, {
      school: HOSTILE,
      groups: [{ id: 'own', label: HOSTILE, size: 10 }],
    });
    const night = await hall.session(owner, evil, { title: HOSTILE, place: HOSTILE, host: HOSTILE });
    const { text, page } = await ask(`/join/${night.code}`);
    expect(text).not.toContain('<script>');
    expect(page.querySelector('h1')?.textContent).toBe(HOSTILE);
    expect(page.querySelector('main .check .chip')?.textContent).toBe(HOSTILE);
    expect(page.scripts.length).toBe(1);
    const typed = await ask(`/join?${new URLSearchParams({ code: `"><img src=x onerror=alert(1)>` })}`);
    expect([typed.page.images.length, filledIn(typed.page, '#code')]).toEqual([0, `"><img src=x onerror=alert(1)>`]);
  });
});

describe('the code', () => {
  const spellings = (right: string) => [
    right.toLowerCase(),
    `${right.slice(0, 3)} ${right.slice(3)}`,
    ` ${[...right].join(' ')} `,
    `${right.slice(0, 2)}-${right.slice(2)}`,
  ];

  test('is found in any case and spacing, and the address is then the one on the wall', async () => {
    for (const typed of spellings(code)) {
      const found = await ask(`/join?${new URLSearchParams({ code: typed, lang: 'es' })}`);
      expect([found.status, found.headers.get('location')]).toEqual([303, `/join/${code}?lang=es`]);
      expect((await ask(`/join/${encodeURIComponent(typed)}`)).status).toBe(200);
    }
  });

  test('that is no session’s stays in the box, with a sentence', async () => {
    for (const path of [`/join/${NO_CODE}`, `/join?code=${NO_CODE}`]) {
      const { status, page } = await ask(path);
      expect([status, filledIn(page, '#code')]).toEqual([404, NO_CODE]);
      expect(page.querySelector('#code-error')?.textContent).toBe(wordsOf('en', 'problems.wrong-code'));
      expect(page.querySelector('#code')?.getAttribute('aria-invalid')).toBe('true');
    }
  });

  test('that can be none is told apart; nothing typed is no mistake', async () => {
    const { status, page } = await ask('/join?code=what%3F');
    expect([status, filledIn(page, '#code')]).toEqual([400, 'what?']);
    expect(shown(page)).toContain('A code has 6 letters and numbers');
    for (const path of ['/join', '/join?code=', '/join/']) {
      const empty = await ask(path);
      expect([empty.status, empty.page.querySelector('.error')]).toEqual([200, null]);
    }
  });

  test('of a process that was purged opens nothing', async () => {
    const gone = await hall.process(owner);
    const night = await hall.session(owner, gone);
    await hall.store.write((db) => db.updateTable('process').set({ purged_at: 1 }).where('id', '=', gone).execute());
    const { status, page } = await ask(`/join/${night.code}`);
    expect(status).toBe(410);
    expect(shown(page)).toContain(wordsOf('en', 'problems.already-purged'));
  });
});

describe('the form, without any script', () => {
  test('joins: the device has its cookie, and the browser goes to the participant’s page', async () => {
    const answer = await send(`/join/${code}`, {
      groups: ['family', 'student'],
      table: '2',
      language: 'ht',
      link: '',
    });
    const phone = phoneOf(answer);
    const [me] = await heldBy(phone);
    expect(me).toEqual({
      participant: expect.any(String),
      session,
      role: 'participant',
      groups: ['family', 'student'],
      table: 2,
      language: 'ht',
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/s/${session}#me=${me?.participant}`]);
    expect(answer.headers.getSetCookie().join()).toContain('HttpOnly');
  });

  test('with nothing ticked joins too, in the language of the page', async () => {
    const [me] = await heldBy(phoneOf(await send(`/join/${code.toLowerCase()}?lang=ar`, {})));
    expect(me).toMatchObject({ groups: [], table: null, language: 'ar' });
  });

  test('tells the page it goes to, and no server, that others use this phone too', async () => {
    const answer = await send(`/join/${code}`, { groups: 'family', shared: 'yes' });
    const [me] = await heldBy(phoneOf(answer));
    expect(answer.headers.get('location')).toBe(`/s/${session}#me=${me?.participant}&shared=yes`);
    const tick = async (fields: Parameters<typeof send>[1]) => {
      const { page } = await send(`/join/${code}`, { ...fields, table: '9' });
      return page.querySelector<HTMLInputElement>('[name=shared]')?.checked;
    };
    expect([await tick({}), await tick({ shared: 'yes' })]).toEqual([false, true]);
  });

  test('"prefer not to say" stands alone', async () => {
    const answer = await send(`/join/${code}`, { groups: ['family', 'prefer-not-to-say'] });
    expect((await heldBy(phoneOf(answer)))[0]?.groups).toEqual(['prefer-not-to-say']);
  });

  test('what cannot be is said, and what was filled in stays', async () => {
    for (const wrong of [{ table: '9' }, { groups: ['family', 'martians'] }, { table: 'x' }]) {
      const { status, page, headers } = await send(`/join/${code}`, { groups: 'family', table: '2', ...wrong });
      expect(status).toBe(400);
      expect(page.querySelector('[role=alert]:not([hidden])')?.textContent).toBe(wordsOf('en', 'problems.malformed'));
      expect(ticked(page)).toEqual(['family']);
      expect(headers.getSetCookie()).toEqual([]);
    }
    const kept = await send(`/join/${code}?lang=es`, { groups: 'martians', table: '3', language: 'pt' });
    expect([filledIn(kept.page, '#table'), filledIn(kept.page, '[name=language]:checked')]).toEqual(['3', 'pt']);
    expect(kept.page.documentElement.lang).toBe('es');
  });

  test('a code that is wrong meanwhile is asked for again', async () => {
    const { status, page } = await send(`/join/${NO_CODE}`, { groups: 'family' });
    expect([status, filledIn(page, '#code')]).toEqual([404, NO_CODE]);
  });

  test('a session that has ended says so, and lets nobody in', async () => {
    const night = await hall.session(owner, process);
    await hall.store.commit([
      {
        session: night.session,
        events: [{ number: 1, at: 1, actor: 'system', event: { type: 'session-closed', at: 1 } }],
        commands: [],
        notes: [],
        ballotWords: [],
        casts: [],
        documents: [],
      },
    ]);
    expect(shown((await ask(`/join/${night.code}`)).page)).toContain(wordsOf('en', 'join.closed'));
    const { status, page, headers } = await send(`/join/${night.code}`, {});
    expect([status, headers.getSetCookie()]).toEqual([409, []]);
    expect(shown(page)).toContain(wordsOf('en', 'join.closed'));
    expect(page.querySelector('#door')).toBeNull();
  });

  test('a phone that holds as many people as fit is told, and keeps what was ticked', async () => {
    const night = await hall.session(owner, process);
    const phone = phoneOf(await send(`/join/${night.code}`, {}));
    for (let people = 1; people < 60; people += 1) await send(`/join/${night.code}`, {}, phone);
    const { status, page } = await send(`/join/${night.code}`, { groups: 'student' }, phone);
    expect([status, ticked(page)]).toEqual([409, ['student']]);
    expect(shown(page)).toContain(wordsOf('en', 'problems.session-full'));
    expect(await heldBy(phone, night.session)).toHaveLength(60);
  });

  test('a page of another site cannot send it, nor anything that is no form or too long', async () => {
    const foreign = await send(`/join/${code}`, {}, { origin: 'https://elsewhere.example' });
    expect([foreign.status, foreign.headers.getSetCookie()]).toEqual([403, []]);
    const headers = { origin: hall.address, 'content-type': 'application/json' };
    const json = await ask(`/join/${code}`, { method: 'POST', body: '{}', headers });
    expect([json.status, json.headers.getSetCookie()]).toEqual([400, []]);
    const long = await send(`/join/${code}`, { link: 'x'.repeat(20_000) });
    expect([long.status, long.page.querySelector('[role=alert]')?.textContent]).toEqual([
      413,
      wordsOf('en', 'problems.too-large'),
    ]);
  });

  test('a recorder’s link, once its secret is in the form, is judged as ever', async () => {
    const { links } = await owner.call('recorderLinks', { session }, {});
    const link = links[1]?.path.split('#recorder=')[1] ?? '';
    expect((await heldBy(phoneOf(await send(`/join/${code}`, { link }))))[0]).toMatchObject({
      role: 'recorder',
      table: 2,
    });
    const { status, page } = await send(`/join/${code}`, { link: 'A'.repeat(32), as: 'observer' });
    expect(page.querySelector('[data-as]:not([hidden]) b')?.textContent).toBe(wordsOf('en', 'join.observer'));
    expect([status, filledIn(page, '[name=link]')]).toEqual([410, 'A'.repeat(32)]);
    expect(shown(page)).toContain(wordsOf('en', 'problems.link-expired'));
  });
});

describe('who was here before', () => {
  test('goes on as whom they are, or comes as another person', async () => {
    const phone = phoneOf(await send(`/join/${code}`, { groups: 'family' }));
    const once = await ask(`/join/${code}`, { headers: phone });
    const [mother] = await heldBy(phone);
    expect(once.page.querySelector('form')?.getAttribute('action')).toBe(`/s/${session}#me=${mother?.participant}`);
    expect(once.page.querySelector('#door')).toBeNull();

    const another = await ask(`/join/${code}?another=1`, { headers: phone });
    expect(ticked(another.page)).toEqual([]);
    await send(`/join/${code}`, { groups: 'student', language: 'es' }, phone);
    expect(await heldBy(phone)).toHaveLength(2);
    const twice = await ask(`/join/${code}`, { headers: phone });
    const names = [...twice.page.querySelectorAll('.foot .primary')].map((button) => button.textContent);
    expect(names).toEqual([
      'Continue as Person 1: Family or caregiver and English',
      'Continue as Person 2: Student and Español',
    ]);
  });
});

// Last, because it leaves this address out of patience.
test('whoever has tried too often is told to wait, and finds what they typed', async () => {
  for (let tries = 0; tries < 520; tries += 1) await hall.app.identity.codes.find(NO_CODE, '127.0.0.1');
  const { status, page } = await ask(`/join/${NO_CODE}`);
  expect([status, filledIn(page, '#code')]).toEqual([429, NO_CODE]);
  expect(shown(page)).toContain(wordsOf('en', 'problems.too-many-tries'));
});
