import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addMergedTheme, mergeInto, readSynthesis } from '@futureback/shared/documents/synthesis.ts';
import { readThemes } from '@futureback/shared/documents/themes.ts';
import { idFrom } from '@futureback/shared/ids.ts';
import type { Page } from '@playwright/test';
import { generateKeyBetween } from 'fractional-indexing';
import { DocumentConnection } from '../people/connection.ts';
import type { Host } from '../people/host.ts';
import { Tap } from '../people/tap.ts';
import { type Line, linesFor, RUDE, THEMES } from '../rehearse/voices.ts';
import { type Print, press } from './press.ts';
import {
  draft,
  group,
  type Looking,
  leave,
  type Night,
  onStage,
  openNight,
  openWindow,
  reveal,
  type Stage,
  settle,
  vote,
  weigh,
  write,
} from './stage.ts';

/** What the browser reads in its bar, and the wall tells the hall. */
const ADDRESS = 'http://vision.lincoln.example';
/** A server whose clock goes on by three minutes when it is told so, because an evening is never on time to the second. */
const TURNED = fileURLToPath(new URL('../chaos/turned-server.ts', import.meta.url));
const STARTS_AT_HOUR = 18;

const FAMILIES = [...of('family', 13), ...of('multilingual-family', 6), 'teacher', 'staff', ...of('community', 2)];
/** The other sessions: who came, and about which themes they wrote. */
const ELSEWHERE = [
  {
    title: 'Student advisory',
    place: 'Library',
    host: 'Student council',
    crowd: of('student', 28),
    themes: [1, 2, 2, 3],
  },
  { title: 'Faculty', place: 'Room 12', host: 'Principal', crowd: of('teacher', 16), themes: [4, 1] },
  {
    title: 'Saturday at the library',
    place: 'Town library',
    host: 'Family council',
    crowd: [...of('family', 14), ...of('community', 9)],
    themes: [0, 3, 3],
  },
];

/** Few machines have letters for Chinese, and boxes say nothing. */
const VISION = linesFor('vision').filter(({ language }) => language !== 'zh-Hans');

const PHONE = {
  viewport: { width: 390, height: 800 },
  deviceScaleFactor: 1.5,
  isMobile: true,
  hasTouch: true,
} as const;
const LAPTOP = { viewport: { width: 1366, height: 768 }, deviceScaleFactor: 1600 / 1366 } as const;
/** Taller, so that a table is seen to its last line. */
const DESK = { ...LAPTOP, viewport: { width: 1366, height: 980 } } as const;
const PROJECTOR = { viewport: { width: 1600, height: 900 } } as const;
const ON_SHEET = { phone: 440, laptop: 760, wall: 800 } as const;

/** The twelve pictures of the guide, each in the words of what it shows, kept as WebP in a folder. */
export const takeForDocs = (folder: string): Promise<void> =>
  onStage(
    async (stage) => {
      const guide = new Guide(stage, folder, await openWindow(stage, {}));
      for (const elsewhere of ELSEWHERE) await hear(stage, elsewhere);
      const families = await playFamilyNight(stage, guide);
      await playDrafting(stage, guide, families);
      await takePlanning(stage, guide);
      leave(families);
    },
    { name: ADDRESS, main: TURNED },
  );

class Guide {
  readonly #stage: Stage;
  readonly #folder: string;
  readonly #desk: Page;

  constructor(stage: Stage, folder: string, desk: Page) {
    this.#stage = stage;
    this.#folder = folder;
    this.#desk = desk;
  }

