import type { AgendaLine, StepView } from '@futureback/shared/session/view.ts';
import { MINUTE } from '@futureback/shared/time.ts';
import { expect, test } from 'vitest';
import { lateness, wholeMinutes } from './lateness.ts';

const line = (step: string, plannedMinutes: number, used = 0, added = 0): AgendaLine => ({
  step,
  kind: 'talk',
  title: { en: step },
  plannedMinutes,
  protectedMinutes: 0,
  usedMs: used * MINUTE,
  addedMs: added * MINUTE,
  state: 'ahead',
  revealed: null,
  lenses: [],
  canGo: false,
});

const at = (step: string, startedAt: number, leftMinutes: number | null, now: number): StepView => ({
  run: 2,
  index: 1,
  of: 3,
  step: {
    id: step,
    kind: 'talk',
    title: { en: step },
    scene: 'today',
    output: 'none',
    minutes: 20,
    protectedMinutes: 0,
  },
  clock: leftMinutes === null ? { kind: 'untimed' } : { kind: 'running', deadline: now + leftMinutes * MINUTE },
  startedAt,
  writing: null,
  ballot: null,
});

const NOW = 100 * MINUTE;
const evening = (agenda: AgendaLine[], endAt: number | null = null) => ({ agenda, endAt, spareMinutes: 2 });

test('a welcome that took two minutes more makes the evening two minutes late', () => {
  const agenda = [line('welcome', 5, 7), line('future', 20), line('close', 5)];
  const found = lateness(evening(agenda), at('future', NOW - 8 * MINUTE, 12, NOW), NOW);
  expect(found).toEqual({ endsAt: NOW + 17 * MINUTE, lateMs: 2 * MINUTE, dueAt: NOW + 17 * MINUTE });
});

test('time over the end of a step counts as it passes', () => {
  const agenda = [line('welcome', 5, 5), line('future', 20), line('close', 5)];
  expect(lateness(evening(agenda), at('future', NOW - 23 * MINUTE, -3, NOW), NOW).lateMs).toBe(3 * MINUTE);
});

test('a minute given is a minute late', () => {
  const agenda = [line('welcome', 5, 5), line('future', 20, 0, 1), line('close', 5)];
  expect(lateness(evening(agenda), at('future', NOW - 10 * MINUTE, 11, NOW), NOW).lateMs).toBe(1 * MINUTE);
});

test('a step that was skipped is time saved', () => {
  const agenda = [line('welcome', 5, 5), line('future', 20), line('close', 5)];
  expect(lateness(evening(agenda), at('close', NOW - 1 * MINUTE, 4, NOW), NOW).lateMs).toBe(-20 * MINUTE);
});

test('coming back to a step that is used up costs the minute it is given', () => {
  const agenda = [line('welcome', 5), line('future', 20, 20), line('close', 5)];
  expect(lateness(evening(agenda), at('welcome', NOW, 5, NOW), NOW).endsAt).toBe(NOW + (5 + 1 + 5) * MINUTE);
});

test('an end that was set is what it is late against', () => {
  const agenda = [line('welcome', 5, 5), line('future', 20), line('close', 5)];
  const found = lateness(evening(agenda, NOW + 10 * MINUTE), at('future', NOW - 8 * MINUTE, 12, NOW), NOW);
  expect(found).toEqual({ endsAt: NOW + 17 * MINUTE, lateMs: 7 * MINUTE, dueAt: NOW + 10 * MINUTE });
});

test('minutes are said whole', () => {
  expect([29_000, 61_000, 119_000, -80_000].map(wholeMinutes)).toEqual([0, 1, 2, -1]);
});
