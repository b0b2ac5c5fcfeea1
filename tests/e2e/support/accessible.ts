import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What another light alone can break. */
export const IN_ANOTHER_LIGHT = ['color-contrast', 'link-in-text-block'];

/** Of fifty notes with the same fault a few tell enough. */
const MOST_NAMED = 8;

/** No rule of WCAG 2.2 A or AA is broken on the page as it stands, and it says its language, its direction and what it is. Or only these rules are asked. */
export async function isAccessible(page: Page, runOnly: readonly string[] = RULES): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', /^(en|es|ar)$/);
  await expect(page.locator('html')).toHaveAttribute('dir', /^(ltr|rtl)$/);
  await expect(page).toHaveTitle(/\S/);
  await isStill(page);
  // On a phone the bar at the lower edge lies over what can be scrolled from under it, which this rule takes for small
  // targets; `small.spec.ts` measures those of phones.
  const rules = { 'target-size': { enabled: (page.viewportSize()?.width ?? 0) > 600 } };
  const violations = await judged(page, { runOnly: [...runOnly], rules, resultTypes: ['violations'], preload: false });
  const found = violations.map(({ id, nodes }) => {
    const named = nodes.slice(0, MOST_NAMED).map(({ target, any }) => `${target.join(' ')} ${any[0]?.message ?? ''}`);
    return [`${id}: ${nodes.length}`, ...named].join('\n');
  });
  expect(found, page.url()).toEqual([]);
}

/** Axe judges in the page itself, which keeps it until it is left. None of our pages holds another in a frame. */
async function judged(page: Page, options: axe.RunOptions): Promise<axe.Result[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (asked) => (await axe.run(asked)).violations, options);
}

/** What glides in or fades over has arrived, and what changed a moment ago is drawn: colours on the way are nobody's to read. */
const isStill = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const moving = document.getAnimations().filter((each) => each.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(moving.map((each) => each.finished));
  });
