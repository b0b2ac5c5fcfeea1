// Plays a small process in browsers and keeps a picture of every screen and every kind of step, for people to judge:
// `node scripts/pictures.ts DIR`. Needs a built client and Debian's Chromium.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addSentence, addSource } from '@futureback/shared/documents/statement.ts';
import { addTheme, orderOfNewTheme, placeNoteLast, readThemes } from '@futureback/shared/documents/themes.ts';
import { idFrom } from '@futureback/shared/ids.ts';
import type { Output } from '@futureback/shared/protocol/schema.ts';
import { type Browser as Chromium, chromium, type Page } from '@playwright/test';
import { generateKeyBetween } from 'fractional-indexing';
import { chromiumPath } from './chromium.ts';
import { Host } from './people/host.ts';
import { Ledger } from './people/ledger.ts';
import { Phone } from './people/phone.ts';
import { openSchool, type School } from './people/school.ts';
import { ServerProcess } from './people/server-process.ts';
import { Tap } from './people/tap.ts';
import { CONCERN, GROUPS, linesFor, RUDE, SENTENCES, THEMES, themeFor } from './rehearse/voices.ts';

const SIZES = [
  { width: 360, height: 740 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;
const FACES = (['en', 'ar'] as const).flatMap((locale) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ locale, colorScheme })),
);
const PEOPLE = 14;
/** Which of the host's own panels is open, counted from the last. */
const PANELS = { say: 3, people: 2, waiting: 1 } as const;

/** One language and light, with a window for each part that people play. */
type Face = { name: string; host: Page; wall: Page; phone: Page };

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Say where the pictures shall be kept: node scripts/pictures.ts DIR');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });

const data = mkdtempSync(join(tmpdir(), 'futureback-pictures-'));
const server = await ServerProcess.start(data);
const browser = await chromium.launch({
  executablePath: chromiumPath(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
});
try {
  const school = await openSchool(server);
  const faces = await Promise.all(FACES.map((face) => openFace(browser, school, face)));
  await takeDoors(faces, school);
  await playFamilyNight(faces, school);
  await playDrafting(faces, school);
  await takePlanning(faces, school);
} finally {
  await browser.close();
  await server.stop();
  rmSync(data, { recursive: true, force: true });
}

async function openFace(chrome: Chromium, { owner }: School, face: (typeof FACES)[number]): Promise<Face> {
  const window = async () => (await chrome.newContext({ baseURL: server.address, ...face })).newPage();
  const [host, wall, phone] = [await window(), await window(), await window()];
  const cookies = (owner.headers.cookie ?? '').split('; ').map((pair) => {
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: server.address };
  });
  for (const page of [host, wall]) await page.context().addCookies(cookies);
  return { name: `${face.locale}-${face.colorScheme}`, host, wall, phone };
}

type Manner = {
  /** All of the page, not only what the window shows of it. */
  whole?: boolean;
  /** What is done in each size before the picture. */
  before?: (page: Page) => Promise<void>;
};

/** A picture in each size. What moves is shown where it arrives. */
async function take(page: Page, name: string, { whole = false, before }: Manner = {}): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await before?.(page);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({
      path: join(folder ?? '', `${name}-${size.width}.png`),
      animations: 'disabled',
      fullPage: whole,
    });
  }
}

async function takeAll(faces: readonly Face[], moment: string, panel: keyof typeof PANELS = 'say'): Promise<void> {
  const open = async (page: Page) => {
    const tabs = await page.getByRole('tab').all();
    if (panel !== 'say') await tabs.at(-PANELS[panel])?.click();
  };
  for (const { name, host, wall, phone } of faces) {
    await take(host, `${moment}-host-${name}`, { before: open });
    await take(wall, `${moment}-wall-${name}`);
    await take(phone, `${moment}-phone-${name}`);
  }
}

async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
}

/** What stands before a session: the first page, the doors, and what is said when nothing is there. */
async function takeDoors(faces: readonly Face[], { process }: School): Promise<void> {
  for (const { name, host, phone } of faces) {
    for (const [what, address] of Object.entries({
      first: '/',
      code: '/join',
      'wrong-code': '/join/KKK777',
      'sign-in': '/sign-in',
      'used-link': '/invite#0000000000000000000000',
      'code-for-wall': '/wall',
      nowhere: '/no/such/page',
    })) {
      await visit(phone, address);
      await take(phone, `door-${what}-${name}`);
    }
    for (const [what, address] of Object.entries({
      processes: '/processes',
      'new-process': '/processes/new',
      'no-session': `/process/${process}`,
      'new-session': `/process/${process}/new-session`,
      'no-themes': `/process/${process}/themes`,
    })) {
      await visit(host, address);
      await take(host, `staff-${what}-${name}`, { whole: true });
    }
  }
}

