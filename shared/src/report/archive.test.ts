import { expect, test } from 'vitest';
import type { WrittenNote } from '../session/wording.ts';
import { archive } from './archive.ts';
import { idOf, lincoln } from './lincoln.fixture.ts';

const NOW = Date.UTC(2026, 10, 25);
const nothing = { sheets: [], accessLog: [] };
const whole = archive(lincoln, nothing, NOW);
const notes = whole.sessions.flatMap((session) => session.notes);
const find = (words: string) => notes.find(({ text }) => text.includes(words));

test('it holds every session, rehearsals too, and every note whatever became of it', () => {
  expect(whole.sessions).toHaveLength(lincoln.sessions.length);
  expect(notes).toHaveLength(lincoln.sessions.reduce((sum, session) => sum + session.notes.length, 0));
});

test.each([
  ['A rude sentence', 'held'],
  ['its author took back', 'taken-back'],
  ['A hidden note about how it went', 'not-revealed'],
])('“%s” is there, with the reason why it is on no wall', (words, absence) => {
  expect(find(words)).toMatchObject({ wall: null, absence });
});

test('a note on the wall has an author and no absence', () => {
  expect(find('It smells like bread')).toMatchObject({
    author: idOf.participant(3, 8),
    wall: 'It smells like bread at lunch.',
    absence: null,
  });
});

test('the author of a note that is held because someone may be hurt is not told, on its sheet neither', () => {
  const id = idOf.note(3, 25);
  const author = idOf.participant(3, 8);
  const sessions = lincoln.sessions.map((session) => ({
    ...session,
    notes: session.notes.map((row) => (row.note === id ? { ...row, held: 'safety-concern' as const } : row)),
  }));
  const edit: WrittenNote = { text: 'Changed later', language: 'en', question: 'future', step: 'future', writtenAt: 1 };
  const sheet = { participant: author, notes: new Map([[id, edit]]) };
  const concerned = archive({ ...lincoln, sessions }, { ...nothing, sheets: [sheet] }, NOW).sessions;
  expect(concerned.flatMap((session) => session.notes).find((note) => note.id === id)).toMatchObject({ author: null });
  expect(concerned.flatMap((session) => session.unaccepted)).toEqual([{ id, author: null, ...edit }]);
});

test('an edit that waits for release stands beside the wording on the wall', () => {
  const sessions = lincoln.sessions.map((session) => ({
    ...session,
    notes: session.notes.map((row) =>
      row.note === idOf.note(3, 25)
        ? { ...row, wording: { ...row.wording, text: 'It smells like bread all day.' } }
        : row,
    ),
  }));
  const edited = archive({ ...lincoln, sessions }, nothing, NOW).sessions.flatMap((session) => session.notes);
  expect(edited.find(({ id }) => id === idOf.note(3, 25))).toMatchObject({
    text: 'It smells like bread all day.',
    wall: 'It smells like bread at lunch.',
  });
});

test('words on a sheet that were never accepted are kept beside the notes', () => {
  const late: WrittenNote = { text: 'Too late', language: 'en', question: 'future', step: 'future', writtenAt: 1 };
  const known: WrittenNote = {
    text: 'It smells like bread at lunch.',
    lens: 'feels',
    language: 'en',
    question: 'future',
    step: 'future',
    writtenAt: 1,
  };
  const sheet = {
    participant: idOf.participant(3, 8),
    notes: new Map([
      [idOf.note(3, 900), late],
      [idOf.note(3, 25), known],
    ]),
  };
  const { sessions } = archive(lincoln, { ...nothing, sheets: [sheet] }, NOW);
  expect(sessions.flatMap(({ unaccepted }) => unaccepted)).toEqual([
    { id: idOf.note(3, 900), author: idOf.participant(3, 8), ...late },
  ]);
});
