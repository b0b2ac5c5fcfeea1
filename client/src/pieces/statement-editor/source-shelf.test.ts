import { expect, test } from 'vitest';
import { searchShelf, sourceShelf } from './source-shelf.ts';

const note = (id: string, text: string) => ({ id, text, language: 'en', question: 'q', step: 'future', arrival: 1 });
const theme = (id: string, title: string, notes: string[]) => ({ id, title, about: '', order: 'a0', notes });

const shelf = sourceShelf(
  [{ id: 'm1', title: 'At home', about: '', order: 'a0', mark: 'common', members: [{ session: 's1', theme: 't1' }] }],
  [
    {
      id: 's1',
      title: 'Family night',
      themes: [theme('t1', 'Greeted at the door', ['n1', 'gone'])],
      wall: [note('n1', 'Every family is greeted')],
    },
  ],
);

test('themes of the process stand before themes and notes of its sessions', () => {
  expect(shelf.entries.map(({ key }) => key)).toEqual(['merged/m1', 'theme/s1/t1', 'note/s1/n1']);
});

test('a theme counts only notes that are on the wall', () => {
  expect(shelf.find({ kind: 'theme', session: 's1', theme: 't1' })?.notes).toBe(1);
  expect(shelf.find({ kind: 'merged', theme: 'm1' })?.notes).toBe(1);
});

test('a search wants every word, wherever it stands', () => {
  expect(searchShelf(shelf.entries, 'night GREETED family').map(({ key }) => key)).toEqual([
    'theme/s1/t1',
    'note/s1/n1',
  ]);
  expect(searchShelf(shelf.entries, '  ')).toHaveLength(3);
});
