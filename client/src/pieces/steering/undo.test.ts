import { familyNight } from '@futureback/shared/protocol/library/family-night.ts';
import type { Lens } from '@futureback/shared/protocol/schema.ts';
import { newSession, type SessionState } from '@futureback/shared/session/state.ts';
import { hostView } from '@futureback/shared/session/view.ts';
import { MINUTE } from '@futureback/shared/time.ts';
import { expect, test } from 'vitest';
import { FAMILY_NIGHT } from '../family-night.fixture.ts';
import { undoOf } from './undo.ts';

const viewIn = (step: string, run: number, revealed = false, lenses: readonly Lens[] = [], addedMs = 0) => {
  const fresh = newSession(familyNight);
  const state: SessionState = {
    ...fresh,
    phase: { kind: 'running', current: { run, step, startedAt: 0, clock: { kind: 'untimed' } } },
    steps: { ...fresh.steps, [step]: { writing: 'open', revealed, lenses, usedMs: 0, addedMs, visited: true } },
  };
  return hostView(FAMILY_NIGHT, state);
};

test('going on is taken back by going to the step before, in the run that is then', () => {
  const undo = undoOf({ type: 'next', run: 2 }, viewIn('future', 2));
  expect(undo?.(viewIn('start', 3))).toEqual({ type: 'go', run: 3, step: 'future' });
});

test('a start is taken back by going back to the lobby, and that by starting', () => {
  const lobby = hostView(FAMILY_NIGHT, newSession(familyNight));
  expect(undoOf({ type: 'start' }, lobby)?.(viewIn('welcome', 1))).toEqual({ type: 'back-to-lobby', run: 1 });
  expect(undoOf({ type: 'back-to-lobby', run: 1 }, viewIn('welcome', 1))?.(lobby)).toEqual({ type: 'start' });
});

test('a reveal is taken back by hiding, but not when more notes were let through later', () => {
  expect(undoOf({ type: 'reveal', run: 2, unread: 'keep' }, viewIn('future', 2))?.(viewIn('future', 2))).toEqual({
    type: 'hide',
    run: 2,
  });
  expect(undoOf({ type: 'reveal', run: 2, unread: 'keep' }, viewIn('future', 2, true))).toBeNull();
});

test('a reveal of one more lens is taken back by hiding, and those before it stay on the wall', () => {
  const undo = (lenses: readonly Lens[]) =>
    undoOf({ type: 'reveal', run: 2, unread: 'keep', lens: 'feels' }, viewIn('future', 2, false, lenses));
  expect(undo([])?.(viewIn('future', 2))).toEqual({ type: 'hide', run: 2 });
  expect(undo(['looks'])?.(viewIn('future', 2))).toEqual({ type: 'hide', run: 2, keep: ['looks'] });
  expect(undo(['feels'])).toBeNull();
});

test('hiding is taken back by showing again just what was there', () => {
  const before = viewIn('future', 2, false, ['looks', 'feels']);
  expect(undoOf({ type: 'hide', run: 2 }, before)?.(viewIn('future', 3))).toEqual({ type: 'show-again', run: 3 });
  expect(undoOf({ type: 'show-again', run: 2 }, viewIn('future', 2))?.(before)).toEqual({ type: 'hide', run: 2 });
});

test('what was opened to be answered is withdrawn, and what was closed is not opened again', () => {
  const dots = viewIn('dots', 2);
  expect(undoOf({ type: 'open-ballot', run: 2 }, dots)?.(dots)).toEqual({ type: 'withdraw-ballot', run: 2 });
  expect(undoOf({ type: 'close-ballot', run: 2 }, dots)).toBeNull();
});

test('a step that was put in is taken out again, and the other way round behind the same step', () => {
  const before = viewIn('future', 2);
  const [welcome, ...rest] = before.agenda;
  if (!welcome) throw new Error('an empty agenda');
  const put = { ...welcome, step: 'breathe-1', state: 'ahead', canGo: true } as const;
  const after = { ...before, agenda: [welcome, put, ...rest] };
  expect(undoOf({ type: 'insert-step', after: 'welcome', spare: 'breathe' }, before)?.(after)).toEqual({
    type: 'take-out-step',
    step: 'breathe-1',
  });
  expect(undoOf({ type: 'take-out-step', step: 'breathe-1' }, after)?.(before)).toEqual({
    type: 'insert-step',
    after: welcome.step,
    spare: 'breathe',
  });
});

test('a minute that was given is taken away again, and given once more', () => {
  const longer = viewIn('future', 2, false, [], 3 * MINUTE);
  const shorter = viewIn('future', 2);
  expect(undoOf({ type: 'extend', run: 2, minutes: 3 }, shorter)?.(longer)).toEqual({
    type: 'take-minutes-back',
    run: 2,
  });
  const again = undoOf({ type: 'take-minutes-back', run: 2 }, longer);
  expect(again?.(shorter)).toEqual({ type: 'extend', run: 2, minutes: 3 });
  expect(again?.(longer)).toBeNull();
});

test('covering is taken back by uncovering', () => {
  expect(undoOf({ type: 'cover', on: true }, viewIn('future', 2))?.(viewIn('future', 2))).toEqual({
    type: 'cover',
    on: false,
  });
});
