import { Phone } from '../../scripts/people/phone.ts';
import type { School } from '../../scripts/people/school.ts';
import { Steering } from '../../scripts/people/steering.ts';
import { Tap } from '../../scripts/people/tap.ts';
import { asOwner, expect, LAPTOP, type Stage, test } from './support/stage.ts';

const STEP = 'future';
const NARROW = { width: 1024, height: 768 };
const WIDE = { width: 1920, height: 1080 };
const LENSES = ['looks', 'sounds', 'feels'] as const;
const EACH = 40;
/** Between 60 and 120 letters, as people write. */
const LINES = [
  'Every family hears a greeting in its own language at the door.',
  'My daughter explains her science project to visitors and is proud of what did not work.',
  'Fifth graders teach second graders in the garden twice a week, whatever the weather.',
  'The teacher I had in first grade is still here, and she mentors those who are new.',
  'A child says she does not get it yet, and the whole class waits for her without a sigh.',
  'Parents walk in any morning and sit down at the back of the room as if it were theirs, and it is.',
  'There is a quiet place for homework until six, with somebody who can help.',
];
const ARABIC_LINES = [
  'كل أسرة تسمع التحية بلغتها عند باب المدرسة.',
  'تشرح ابنتي مشروعها في العلوم للزوار، وهي فخورة بما لم ينجح أيضًا.',
  'طلاب الصف الخامس يعلّمون طلاب الصف الثاني في الحديقة مرتين في الأسبوع، مهما كان الطقس.',
  'المعلمة التي علّمتني في الصف الأول ما زالت هنا، وهي تساعد المعلمين الجدد.',
  'تقول طفلة إنها لم تفهم بعد، فينتظرها الصف كله من غير تنهّد.',
  'يدخل الأهل في أي صباح ويجلسون في آخر الغرفة كأنها غرفتهم، وهي كذلك.',
  'هناك مكان هادئ لأداء الواجبات حتى السادسة، ومعه من يستطيع المساعدة.',
];
/** As long as a note may be. */
const LONG = 'The whole town comes to the exhibition in spring and asks good questions. '.repeat(8).trim();

/** A write step in which so many notes were written and revealed. */
async function wallOf(stage: Stage, school: School, texts: readonly string[], language = 'en') {
  const steering = await Steering.begin(school, STEP);
  for (let from = 0; from < texts.length; from += EACH) {
    const phone = await Phone.join(stage.server.address, { code: steering.code, language, groups: [] }, new Tap());
    await phone.control.until(() => phone.control.view?.at?.step.id === STEP, 'the step');
    for (const [at, text] of texts.slice(from, from + EACH).entries())
      phone.write({ step: STEP, question: 'future', text, language, lens: LENSES[(from + at) % 3] ?? 'looks' }, '');
    await phone.saved();
    phone.close();
  }
  await steering.do({ type: 'reveal', run: steering.run, unread: 'release' });
  return steering;
}

async function projects(
  stage: Stage,
  school: School,
  session: string,
  viewport: { width: number; height: number },
  locale = 'en',
) {
  const wall = await asOwner(await stage.page({ viewport, locale }), school);
  await wall.goto(`/wall/${session}`);
  await expect(wall.locator('[data-card]').first()).toBeVisible();
  return wall;
}