/** A session with a crowd that has no screens, and the windows of each face in it. */
async function enter(faces: readonly Face[], school: School, setup: Parameters<School['newSession']>[0]) {
  const { session, code } = await school.newSession(setup);
  const tap = new Tap(join(data, `${session}.tap`));
  const host = new Host(school.owner, session, tap, new Ledger(join(data, `${session}.ledger`)));
  for (const face of faces) {
    await face.host.goto(`/host/${session}`);
    await face.wall.goto(`/wall/${session}`);
    await face.phone.goto(`/join/${code}`);
    const join = face.phone.locator('#door .go button');
    await join.waitFor();
    await take(face.phone, `${setup.protocolId}-1-join-phone-${face.name}`, { whole: true });
    await join.click();
    await face.phone.waitForURL('**/s/**');
  }
  const people: Phone[] = [];
  for (let at = 0; at < PEOPLE; at += 1)
    people.push(
      await Phone.join(server.address, { code, language: 'en', groups: [GROUPS[at % GROUPS.length] ?? 'family'] }, tap),
    );
  await host.control.until(() => host.control.view !== null, 'the first view');
  return { host, people, session };
}

type Night = Awaited<ReturnType<typeof enter>>;

/** The windows have drawn what the server said last. */
async function settle({ host }: Night, faces: readonly Face[]): Promise<void> {
  const title = host.at?.step.title;
  for (const { host: page, phone, wall } of faces) {
    if (title) await page.locator('[aria-current=step]').waitFor();
    for (const each of [page, phone, wall]) await each.waitForLoadState('networkidle');
    // Counts are told at most twice a second.
    await page.waitForTimeout(900);
  }
}

async function write({ host, people }: Night, output: Output): Promise<void> {
  const { step } = host.at ?? {};
  if (!step || !('pen' in step)) throw new Error('nobody writes in this step');
  const lines = linesFor(output);
  for (const [at, person] of people.entries()) {
    const line = lines[at % lines.length];
    if (!line) continue;
    const question = step.pen.questions[at % step.pen.questions.length]?.id ?? '';
    const { language, text, lens } = line;
    await person.control.until(() => person.control.view?.at?.step.id === step.id, 'the step');
    person.write(
      { step: step.id, question, text, language, ...(lens && step.pen.lenses.length > 0 ? { lens } : {}) },
      '',
    );
    if (at === 3) person.write({ step: step.id, question, text: RUDE, language: 'en' }, '');
    await person.saved();
  }
}

async function writeOnPhones(faces: readonly Face[], words: string): Promise<void> {
  for (const { phone } of faces) {
    await phone.getByRole('tabpanel').getByRole('textbox').first().fill(words);
    await phone.locator('main form button[type=submit]').first().click();
  }
}

async function playFamilyNight(faces: readonly Face[], school: School): Promise<void> {
  const id = 'family-night';
  const night = await enter(faces, school, { protocolId: id, tables: 3 });
  const { host, people } = night;
  const picture = async (moment: string, panel?: keyof typeof PANELS) => {
    await settle(night, faces);
    await takeAll(faces, `${id}-${moment}`, panel);
  };
  await picture('2-lobby');
  await host.start();
  await picture('3-talk');
  await host.next();
  await write(night, 'vision');
  await writeOnPhones(faces, 'Every family hears a greeting in its own language at the door.');
  await picture('4-write', 'people');
  await host.stopWriting('future');
  await host.desk.until(() => host.deskNotes.length > PEOPLE, 'the desk');
  const rude = host.deskNotes.find(({ text }) => text === RUDE);
  if (rude) await host.hold(rude.id, 'a-name');
  await picture('5-stopped', 'waiting');
  await host.reveal('future');
  for (const face of faces) await face.phone.getByRole('tab').last().click();
  await picture('6-revealed');
  await host.next();
  await write(night, 'starting-point');
  await picture('7-past');
  await host.stopWriting('start');
  await host.reveal('start');
  await host.next();
  await write(night, 'path');
  await picture('8-path');
  await host.stopWriting('path');
  await host.reveal('path');
  await host.next();
  const ids = THEMES.map(({ title, about }) => {
    const theme = idFrom(crypto.getRandomValues(new Uint8Array(16)));
    addTheme(host.themes.doc, { id: theme, title, about, order: orderOfNewTheme(readThemes(host.themes.doc)) });
    return theme;
  });
  for (const [at, note] of host.wallNotes.entries())
    if (at % 9 !== 8) placeNoteLast(host.themes.doc, note.id, ids[themeFor(note.text)] ?? '');
  await host.themes.until(() => host.themes.allSaved, 'the themes saved');
  await picture('9-group');
  await host.next();
  await host.control.until(() => Boolean(host.at?.ballot), 'the ballot');
  const { ballot, items = [] } = host.at?.ballot ?? {};
  for (const [at, person] of people.entries()) {
    await person.control.until(() => person.control.view?.at?.ballot?.ballot === ballot, 'the ballot');
    await person.cast(ballot ?? '', items[(at * at) % items.length]?.id ?? '', { kind: 'dots', dots: 1 + (at % 2) });
  }
  for (const face of faces) await face.phone.locator('main li button').last().click();
  await picture('a-vote');
  await host.do({ type: 'close-ballot' });
  await picture('b-voted');
  await host.next();
  await write(night, 'none');
  await writeOnPhones(faces, 'I was heard.');
  await picture('c-reflect');
  await host.do({ type: 'close' });
  await host.control.until(() => host.control.view?.phase === 'closed', 'the close');
  await picture('d-closed');
  for (const person of people) person.close();
  host.close();
}

