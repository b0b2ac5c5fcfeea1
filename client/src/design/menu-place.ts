const gap = 6;
const margin = 8;

/** Puts a fixed list under its button, or above where there is more room, inside the window. */
export const place = (list: HTMLElement, button: HTMLElement): void => {
  const at = button.getBoundingClientRect();
  const size = list.getBoundingClientRect();
  const rightToLeft = getComputedStyle(button).direction === 'rtl';
  const below = window.innerHeight - at.bottom - gap - margin;
  const above = at.top - gap - margin;
  const under = size.height <= below || below >= above;
  const start = rightToLeft ? at.right - size.width : at.left;
  const furthest = window.innerWidth - size.width - margin;
  list.style.left = `${Math.max(margin, Math.min(start, furthest))}px`;
  list.style.top = under ? `${at.bottom + gap}px` : 'auto';
  list.style.bottom = under ? 'auto' : `${window.innerHeight - at.top + gap}px`;
  list.style.maxHeight = `${under ? below : above}px`;
};
