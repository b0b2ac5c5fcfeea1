import { expect, test } from 'vitest';
import { linesOf } from './lines.ts';

test('each line is a note, and empty lines are none', () => {
  expect(linesOf('Doors stand open.\r\n\r\n  \n\tBread in the corridor.  \nFour languages\rat once')).toEqual([
    'Doors stand open.',
    'Bread in the corridor.',
    'Four languages',
    'at once',
  ]);
  expect(linesOf('')).toEqual([]);
});

test.each([
  ['• Doors stand open', 'Doors stand open'],
  ['•Doors stand open', 'Doors stand open'],
  ['- Doors stand open', 'Doors stand open'],
  ['– Doors stand open', 'Doors stand open'],
  ['* Doors stand open', 'Doors stand open'],
  ['1. Doors stand open', 'Doors stand open'],
  ['12) Doors stand open', 'Doors stand open'],
  ['(3) Doors stand open', 'Doors stand open'],
  ['- [ ] Doors stand open', 'Doors stand open'],
  ['☐ Doors stand open', 'Doors stand open'],
  ['• 2. Doors stand open', 'Doors stand open'],
  ['١. الأبواب مفتوحة', 'الأبواب مفتوحة'],
  ['٢- الأبواب مفتوحة', 'الأبواب مفتوحة'],
])('“%s” loses what only counts it', (line, words) => {
  expect(linesOf(line)).toEqual([words]);
});

test.each([
  '3 teachers greet us',
  '-5 degrees and still warm inside',
  '8:30 and nobody hurries',
  '2031 is here',
  'A. knows my name',
])('“%s” keeps its words', (line) => {
  expect(linesOf(line)).toEqual([line]);
});

test('a line that only counts is empty', () => {
  expect(linesOf('1.\n•\n- \n[ ]\nDoors')).toEqual(['Doors']);
});
