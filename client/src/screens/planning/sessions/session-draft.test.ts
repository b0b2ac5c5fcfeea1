import { expect, test } from 'vitest';
import { instantOf, type SessionDraft, sessionOf, whenOf } from './session-draft.ts';

const draft: SessionDraft = {
  protocolId: 'family-night',
  kind: 'community',
  title: 'Family night',
  place: 'Cafeteria',
  host: '',
  day: '2026-11-10',
  time: '18:30',
  tables: '',
  rooms: false,
  moderation: 'form',
};

test('day and time are read by the clock of the place', () => {
  expect(sessionOf(draft)).toMatchObject({ ok: true, value: { startsAt: new Date(2026, 10, 10, 18, 30).getTime() } });
});

test('a session may have no date yet', () => {
  expect(sessionOf({ ...draft, day: '' })).toMatchObject({ value: { startsAt: null } });
});

test('a day needs a time', () => {
  expect(sessionOf({ ...draft, time: '' })).toEqual({ ok: false, problem: 'time' });
});

test('only a choice of its own overrides what the form says about reading first', () => {
  const chosen = (['form', 'host-first', 'nobody'] as const).map((moderation) => sessionOf({ ...draft, moderation }));
  expect(chosen.map((each) => each.ok && each.value.moderated)).toEqual([undefined, true, false]);
});

test.each(['61', '-1', 'two', '2.5'])('%s is no number of tables', (tables) => {
  expect(sessionOf({ ...draft, tables })).toEqual({ ok: false, problem: 'tables' });
});

test('tables are rooms only where there are some', () => {
  const rooms = ['20', ''].map((tables) => sessionOf({ ...draft, tables, rooms: true }));
  expect(rooms.map((each) => each.ok && each.value.rooms)).toEqual([true, undefined]);
});

test('an instant fills the boxes that give it back', () => {
  const startsAt = new Date(2026, 2, 5, 7, 5).getTime();
  expect(whenOf(startsAt)).toEqual({ day: '2026-03-05', time: '07:05' });
  expect([startsAt, null].map((at) => instantOf(whenOf(at)))).toEqual([startsAt, null]);
});
