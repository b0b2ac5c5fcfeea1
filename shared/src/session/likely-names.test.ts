import { expect, test } from 'vitest';
import { telltalesIn } from './likely-names.ts';

test.each([
  ['Write to ana.lopez@lincoln.example please', 'email', 'ana.lopez@lincoln.example'],
  ['Call me: (617) 555-0142', 'phone', '(617) 555-0142'],
  ['617-555-0142', 'phone', '617-555-0142'],
  ['My number is 6175550142.', 'phone', '6175550142'],
  ['+1 617 555 0142 any time', 'phone', '+1 617 555 0142'],
  ['555-0142', 'phone', '555-0142'],
  ['Mi teléfono es 612 34 56 78', 'phone', '612 34 56 78'],
  ['رقمي ٦١٧-٥٥٥-٠١٤٢', 'phone', '617-555-0142'],
  ['Hi, my name is Tom and I love it here', 'name', 'my name is Tom'],
  ['my son Tom reads every day', 'name', 'my son Tom'],
  ['My daughter, Ana, is heard', 'name', 'My daughter, Ana'],
  ['I’m Tom’s mother', 'name', 'I’m Tom’s mother'],
  ['Ms. Rivera knows every name', 'name', 'Ms. Rivera'],
  ['Me llamo Lucía', 'name', 'Me llamo Lucía'],
  ['Mi hijo Álvaro está feliz', 'name', 'Mi hijo Álvaro'],
  ['Soy la mamá de Inés', 'name', 'Soy la mamá de Inés'],
  ['اسمي سارة وأحب المدرسة', 'name', 'اسمي سارة'],
  ['ابنتي اسمها ليلى', 'name', 'ابنتي اسمها ليلى'],
  ['The radio in Room 204b works', 'room', 'Room 204b'],
  ['El aula 12 tiene plantas', 'room', 'aula 12'],
  ['الغرفة رقم ١٢ مليئة بالضوء', 'room', 'الغرفة رقم 12'],
  ['My daughter is in 3rd grade', 'room', 'My daughter is in 3rd grade'],
  ['I am in 7th grade', 'room', 'I am in 7th grade'],
] as const)('“%s” may tell who it is', (text, kind, words) => {
  expect(telltalesIn(text)).toEqual([{ kind, words }]);
});

test.each([
  'Every student is known by name.',
  'My son loves to read. My daughter English, my son Spanish.',
  'It is 2031, and from 2026-2031 everything changed: 2031-06-15.',
  'The district gives $1,000,000 for 1200 students, 10.000.000 in all',
  'Room for everyone, 30 minutes of recess, 3rd grade reads at noon',
  'Grade 5 has a garden of 300 000 flowers',
  'Mi hijo lee. Mi nombre se pronuncia bien.',
  'Una sala grande, 25 niños por aula',
  'ابني يحب المدرسة. كل طالب اسمه معروف.',
  'Follow @lincoln',
  'I am Puerto Rican and proud',
  '',
])('“%s” does not', (text) => {
  expect(telltalesIn(text)).toEqual([]);
});

test('everything that may tell is found, one of each sort', () => {
  expect(telltalesIn('My name is Tom, tom@home.example, 617-555-0142').map(({ kind }) => kind)).toEqual([
    'email',
    'phone',
    'name',
  ]);
});
