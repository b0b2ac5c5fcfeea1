import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

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
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: [...runOnly], rules, resultTypes: ['violations'], preload: false })
    .analyze();
  const found = violations.map(({ id, nodes }) => {
    const named = nodes.slice(0, MOST_NAMED).map(({ target, any }) => `${target.join(' ')} ${any[0]?.message ?? ''}`);
    return [`${id}: ${nodes.length}`, ...named].join('\n');
  });
  expect(found, page.url()).toEqual([]);
}

/** What glides in or fades over has arrived: colours on the way are nobody's to read. */
const isStill = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const moving = document.getAnimations().filter((each) => each.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(moving.map((each) => each.finished));
  });
