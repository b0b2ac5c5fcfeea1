// @vitest-environment jsdom
import type { OwnParticipant } from '@futureback/shared/wire/http.ts';
import { beforeEach, expect, test } from 'vitest';
import { forgetHere, recallHere, rememberHere } from './here.ts';

const NIGHT = 'night'.padEnd(22, '-');
const KEPT = `futureback.here.${NIGHT}`;

const person = (participant: string): OwnParticipant => ({
  session: NIGHT,
  participant,
  role: 'participant',
  groups: [],
  table: null,
  language: 'en',
});
const [ana, bo] = [person('ana'.padEnd(22, '-')), person('bo'.padEnd(22, '-'))];

beforeEach(() => {
  for (const storage of [window.sessionStorage, window.localStorage]) storage.clear();
});

test('whoever leaves is forgotten', () => {
  rememberHere(ana);
  expect(recallHere(NIGHT)).toEqual(ana);
  forgetHere(ana);
  expect(recallHere(NIGHT)).toBeNull();
});

test('a tab that slept while the phone went on to somebody else forgets its own person alone', () => {
  rememberHere(bo);
  const bosTab = window.localStorage.getItem(KEPT);
  rememberHere(ana);
  // The next person joined in another tab: what tabs share names them, and this tab's own memory does not.
  window.localStorage.setItem(KEPT, bosTab ?? '');
  forgetHere(ana);
  expect(window.sessionStorage.getItem(KEPT)).toBeNull();
  expect(recallHere(NIGHT)).toEqual(bo);
});
