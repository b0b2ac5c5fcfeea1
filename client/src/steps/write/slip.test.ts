import { describe, expect, test } from 'vitest';
import { slipIn } from './slip.ts';

describe('where it is already so', () => {
  test.each([
    ['Students will speak two languages', 'will'],
    ['Every student will feel at home', 'will'],
    ['Every child feels safe. It will be quiet.', 'will'],
    ['We’ll have a garden', 'We’ll'],
    ["There'll be music", "There'll"],
    ['Teachers should know every name', 'should'],
    ['Nobody won’t be heard', 'won’t'],
    ['The library is going to be open until six', 'going to be'],
  ])('“%s” looks ahead', (text, words) => {
    expect(slipIn(text, 'en', 'present')).toEqual({ kind: 'already-so', words });
  });

  test.each([
    ['We hired ten counselors', 'We hired'],
    ['Classes are small because the district has funded more teachers', 'the district has funded'],
    ['Lunch is longer in order to let people talk', 'in order to'],
    ['Everyone reads well by training every teacher', 'by training'],
  ])('“%s” tells how', (text, words) => {
    expect(slipIn(text, 'en-US', 'present')).toEqual({ kind: 'what-first', words });
  });

  test.each([
    'Students speak two languages with pride.',
    'Will is greeted by name at the door.',
    'They help each other of their own free will.',
    'A girl says: “I will be an engineer.”',
    'A poster says "You should be here"',
    'Kids are going to school by bike',
    'Children learn by playing, side by side',
    'They started the day with music',
    'The building is open to the neighborhood',
    'Every student has the will to learn',
    'There is good will among all',
    'We see a good will and a free will',
    '',
  ])('“%s” is fine', (text) => {
    expect(slipIn(text, 'en', 'present')).toBeNull();
  });
});

describe('where the group looks back', () => {
  test.each([
    ['Teachers should have had more time', 'as-it-was'],
    ['We will change the schedule', 'as-it-was'],
    ['The hallways are loud and nobody is happy', 'looks-back'],
    ["Families don't know who to call", 'looks-back'],
  ] as const)('“%s” is not of that time', (text, kind) => {
    expect(slipIn(text, 'en', 'past')?.kind).toBe(kind);
  });

  test.each([
    'The hallways were loud',
    'Students are tired of testing, or so it looked',
    'Families did not know who to call, and that is why they stayed home',
    'Old books, cold rooms',
    'We hired ten counselors',
    'Parents used to say: "School is not for us"',
  ])('“%s” is fine', (text) => {
    expect(slipIn(text, 'en', 'past')).toBeNull();
  });
});

test('other languages, and steps of any time, are left alone', () => {
  expect(slipIn('Students will speak two languages', 'es', 'present')).toBeNull();
  expect(slipIn('We should go on like this', 'en', 'any')).toBeNull();
});
