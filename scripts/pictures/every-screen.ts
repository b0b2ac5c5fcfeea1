import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Host } from '../people/host.ts';
import { Ledger } from '../people/ledger.ts';
import type { School } from '../people/school.ts';
import { Tap } from '../people/tap.ts';
import { linesFor, RUDE } from '../rehearse/voices.ts';
import {
  draft,
  group,
  leave,
  type Night,
  onStage,
  openNight,
  openWindow,
  type Stage,
  settle,
  vote,
  weigh,
  write,
} from './stage.ts';

/** What each kind of window is held in. */
const SIZES = {
  phone: [
    { width: 360, height: 740 },
    { width: 768, height: 1024 },
  ],
  laptop: [
    { width: 360, height: 740 },
    { width: 1366, height: 768 },
    { width: 1920, height: 1080 },
  ],
  projector: [
    { width: 1024, height: 768 },
    { width: 1366, height: 768 },
    { width: 1920, height: 1080 },
  ],
} as const;
const FACES = (['en', 'es', 'ar'] as const).flatMap((locale) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ name: `${locale}-${colorScheme}`, locale, colorScheme })),
);
const PEOPLE = 14;
/** Which of the host's own panels is open, counted from the last. */
const PANELS = { say: 3, people: 2, waiting: 1 } as const;

/** One language and light, with a window for each part that people play. */
type Face = { name: string; host: Page; wall: Page; phone: Page };

/** What of all is wanted, by a face's name and a window's width. */
export type Asked = { face: (name: string) => boolean; width: (width: number) => boolean };

/** Plays a small process and keeps a picture of every screen and every kind of step. */
export const takeEveryScreen = (folder: string, asked: Asked): Promise<void> =>
  onStage(async (stage) => {
    const faces = await Promise.all(FACES.filter(({ name }) => asked.face(name)).map((face) => openFace(stage, face)));
    const album = new Album(folder, asked);
    await takeDoors(faces, stage.school, album);
    await playFamilyNight(faces, stage, album);
    await playDrafting(faces, stage, album);
    await takePlanning(faces, stage.school, album);
  });

async function openFace(stage: Stage, { name, ...options }: (typeof FACES)[number]): Promise<Face> {
  return {
    name,
    host: await openWindow(stage, { as: 'owner', ...options }),
    wall: await openWindow(stage, { as: 'owner', ...options }),
    phone: await openWindow(stage, options),
  };
}

type Manner = {
  /** All of the page, not only what the window shows of it. */
  whole?: boolean;
  /** What is done in each size before the picture. */
  before?: (page: Page) => Promise<void>;
};

class Album {
  readonly #folder: string;
  readonly #asked: Asked;

  constructor(folder: string, asked: Asked) {
    this.#folder = folder;
    this.#asked = asked;
  }

  /** A picture in each size. What moves is shown where it arrives. */
  async take(
    page: Page,
    kind: keyof typeof SIZES,
    name: string,
    { whole = false, before }: Manner = {},
  ): Promise<void> {
    for (const size of SIZES[kind].filter(({ width }) => this.#asked.width(width))) {
      await page.setViewportSize(size);
      await before?.(page);
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({
        path: join(this.#folder, `${name}-${size.width}.png`),
        animations: 'disabled',
        fullPage: whole,
      });
    }
  }

  async takeAll(faces: readonly Face[], moment: string, panel: keyof typeof PANELS = 'say'): Promise<void> {
    const open = async (page: Page) => {
      const tabs = await page.getByRole('tab').all();
      if (panel !== 'say') await tabs.at(-PANELS[panel])?.click();
    };
    for (const { name, host, wall, phone } of faces) {
      await this.take(host, 'laptop', `${moment}-host-${name}`, { before: open });
      await this.take(wall, 'projector', `${moment}-wall-${name}`);
      await this.take(phone, 'phone', `${moment}-phone-${name}`);
    }
  }
}

async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
}

/** What stands before a session: the first page, the doors, and what is said when nothing is there. */
async function takeDoors(faces: readonly Face[], { process }: School, album: Album): Promise<void> {
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
      await album.take(phone, 'laptop', `door-${what}-${name}`);
    }
    for (const [what, address] of Object.entries({
      processes: '/processes',
      'new-process': '/processes/new',
      'no-session': `/process/${process}`,
      'new-session': `/process/${process}/new-session`,
      'no-themes': `/process/${process}/themes`,
    })) {
      await visit(host, address);
      await album.take(host, 'laptop', `staff-${what}-${name}`, { whole: true });
    }
  }
}

