import { LIGHT_KEYS } from '../../pieces/steering/light-keys.ts';

/** Everything that a key does, on the bar or not. */
export const ACTIONS = [
  'previous',
  'next',
  'clock',
  'extend',
  'reveal',
  'writing',
  'ballot',
  'light',
  'step',
  'cover',
  'undo',
  'help',
] as const;
export type ActionName = (typeof ACTIONS)[number];

/** What is printed beside each action, and announced to screen readers. */
export const KEYS: Record<ActionName, string> = {
  previous: 'P',
  next: 'N',
  clock: 'Space',
  extend: '+',
  reveal: 'R',
  writing: 'L',
  ballot: 'V',
  light: LIGHT_KEYS.show,
  step: LIGHT_KEYS.release,
  cover: 'B',
  undo: 'U',
  help: '?',
};

const LETTERS: Readonly<Record<string, ActionName>> = {
  p: 'previous',
  n: 'next',
  '+': 'extend',
  '=': 'extend',
  r: 'reveal',
  l: 'writing',
  v: 'ballot',
  s: 'light',
  d: 'step',
  b: 'cover',
  u: 'undo',
  '?': 'help',
  // What presenters' clickers send.
  PageUp: 'previous',
  PageDown: 'next',
};

export type Pressed = {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  repeat: boolean;
  defaultPrevented: boolean;
};

/** Where the keyboard was when a key was pressed. */
export type Focus = { typing: boolean; onControl: boolean; rightToLeft: boolean };

/** What a key asks for. Nothing while somebody types, and nothing that the focused control uses itself. */
export function actionFor(pressed: Pressed, focus: Focus): ActionName | null {
  const { key } = pressed;
  if (focus.typing || pressed.defaultPrevented || pressed.repeat) return null;
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  if (key === ' ') return focus.onControl ? null : 'clock';
  if (key === 'ArrowRight') return focus.onControl ? null : focus.rightToLeft ? 'previous' : 'next';
  if (key === 'ArrowLeft') return focus.onControl ? null : focus.rightToLeft ? 'next' : 'previous';
  return LETTERS[key] ?? LETTERS[key.toLowerCase()] ?? null;
}

const TYPED_INTO = 'input:not([type="checkbox"]):not([type="radio"]), textarea, select, [contenteditable="true"]';
const CONTROLS = 'button, a[href], summary, input, [role="tab"], [role="menuitem"]';

export const focusAt = (target: EventTarget | null): Focus => ({
  typing: target instanceof Element && target.closest(TYPED_INTO) !== null,
  onControl: target instanceof Element && target.closest(CONTROLS) !== null,
  rightToLeft: document.documentElement.dir === 'rtl',
});
