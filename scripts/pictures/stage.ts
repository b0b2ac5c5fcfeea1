import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addSentence, addSource } from '@futureback/shared/documents/statement.ts';
import { addTheme, orderOfNewTheme, placeNoteLast, readThemes } from '@futureback/shared/documents/themes.ts';
import { idFrom } from '@futureback/shared/ids.ts';
import { type BrowserContextOptions, type Browser as Chromium, chromium, type Page } from '@playwright/test';
import { generateKeyBetween } from 'fractional-indexing';
import { chromiumPath } from '../chromium.ts';
import type { DocumentConnection } from '../people/connection.ts';
import { Host } from '../people/host.ts';
import { Ledger } from '../people/ledger.ts';
import { Phone } from '../people/phone.ts';
import { openSchool, type School } from '../people/school.ts';
import { ServerProcess } from '../people/server-process.ts';
import { Tap } from '../people/tap.ts';
import { CONCERN, GROUPS, type Line, RUDE, SENTENCES, THEMES, themeFor } from '../rehearse/voices.ts';

/** Counts are told at most twice a second. */
const COUNTS_ARE_TOLD_MS = 900;

/** A server with one school on it, and a browser to look with. `address` is what the browser reads in its bar. */
export type Stage = { school: School; server: ServerProcess; chrome: Chromium; data: string; address: string };

/** `name` is the address by which the browser knows the server, "http://vision.lincoln.example"; `main` another server to start. */
export async function onStage(
  play: (stage: Stage) => Promise<void>,
  { name, main }: { name?: string; main?: string } = {},
): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'futureback-pictures-'));
  const server = await ServerProcess.start(data, {}, main);
  const { host } = new URL(server.address);
  const called = name
    ? [`--host-resolver-rules=MAP ${new URL(name).host} ${host}`, `--unsafely-treat-insecure-origin-as-secure=${name}`]
    : [];
  const chrome = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync', ...called],
  });
  try {
    await play({ school: await openSchool(server), server, chrome, data, address: name ?? server.address });
  } finally {
    await chrome.close();
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

export type Looking = BrowserContextOptions & { as?: 'owner' };

/** A window of its own, with nobody's cookies or the owner's. */
export async function openWindow({ chrome, address, school }: Stage, { as, ...options }: Looking): Promise<Page> {
  const context = await chrome.newContext({ baseURL: address, ...options });
  if (as === 'owner')
    await context.addCookies(
      (school.owner.headers.cookie ?? '').split('; ').map((pair) => {
        const at = pair.indexOf('=');
        return { name: pair.slice(0, at), value: pair.slice(at + 1), url: address };
      }),
    );
  return context.newPage();
}

/** A session with a crowd that has no screens. */
export type Night = { host: Host; people: Phone[]; session: string; code: string };

export async function openNight(
  { school, server, data }: Stage,
  setup: Parameters<School['newSession']>[0],
  crowd: readonly string[] | number,
): Promise<Night> {
  const { session, code } = await school.newSession(setup);
  const tap = new Tap(join(data, `${session}.tap`));
  const host = new Host(school.owner, session, tap, new Ledger(join(data, `${session}.ledger`)));
  const groups =
    typeof crowd === 'number'
      ? Array.from({ length: crowd }, (_, at) => GROUPS[at % GROUPS.length] ?? 'family')
      : crowd;
  const people: Phone[] = [];
  for (const group of groups)
    people.push(await Phone.join(server.address, { code, language: 'en', groups: [group] }, tap));
  await host.control.until(() => host.control.view !== null, 'the first view');
  return { host, people, session, code };
}

/** Everybody writes one of these, one after the other. With `rude` the fourth also writes what should not be shown. */
export async function write({ host, people }: Night, lines: readonly Line[], { rude = false } = {}): Promise<void> {
  const { step } = host.at ?? {};
  if (!step || !('pen' in step)) throw new Error('nobody writes in this step');
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
    if (rude && at === 3) person.write({ step: step.id, question, text: RUDE, language: 'en' }, '');
    await person.saved();
  }
}

/** The host names the themes and puts the notes of the wall into them; a few stay where they are. */
export async function group({ host }: Night): Promise<void> {
  const ids = THEMES.map(({ title, about }) => {
    const theme = newId();
    addTheme(host.themes.doc, { id: theme, title, about, order: orderOfNewTheme(readThemes(host.themes.doc)) });
    return theme;
  });
  for (const [at, note] of host.wallNotes.entries())
    if (at % 9 !== 8) placeNoteLast(host.themes.doc, note.id, ids[themeFor(note.text)] ?? '');
  await host.themes.until(() => host.themes.allSaved, 'the themes saved');
}

export async function vote({ host, people }: Night): Promise<void> {
  await host.control.until(() => Boolean(host.at?.ballot), 'the ballot');
  const { ballot, items = [] } = host.at?.ballot ?? {};
  for (const [at, person] of people.entries()) {
    await person.control.until(() => person.control.view?.at?.ballot?.ballot === ballot, 'the ballot');
    await person.cast(ballot ?? '', items[(at * at) % items.length]?.id ?? '', { kind: 'dots', dots: 1 + (at % 2) });
  }
}

/** The sentences of the statement, each from themes of a session and a note in them. */
export async function draft({ people }: Night, { school }: Stage, from: Host): Promise<DocumentConnection> {
  const [planner] = people;
  if (!planner) throw new Error('nobody drafts');
  await from.themes.until(() => from.themes.synced && readThemes(from.themes.doc).length > 0, 'the themes');
  const themes = readThemes(from.themes.doc);
  const statement = planner.open('statement', school.process);
  await statement.until(() => statement.synced, 'the statement');
  let order: string | null = null;
  for (const sentence of SENTENCES) {
    order = generateKeyBetween(order, null);
    const made = newId();
    addSentence(statement.doc, { id: made, text: sentence.text, order });
    for (const number of sentence.themes) {
      const theme = themes[number];
      if (!theme) continue;
      addSource(statement.doc, made, { kind: 'theme', session: from.session, theme: theme.id });
      const [note] = theme.notes;
      if (note) addSource(statement.doc, made, { kind: 'note', session: from.session, note });
    }
  }
  await statement.until(() => statement.allSaved, 'the statement saved');
  return statement;
}

/** Everybody says how far they can support each sentence, and one adds a concern. */
export async function weigh({ host, people }: Night): Promise<void> {
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
}

/** Writing stops, the desk has all of it, and it goes onto the wall. */
export async function reveal({ host, people }: Night, step: string): Promise<void> {
  const before = host.wallNotes.length;
  await host.stopWriting(step);
  await host.desk.until(() => host.deskNotes.filter((note) => note.step === step).length >= people.length, 'the desk');
  await host.reveal(step);
  await host.wall.until(() => host.wallNotes.length >= before + people.length, 'the wall');
}

export function leave({ host, people }: Night): void {
  for (const person of people) person.close();
  host.close();
}

/** The windows have drawn what the server said last. */
export async function settle(pages: readonly Page[]): Promise<void> {
  for (const page of pages) await page.waitForLoadState('networkidle');
  await new Promise((resolve) => setTimeout(resolve, COUNTS_ARE_TOLD_MS));
}

const newId = () => idFrom(crypto.getRandomValues(new Uint8Array(16)));
