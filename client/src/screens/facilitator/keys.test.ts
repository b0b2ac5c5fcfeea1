import { expect, test } from 'vitest';
import { actionFor } from './keys.ts';

const press = (key: string, more = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  defaultPrevented: false,
  ...more,
});
const page = { typing: false, onControl: false, rightToLeft: false };

test('every command has its key', () => {
  expect(
    [' ', '+', 'r', 'L', 'B', 'n', 'P', 'v', 's', 'd', 'u', '?'].map((key) => actionFor(press(key), page)),
  ).toEqual([
    'clock',
    'extend',
    'reveal',
    'writing',
    'cover',
    'next',
    'previous',
    'ballot',
    'light',
    'step',
    'undo',
    'help',
  ]);
});

test('arrows and clickers go along the line of reading', () => {
  expect(actionFor(press('ArrowRight'), page)).toBe('next');
  expect(actionFor(press('ArrowRight'), { ...page, rightToLeft: true })).toBe('previous');
  expect(actionFor(press('PageDown'), { ...page, rightToLeft: true })).toBe('next');
});

test('nothing happens while somebody types', () => {
  expect(actionFor(press('b'), { ...page, typing: true })).toBeNull();
});

test('a focused button keeps its own keys, and letters still command', () => {
  expect(actionFor(press(' '), { ...page, onControl: true })).toBeNull();
  expect(actionFor(press('ArrowLeft'), { ...page, onControl: true })).toBeNull();
  expect(actionFor(press('b'), { ...page, onControl: true })).toBe('cover');
});

test("a key that is held down, or the browser's own shortcut, commands nothing", () => {
  expect(actionFor(press('n', { repeat: true }), page)).toBeNull();
  expect(actionFor(press('r', { ctrlKey: true }), page)).toBeNull();
});