async function playDrafting(faces: readonly Face[], school: School): Promise<void> {
  const id = 'from-themes-to-a-vision';
  const night = await enter(faces, school, { protocolId: id, kind: 'team', title: 'From themes to a vision' });
  const { host, people } = night;
  const [planner] = people;
  if (!planner) throw new Error('nobody drafts');
  const picture = async (moment: string) => {
    await settle(night, faces);
    await takeAll(faces, `${id}-${moment}`);
  };
  await host.start();
  await host.next();
  const { session } = (await school.owner.call('process', { process: school.process })).sessions
    .filter(({ phase }) => phase === 'closed')
    .map(({ id: heard }) => ({ session: heard }))[0] ?? { session: '' };
  const heard = new Host(
    school.owner,
    session,
    new Tap(join(data, 'heard.tap')),
    new Ledger(join(data, 'heard.ledger')),
  );
  await heard.themes.until(() => heard.themes.synced && readThemes(heard.themes.doc).length > 0, 'the themes');
  const themes = readThemes(heard.themes.doc);
  const statement = planner.open('statement', school.process);
  await statement.until(() => statement.synced, 'the statement');
  let order: string | null = null;
  for (const sentence of SENTENCES) {
    order = generateKeyBetween(order, null);
    const made = idFrom(crypto.getRandomValues(new Uint8Array(16)));
    addSentence(statement.doc, { id: made, text: sentence.text, order });
    for (const number of sentence.themes) {
      const theme = themes[number];
      if (!theme) continue;
      addSource(statement.doc, made, { kind: 'theme', session, theme: theme.id });
      const [note] = theme.notes;
      if (note) addSource(statement.doc, made, { kind: 'note', session, note });
    }
  }
  await statement.until(() => statement.allSaved, 'the statement saved');
  heard.close();
  await picture('2-draft');
  await host.next();
  await host.next();
  if (!host.at?.ballot) await host.do({ type: 'open-ballot' });
  await host.control.until(() => Boolean(host.at?.ballot), 'the ballot');
  const { ballot, items = [] } = host.at?.ballot ?? {};
  for (const [at, person] of people.entries())
    for (const [number, item] of items.entries())
      await person.cast(ballot ?? '', item.id, {
        kind: 'mark',
        level: (5 - ((at * (number + 1)) % 4)) as 2 | 3 | 4 | 5,
        concern: at === 1 ? CONCERN : null,
        canary: null,
      });
  for (const face of faces) await face.phone.locator('main input[type=radio]').nth(3).check();
  await picture('3-agree');
  await host.do({ type: 'close-ballot' });
  await picture('4-agreed');
  await host.next();
  await host.do({ type: 'close' });
  statement.close();
  for (const person of people) person.close();
  host.close();
}

/** The pages that the team works on afterwards. */
async function takePlanning(faces: readonly Face[], { process, owner }: School): Promise<void> {
  const [session] = (await owner.call('process', { process })).sessions;
  for (const { name, host } of faces) {
    for (const page of ['', '/themes', '/statement', '/submission', '/people', '/setup', `/paper/${session?.id}`]) {
      await visit(host, `/process/${process}${page}`);
      await take(host, `planning${page.split('/')[1] ? `-${page.split('/')[1]}` : ''}-${name}`, { whole: true });
    }
    await visit(host, `/process/${process}/themes`);
    await host.locator('tbody th button').first().click();
    await host.getByRole('dialog').waitFor();
    await take(host, `planning-theme-${name}`);
    await visit(host, `/report/${process}`);
    await take(host, `report-${name}`, { whole: true });
  }
}
