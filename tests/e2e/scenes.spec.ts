import { addTheme, orderOfNewTheme, placeNoteLast, readThemes } from '@futureback/shared/documents/themes.ts';
import { readWall } from '@futureback/shared/documents/wall.ts';
import { idFrom } from '@futureback/shared/ids.ts';
import type { Page } from '@playwright/test';
import { DocumentConnection } from '../../scripts/people/connection.ts';
import { Phone } from '../../scripts/people/phone.ts';
import { Steering } from '../../scripts/people/steering.ts';
import { Tap } from '../../scripts/people/tap.ts';
import { IN_ANOTHER_LIGHT, isAccessible } from './support/accessible.ts';
import { fits } from './support/fits.ts';
import { joins } from './support/people.ts';
import { asOwner, expect, LAPTOP, PROJECTOR, test } from './support/stage.ts';

const PEOPLE = 5;
const NOTES = 50;
const LENSES = ['looks', 'sounds', 'feels', 'more'] as const;
const LINES = [
  { language: 'en', text: 'Every family hears a greeting in its own language at the door.' },
  { language: 'es', text: 'Los papás entran a la clase cualquier día y se sienten bienvenidos.' },
  { language: 'ar', text: 'أدخل المدرسة فيعرفني المعلمون وأعرفهم.' },
  { language: 'en', text: 'Fifth graders teach second graders in the garden, whatever the weather.' },
  { language: 'pt', text: 'Os alunos mostram os projetos aos vizinhos na praça.' },
];
const THEMES = ['Families are partners', 'Students explain their work', 'It is safe to be wrong', 'Warm lunches'];

/** What a browser leaves undrawn until it is scrolled to would be judged in the light of before. */
const isDrawn = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const each of document.querySelectorAll<HTMLElement>('main *'))
      if (getComputedStyle(each).contentVisibility === 'auto') each.style.contentVisibility = 'visible';
  });

const newId = () => idFrom(crypto.getRandomValues(new Uint8Array(16)));

test('with fifty notes in it every live screen is for everybody, in each scene, light and dark', async ({
  stage,
  school,
}) => {
  test.setTimeout(300_000);
  const steering = await Steering.begin(school, 'welcome', { moderated: true });
  const { session, code } = steering;
  const open = (kind: 'wall' | 'themes' | 'statement', owner: string) =>
    new DocumentConnection(school.owner, { kind, owner }, 'host', new Tap(), { who: 'host', role: 'host', on: kind });
  const [notes, themes] = [open('wall', session), open('themes', session)];
  const people: Phone[] = [];
  for (let at = 0; at < PEOPLE; at += 1)
    people.push(await Phone.join(stage.server.address, { code, language: 'en', groups: ['family'] }, new Tap()));

  const host = await asOwner(await stage.page({ viewport: LAPTOP }), school);
  const wall = await asOwner(await stage.page({ viewport: PROJECTOR }), school);
  const phone = await stage.phone();
  await joins(phone, code);
  await host.goto(`/host/${session}`);
  await wall.goto(`/wall/${session}`);

  /** In a scene of the same make as one before, only its light is new. */
  const isForEverybody = async (pages: readonly Page[], { make = 'new' }: { make?: 'new' | 'known' } = {}) => {
    for (const page of pages) {
      await isAccessible(page, make === 'new' ? undefined : IN_ANOTHER_LIGHT);
      if (page !== wall) await fits(page);
      await isDrawn(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await isAccessible(page, IN_ANOTHER_LIGHT);
      await page.emulateMedia({ colorScheme: 'light' });
    }
  };
  const goTo = async (step: string) => {
    await steering.do({ type: 'go', run: steering.run, step });
    for (const person of people) await person.control.until(() => person.control.view?.at?.step.id === step, step);
  };
  const write = async (step: string, lenses: readonly (typeof LENSES)[number][]) => {
    for (let at = 0; at < NOTES; at += 1) {
      const { language, text } = LINES[at % LINES.length] ?? { language: 'en', text: '' };
      const lens = lenses[at % lenses.length];
      const note = { step, question: step, text: `${text} ${at + 1}`, language, ...(lens ? { lens } : {}) };
      people[at % PEOPLE]?.write(note, '');
    }
    for (const person of people) await person.saved();
  };
  const reveal = async (notesSoFar: number) => {
    await steering.do({ type: 'reveal', run: steering.run, unread: 'release' });
    await notes.until(() => readWall(notes.doc).length === notesSoFar, 'the notes');
    await expect(wall.locator('[data-card]').first()).toBeVisible();
    await phone.getByRole('tab', { name: 'Everyone’s notes' }).click();
    await expect(
      phone
        .getByRole('tabpanel')
        .getByRole('listitem')
        .filter({ visible: true })
        .nth(NOTES - 1),
    ).toBeVisible();
    await expect(host.locator('[data-card]').first()).toBeVisible();
  };

  await test.step('today', async () => {
    await expect(wall.locator('[data-scene=today]').first()).toBeVisible();
    await isForEverybody([host, wall, phone]);
  });

  await test.step('dawn: the desk with fifty notes, then everybody’s wall', async () => {
    await goTo('future');
    await write('future', LENSES);
    await steering.do({ type: 'stop-writing', run: steering.run });
    await host.getByRole('tab', { name: 'Waiting' }).click();
    await expect(host.getByRole('tabpanel', { name: 'Waiting' }).getByRole('listitem')).toHaveCount(NOTES);
    await isForEverybody([host]);
    await host.getByRole('tab', { name: 'Say' }).click();
    await reveal(NOTES);
    await isForEverybody([host, wall, phone]);
  });

  await test.step('dusk', async () => {
    await goTo('start');
    await write('start', []);
    await reveal(2 * NOTES);
    await isForEverybody([host, wall, phone], { make: 'known' });
  });

  await test.step('path', async () => {
    await goTo('path');
    await write('path', []);
    await reveal(3 * NOTES);
    await isForEverybody([host, wall, phone], { make: 'known' });
  });

  await test.step('gather: themes and dots', async () => {
    await goTo('themes');
    themes.doc.transact(() => {
      const made = THEMES.map((title) => {
        const id = newId();
        addTheme(themes.doc, { id, title, about: '', order: orderOfNewTheme(readThemes(themes.doc)) });
        return id;
      });
      for (const [at, note] of readWall(notes.doc).entries())
        if (at % 5 < 4) placeNoteLast(themes.doc, note.id, made[at % 5] ?? '');
    });
    await themes.until(() => themes.allSaved, 'the themes saved');
    for (const page of [host, wall, phone]) await expect(page.getByText(THEMES[0] ?? '').first()).toBeVisible();
    await isForEverybody([host, wall, phone]);
    await goTo('dots');
    for (const page of [host, wall, phone]) await expect(page.getByText(THEMES[0] ?? '').first()).toBeVisible();
    await isForEverybody([host, wall, phone], { make: 'known' });
  });

  await test.step('the planning pages in their other light', async () => {
    await host.emulateMedia({ colorScheme: 'dark' });
    for (const page of ['themes', 'statement']) {
      await host.goto(`/process/${school.process}/${page}`);
      await isAccessible(host, IN_ANOTHER_LIGHT);
    }
  });
  notes.close();
  themes.close();
  for (const person of people) person.close();
  steering.close();
});