/** A session with a crowd that has no screens, and the windows of each face in it. */
async function enter(
  faces: readonly Face[],
  stage: Stage,
  album: Album,
  setup: Parameters<School['newSession']>[0],
): Promise<Night> {
  const night = await openNight(stage, setup, PEOPLE);
  for (const face of faces) {
    await face.host.goto(`/host/${night.session}`);
    await face.wall.goto(`/wall/${night.session}`);
    await face.phone.goto(`/join/${night.code}`);
    const join = face.phone.locator('#door .go button');
    await join.waitFor();
    await album.take(face.phone, 'phone', `${setup.protocolId}-1-join-phone-${face.name}`, { whole: true });
    await join.click();
    await face.phone.waitForURL('**/s/**');
  }
  return night;
}

async function settleAll({ host }: Night, faces: readonly Face[]): Promise<void> {
  if (host.at) for (const face of faces) await face.host.locator('[aria-current=step]').waitFor();
  await settle(faces.flatMap(({ host: page, phone, wall }) => [page, phone, wall]));
}

async function writeOnPhones(faces: readonly Face[], words: string): Promise<void> {
  for (const { phone } of faces) {
    await phone.getByRole('tabpanel').getByRole('textbox').first().fill(words);
    await phone.locator('main form button[type=submit]').first().click();
  }
}

async function playFamilyNight(faces: readonly Face[], stage: Stage, album: Album): Promise<void> {
  const id = 'family-night';
  const night = await enter(faces, stage, album, { protocolId: id, tables: 3 });
  const { host } = night;
  const picture = async (moment: string, panel?: keyof typeof PANELS) => {
    await settleAll(night, faces);
    await album.takeAll(faces, `${id}-${moment}`, panel);
  };
  await picture('2-lobby');
  await host.start();
  await picture('3-talk');
  await host.next();
  await write(night, linesFor('vision'), { rude: true });
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
  await write(night, linesFor('starting-point'));
  await picture('7-past');
  await host.stopWriting('start');
  await host.reveal('start');
  await host.next();
  await write(night, linesFor('path'));
  await picture('8-path');
  await host.stopWriting('path');
  await host.reveal('path');
  await host.next();
  await group(night);
  await picture('9-group');
  await host.next();
  await vote(night);
  for (const face of faces) await face.phone.locator('main li button').last().click();
  await picture('a-vote');
  await host.do({ type: 'close-ballot' });
  await picture('b-voted');
  await host.next();
  await write(night, linesFor('none'));
  await writeOnPhones(faces, 'I was heard.');
  await picture('c-reflect');
  await host.do({ type: 'close' });
  await host.control.until(() => host.control.view?.phase === 'closed', 'the close');
  await picture('d-closed');
  leave(night);
}

async function playDrafting(faces: readonly Face[], stage: Stage, album: Album): Promise<void> {
  const id = 'from-themes-to-a-vision';
  const { owner, process } = stage.school;
  const night = await enter(faces, stage, album, {
    protocolId: id,
    kind: 'team',
    title: 'From themes to a vision',
  });
  const { host } = night;
  const picture = async (moment: string) => {
    await settleAll(night, faces);
    await album.takeAll(faces, `${id}-${moment}`);
  };
  await host.start();
  await host.next();
  const heard = (await owner.call('process', { process })).sessions.find(({ phase }) => phase === 'closed');
  const from = new Host(
    owner,
    heard?.id ?? '',
    new Tap(join(stage.data, 'heard.tap')),
    new Ledger(join(stage.data, 'heard.ledger')),
  );
  const statement = await draft(night, stage, from);
  from.close();
  await picture('2-draft');
  await host.next();
  await host.next();
  await weigh(night);
  for (const face of faces) await face.phone.locator('main input[type=radio]').nth(3).check();
  await picture('3-agree');
  await host.do({ type: 'close-ballot' });
  await picture('4-agreed');
  await host.next();
  await host.do({ type: 'close' });
  statement.close();
  leave(night);
}

/** The pages that the team works on afterwards. */
async function takePlanning(faces: readonly Face[], { process, owner }: School, album: Album): Promise<void> {
  const [session] = (await owner.call('process', { process })).sessions;
  for (const { name, host } of faces) {
    for (const page of [
      '',
      '/themes',
      '/statement',
      '/submission',
      '/people',
      '/setup',
      '/concerns',
      `/paper/${session?.id}`,
    ]) {
      await visit(host, `/process/${process}${page}`);
      await album.take(host, 'laptop', `planning${page.split('/')[1] ? `-${page.split('/')[1]}` : ''}-${name}`, {
        whole: true,
      });
    }
    await visit(host, `/process/${process}/themes`);
    await host.locator('tbody th button').first().click();
    await host.getByRole('dialog').waitFor();
    await album.take(host, 'laptop', `planning-theme-${name}`);
    await visit(host, `/report/${process}`);
    await album.take(host, 'laptop', `report-${name}`, { whole: true });
  }
}
