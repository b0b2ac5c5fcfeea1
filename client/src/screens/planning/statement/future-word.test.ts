import { expect, test } from 'vitest';
import { futureWordIn } from './future-word.ts';

test.each([
  ['We will be a leader in excellence.', 'will'],
  ['Every student should feel safe.', 'should'],
  ['We’ll greet every family.', '’ll'],
  ['Nobody won’t be heard.', 'won’t'],
  ['Students are going to explain their work.', 'going to'],
])('%s', (sentence, word) => {
  expect(futureWordIn(sentence)).toBe(word);
});

test.each([
  'Every family is greeted in its own language.',
  'Goodwill is everywhere.',
  'William plays the cello.',
  'The hills are near.',
  '',
])('nothing is said about: %s', (sentence) => {
  expect(futureWordIn(sentence)).toBeNull();
});
