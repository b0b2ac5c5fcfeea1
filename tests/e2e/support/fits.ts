import { expect, type Page } from '@playwright/test';

/** Nothing has to be scrolled sideways, and whatever can be pressed is large enough for a finger. */
export async function fits(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  const found = await page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const pressed = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')];
    const small = pressed.flatMap((element) => {
      // A ticked box is pressed by its label, and a link inside a sentence is as high as its line.
      const target = (element instanceof HTMLInputElement && element.closest('label')) || element;
      const { width, height } = target.getBoundingClientRect();
      const inSentence = element instanceof HTMLAnchorElement && getComputedStyle(element).display === 'inline';
      if (!target.checkVisibility({ visibilityProperty: true }) || inSentence) return [];
      return Math.min(width, height) < 43.5
        ? [`${element.tagName} ${element.textContent || element.getAttribute('aria-label')} ${width}×${height}`]
        : [];
    });
    return { wide, small };
  });
  expect(found, page.url()).toEqual({ wide: 0, small: [] });
}
