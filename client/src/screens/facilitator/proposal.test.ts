import type { AgendaLine, StepView } from '@futureback/shared/session/view.ts';
import { MINUTE } from '@futureback/shared/time.ts';
import { expect, test } from 'vitest';
import { asCommand, instantOf, proposal, timeOfDay } from './proposal.ts';

const NOW = new Date(2026, 10, 24, 19, 0).getTime();

const line = (step: string, plannedMinutes: number, protectedMinutes: number, used = 0): AgendaLine => ({
  step,
  kind: 'talk',
  title: { en: step },
  plannedMinutes,
  protectedMinutes,
  usedMs: used * MINUTE,
  addedMs: 0,
  state: 'ahead',
  revealed: null,
  lenses: [],
  canGo: false,
});

const agenda = [line('future', 20, 10), line('past', 8, 5, 2), line('path', 12, 8), line('talk', 0, 0)];
const at: StepView = {
  run: 4,
  index: 0,
  of: 4,
  step: {
    id: 'future',
    kind: 'talk',
    title: { en: '' },
    scene: 'today',
    output: 'none',
    minutes: 20,
    protectedMinutes: 10,
  },
  clock: { kind: 'running', deadline: NOW + 5 * MINUTE },
  startedAt: NOW - 15 * MINUTE,
  writing: null,
  ballot: null,
};

test('an evening in time needs no new plan', () => {
  expect(proposal({ agenda, endAt: null, spareMinutes: 0 }, at, NOW)).toEqual({ changes: [], missing: 0 });
});

test('an end that comes too soon is met by the steps ahead, minutes they used already included', () => {
  const proposed = proposal({ agenda, endAt: NOW + (5 + 14) * MINUTE, spareMinutes: 0 }, at, NOW);
  expect(proposed).toEqual({
    missing: 0,
    changes: [
      { step: 'past', from: 6, to: 4, total: 6 },
      { step: 'path', from: 12, to: 10, total: 10 },
    ],
  });
  expect(asCommand(proposed, 4)).toEqual({
    type: 'replan',
    run: 4,
    steps: [
      { step: 'past', minutes: 6 },
      { step: 'path', minutes: 10 },
    ],
  });
});

test('what no step can spare is said', () => {
  expect(proposal({ agenda, endAt: NOW + 10 * MINUTE, spareMinutes: 0 }, at, NOW).missing).toBe(6);
});

test('a time of day is the one closest to the evening, also past midnight', () => {
  expect(instantOf('19:30', NOW)).toBe(NOW + 30 * MINUTE);
  expect(instantOf('00:15', new Date(2026, 10, 24, 23, 50).getTime())).toBe(new Date(2026, 10, 25, 0, 15).getTime());
  expect(instantOf('', NOW)).toBeNull();
  expect(timeOfDay(NOW + 5 * MINUTE)).toBe('19:05');
});