/** What a wall shows: its cards, what hangs over an edge, and the smallest letters on it. */
const measured = (wall: Awaited<ReturnType<typeof projects>>) =>
  wall.evaluate(() => {
    const cards = [...document.querySelectorAll<HTMLElement>('[data-card]')];
    const foot = document.querySelector('footer')?.getBoundingClientRect().top ?? 0;
    const inside = (box: DOMRect) => box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= foot;
    const texts = document.createTreeWalker(
      document.querySelector('[data-far]') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    let least = Infinity;
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const shown = text.parentElement;
      if (shown && text.textContent?.trim() && shown.checkVisibility({ visibilityProperty: true }))
        least = Math.min(least, Number.parseFloat(getComputedStyle(shown).fontSize));
    }
    return {
      cards: cards.map((card) => ({
        text: card.querySelector('p')?.textContent ?? '',
        type: Number.parseFloat(getComputedStyle(card).fontSize),
        inside: inside(card.getBoundingClientRect()),
        cut: [card, ...card.querySelectorAll('*')].some(
          ({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1,
        ),
      })),
      scrolls: document.documentElement.scrollHeight > innerHeight || document.documentElement.scrollWidth > innerWidth,
      least,
      page: Number(document.querySelector<HTMLElement>('[data-page]')?.dataset.page ?? 1),
      pages: Number(document.querySelector<HTMLElement>('[data-pages]')?.dataset.pages ?? 1),
    };
  });

const numbered = (count: number, lines = LINES): string[] =>
  Array.from({ length: count }, (_, at) => `${lines[at % lines.length]} ${at + 1}`);

test('a 4:3 projector shows five hundred notes, whole and large, page by page', async ({ stage, school }) => {
  const texts = numbered(500).with(250, LONG);
  const steering = await wallOf(stage, school, texts);
  const wall = await projects(stage, school, steering.session, NARROW);
  const seen = new Set<string>();
  // Notes are laid bit by bit while the first can be read already.
  await expect(wall.getByText('166', { exact: true }).first()).toBeVisible();
  await expect.poll(async () => (await measured(wall)).pages, { intervals: [250] }).toBeGreaterThan(30);
  const first = await measured(wall);
  expect(first.cards.length).toBeGreaterThanOrEqual(8);
  for (let last = false; !last; ) {
    const { cards, least, scrolls, page, pages } = await measured(wall);
    expect(scrolls).toBe(false);
    expect(least).toBeGreaterThanOrEqual(NARROW.height / 36 - 0.1);
    for (const { text, type, inside, cut } of cards) {
      seen.add(text);
      expect(inside, text).toBe(true);
      expect(cut, text).toBe(false);
      if (text !== LONG) expect(type, text).toBeGreaterThanOrEqual(NARROW.height / 24 - 0.1);
    }
    last = page === pages;
    await wall.keyboard.press('PageDown');
    await expect.poll(async () => (await measured(wall)).page).toBe((page % pages) + 1);
  }
  expect(texts.filter((text) => !seen.has(text))).toEqual([]);
  steering.close();
});

test('a 4:3 projector shows eight whole notes of a full wall in Arabic, where lines need more room', async ({
  stage,
  school,
}) => {
  const full = await wallOf(stage, school, numbered(36, ARABIC_LINES), 'ar');
  const wall = await projects(stage, school, full.session, NARROW, 'ar');
  await expect(wall.locator('html')).toHaveAttribute('dir', 'rtl');
  const { cards } = await measured(wall);
  expect(cards.length).toBeGreaterThanOrEqual(8);
  expect(cards.filter(({ inside, cut, type }) => !inside || cut || type < NARROW.height / 24 - 0.1)).toEqual([]);
  full.close();
});

test('a 16:9 projector shows eight whole notes of a full wall, its host eighteen, and a handful is larger', async ({
  stage,
  school,
}) => {
  const full = await wallOf(stage, school, numbered(36));
  const wall = await projects(stage, school, full.session, WIDE);
  await expect(wall).toHaveTitle(/^It is 2031 · /);
  await expect(wall.locator('link[rel=icon]')).toHaveAttribute('href', /^data:image\/svg\+xml,/);
  const { cards } = await measured(wall);
  expect(cards.length).toBeGreaterThanOrEqual(8);
  expect(cards.filter(({ inside, type }) => !inside || type < WIDE.height / 24 - 0.1)).toEqual([]);

  const host = await asOwner(await stage.page({ viewport: LAPTOP }), school);
  await host.goto(`/host/${full.session}`);
  const near = host.locator('[data-card]');
  await host.getByText('The room sees').evaluate((caption) => caption.scrollIntoView());
  for (let at = 0; at < 18; at += 1) {
    await expect(near.nth(at)).toBeInViewport({ ratio: 1 });
    await expect(near.nth(at)).toHaveCSS('font-size', /^1[3-9]/);
  }
  full.close();

  const few = await wallOf(stage, school, numbered(5));
  const other = await projects(stage, school, few.session, WIDE);
  const handful = await measured(other);
  expect(handful.pages).toBe(1);
  expect(handful.cards).toHaveLength(5);
  expect(Math.min(...handful.cards.map(({ type }) => type))).toBeGreaterThan(WIDE.height / 22);
  few.close();
});

test('the lobby shows how to join the hall’s own Wi-Fi, once somebody has typed it there', async ({
  stage,
  school,
}) => {
  const { session } = await school.newSession({});
  const wall = await asOwner(await stage.page({ viewport: NARROW }), school);
  await wall.goto(`/wall/${session}`);
  await wall.mouse.move(200, 200);
  await wall.mouse.move(300, 300);
  await wall.getByRole('button', { name: 'Wi-Fi of this hall' }).click();
  await wall.getByLabel('Name of the network').fill('Lincoln;Guest');
  await wall.getByLabel('Password').fill('welcome 2031');
  await wall.getByRole('button', { name: 'Show it in the lobby' }).click();
  const ways = wall.getByRole('main').getByRole('listitem');
  await expect(ways).toHaveText([/Join this Wi-Fi.*Lincoln;Guest.*welcome 2031/, /Stay when the phone asks/, /Scan/]);
  await expect(ways.first().getByRole('img')).toHaveAccessibleName('QR code that joins the Wi-Fi Lincoln;Guest');

  await wall.reload();
  await expect(ways).toHaveCount(3);
  await wall.mouse.move(200, 200);
  await wall.mouse.move(300, 300);
  await wall.getByRole('button', { name: 'Wi-Fi of this hall' }).click();
  await wall.getByRole('button', { name: 'Take it away' }).click();
  await expect(ways).toHaveCount(0);
  await expect(wall.getByText('Or point your camera here')).toBeVisible();
});
