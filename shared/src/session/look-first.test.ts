import { expect, test } from 'vitest';
import { lookFirst } from './look-first.ts';

const read = (...texts: (readonly [string, string])[]) => {
  const notes = texts.map(([language, text], at) => ({ id: String(at), language, text }));
  const found = lookFirst(notes);
  return notes.map(({ id }) => found.get(id) ?? []);
};

test('names, unkind words and repeats are looked at first, in each language', () => {
  expect(
    read(
      ['en', 'The hall smells of bread.'],
      ['en', 'My son Tomas eats in the hall.'],
      ['en', 'The teachers are stupid'],
      ['es', 'Los maestros son estúpidos.'],
      ['ar', 'المدير غبي'],
    ),
  ).toEqual([[], ['tells-who'], ['unkind'], ['unkind'], ['unkind']]);
});

test('the same words twice are a repeat, whatever their spelling', () => {
  expect(read(['en', 'Nobody eats alone.'], ['en', 'nobody  eats ALONE!!'], ['en', 'Nobody is alone'])).toEqual([
    ['repeat'],
    ['repeat'],
    [],
  ]);
});

test('words inside other words, and words of another language, are nothing', () => {
  expect(
    read(
      ['en', 'Students learn a skill: they build a shelf.'],
      ['en', 'My feo is a word'],
      ['es', 'Un paseo largo'],
      ['vi', 'stupid'],
    ),
  ).toEqual([[], [], [], []]);
});