  /** A window as somebody in the hall has it, at that hour of the evening. */
  window(options: Looking): Promise<Page> {
    return openWindow(this.#stage, { locale: 'en-US', timezoneId: whereItIs(STARTS_AT_HOUR), ...options });
  }

  async keep(name: string, ...prints: readonly Print[]): Promise<void> {
    writeFileSync(join(this.#folder, `${name}.webp`), await press(this.#desk, prints));
  }
}

async function shoot(page: Page, width = 0): Promise<Print> {
  await settle([page]);
  await page.evaluate(() => document.fonts.ready);
  const png = await page.screenshot({ animations: 'disabled' });
  return { png, width, phone: width === ON_SHEET.phone };
}

/** Three minutes pass, so many times. The clock turns in small steps, and a signal on the heels of another is lost. */
async function pass({ server }: Stage, times: number): Promise<void> {
  for (let each = 0; each < times; each += 1) {
    process.kill(server.pid, 'SIGUSR2');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** A session that was held: what people said is on the wall and in themes. */
async function hear(stage: Stage, { title, place, host, crowd, themes }: (typeof ELSEWHERE)[number]): Promise<void> {
  const night = await openNight(stage, { title, place, host }, crowd);
  await night.host.start();
  await night.host.next();
  await write(
    night,
    crowd.map((_, at) => VISION.filter(({ theme }) => theme === themes[at % themes.length])[at % 2]).filter(isLine),
  );
  await reveal(night, 'future');
  await group(night);
  await close(night.host);
  await merge(stage, night.host);
  leave(night);
}

async function playFamilyNight(stage: Stage, guide: Guide): Promise<Night> {
  const night = await openNight(
    stage,
    { title: 'Family night', place: 'Cafeteria', host: 'Family council', tables: 4 },
    FAMILIES,
  );
  const { host } = night;
  const phones = await Promise.all(['en', 'es', 'ar'].map((locale) => guide.window({ ...PHONE, locale })));
  const [english, spanish, arabic] = phones as [Page, Page, Page];
  const laptop = await guide.window({ ...LAPTOP, as: 'owner' });
  const wall = await guide.window({ ...PROJECTOR, as: 'owner' });
  for (const phone of phones) await phone.goto(`/join/${night.code}`);
  await wall.goto(`/wall/${night.session}`);
  await laptop.goto(`/host/${night.session}`);
  for (const phone of phones) {
    await phone.locator('#door .go button').click();
    await phone.waitForURL('**/s/**');
  }
  await guide.keep('lobby', await shoot(wall));

  await host.start();
  await pass(stage, 2);
  await host.next();
  await write(night, VISION, { rude: true });
  await pass(stage, 3);
  await Promise.all([...phones, wall, laptop].map((page) => page.reload()));
  await add(english, 'Fifth graders show me the garden they planted.');
  await add(spanish, 'Me reciben en la puerta y me hablan en mi idioma.');
  await add(arabic, 'تنتظرنا مترجمة عند الباب.');
  await english.getByRole('textbox').first().fill('The door to the classroom is open, and I');
  const writing = await shoot(english, ON_SHEET.phone);
  await english.getByRole('textbox').first().fill('');
  await guide.keep('write', writing, await shoot(spanish, ON_SHEET.phone), await shoot(arabic, ON_SHEET.phone));
  const led = await shoot(laptop, ON_SHEET.laptop);
  await guide.keep('facilitator', led);

  await host.desk.until(() => host.deskNotes.some(({ text }) => text === RUDE), 'the desk');
  const rude = host.deskNotes.find(({ text }) => text === RUDE);
  if (rude) await host.hold(rude.id, 'a-name');
  await laptop.getByRole('tab', { name: 'Waiting' }).click();
  await laptop.setViewportSize(DESK.viewport);
  await guide.keep('waiting', await shoot(laptop));
  await laptop.setViewportSize(LAPTOP.viewport);

  await reveal(night, 'future');
  await guide.keep('wall', await shoot(wall));
  await guide.keep(
    'three-views',
    { ...writing, width: 470 },
    { ...(await shoot(wall)), width: 860 },
    { ...led, width: 860 },
  );

  await pass(stage, 4);
  await host.next();
  await write(night, linesFor('starting-point'));
  await reveal(night, 'start');
  await pass(stage, 3);
  await host.next();
  await write(night, linesFor('path'));
  await reveal(night, 'path');
  await pass(stage, 4);
  await host.next();
  await group(night);
  await laptop.reload();
  await guide.keep('what-stands-out', await shoot(laptop));
  await pass(stage, 2);
  await host.next();
  await vote(night);
  await Promise.all([english, wall].map((page) => page.reload()));
  await english.locator('main li button').last().click();
  const voting = await shoot(english, ON_SHEET.phone);
  await host.do({ type: 'close-ballot' });
  await guide.keep('three-dots', { ...voting, width: 380 }, await shoot(wall, 1040));
  await close(host);
  await merge(stage, host);
  return night;
}

async function playDrafting(stage: Stage, guide: Guide, heard: Night): Promise<void> {
  const night = await openNight(
    stage,
    { protocolId: 'from-themes-to-a-vision', kind: 'team', title: 'From themes to a vision', place: 'Library' },
    [...of('family', 6), ...of('student', 5), ...of('teacher', 5)],
  );
  const { host } = night;
  await host.start();
  await host.next();
  const statement = await draft(night, stage, heard.host);
  await host.next();
  await host.next();
  const wall = await guide.window({ ...PROJECTOR, as: 'owner' });
  const phone = await guide.window(PHONE);
  await phone.goto(`/join/${night.code}`);
  await phone.locator('#door .go button').click();
  await phone.waitForURL('**/s/**');
  await weigh(night);
  await wall.goto(`/wall/${night.session}`);
  await phone.locator('main input[type=radio]').nth(3).check();
  const weighing = await shoot(phone, ON_SHEET.phone);
  await host.do({ type: 'close-ballot' });
  await guide.keep('agreement', { ...weighing, width: 380 }, await shoot(wall, 1040));
  await close(host);
  statement.close();
  leave(night);
}

/** The pages that the team works on afterwards. */
async function takePlanning({ school }: Stage, guide: Guide): Promise<void> {
  const laptop = await guide.window({ ...DESK, as: 'owner' });
  for (const [name, page] of [
    ['themes-and-voices', 'themes'],
    ['vision-statement', 'statement'],
    ['submission', 'submission'],
  ] as const) {
    await laptop.goto(`/process/${school.process}/${page}`);
    await laptop.getByRole('heading', { level: 1 }).first().waitFor();
    await guide.keep(name, await shoot(laptop));
  }
}

async function add(phone: Page, words: string): Promise<void> {
  await phone.getByRole('tabpanel').getByRole('textbox').first().fill(words);
  await phone.locator('main form button[type=submit]').first().click();
}

async function close(host: Host): Promise<void> {
  await host.do({ type: 'close' });
  await host.control.until(() => host.control.view?.phase === 'closed', 'the close');
}

/** The team puts themes of the same name together. */
async function merge({ school }: Stage, { session, themes }: Host): Promise<void> {
  const name = { kind: 'synthesis', owner: school.process } as const;
  const synthesis = new DocumentConnection(school.owner, name, null, new Tap(), {
    who: 'the planner',
    role: 'account',
    on: name.kind,
  });
  await synthesis.until(() => synthesis.synced, 'the synthesis');
  for (const { title, about } of THEMES) {
    const all = readSynthesis(synthesis.doc);
    let into = all.find((theme) => theme.title === title)?.id;
    if (into === undefined) {
      into = idFrom(crypto.getRandomValues(new Uint8Array(16)));
      const order = generateKeyBetween(all.at(-1)?.order ?? null, null);
      addMergedTheme(synthesis.doc, into, { title, about, order, mark: 'none' });
    }
    const theme = readThemes(themes.doc).find((each) => each.title === title);
    if (theme) mergeInto(synthesis.doc, { session, theme: theme.id }, into);
  }
  await synthesis.until(() => synthesis.allSaved, 'the synthesis saved');
  synthesis.close();
}

/** A time zone in which it is this hour now. */
function whereItIs(hour: number): string {
  const ahead = ((hour - new Date().getUTCHours() + 36) % 24) - 12;
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

function of(group: string, people: number): string[] {
  return Array.from({ length: people }, () => group);
}

const isLine = (line: Line | undefined): line is Line => line !== undefined;
