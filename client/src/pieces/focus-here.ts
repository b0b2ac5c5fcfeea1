/** As a `ref`: what was just opened takes the focus. The attribute `autofocus` works only while a page loads. */
export const focusHere = (element: HTMLElement | null): void => element?.focus();
