import { expect, test } from 'vitest';
import type { MyNote } from '../../realtime/my-notes.ts';
import { postcardLines } from './postcard-line.ts';

const note = (id: string, writtenAt: number, more: Partial<MyNote> = {}): MyNote => ({
  id,
  text: id,
  language: 'en',
  question: 'future',
  step: 'future',
  writtenAt,
  mark: 'saved',
  trouble: null,
  fate: null,
  ...more,
});
const theme = (title: string, ...notes: string[]) => ({ id: title, title, about: '', order: 'a', notes });

test('a line with a theme comes first, then the oldest; what was taken back is on no card', () => {
  const notes = [note('last', 4), note('back', 3, { back: true }), note('known', 2), note('first', 1)];
  const lines = postcardLines(notes, [theme('Everyone is known', 'known', 'back', 'of-another')]);
  expect(lines.map(({ note: { id }, theme: title }) => [id, title])).toEqual([
    ['known', 'Everyone is known'],
    ['first', null],
    ['last', null],
  ]);
});

test('a theme without a name yet is none', () => {
  expect(postcardLines([note('known', 1)], [theme(' ', 'known')])).toEqual([{ note: note('known', 1), theme: null }]);
  expect(postcardLines([], [])).toEqual([]);
});
