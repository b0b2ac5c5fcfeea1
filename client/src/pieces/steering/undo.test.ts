import { familyNight } from '@futureback/shared/protocol/library/family-night.ts';
import type { Lens } from '@futureback/shared/protocol/schema.ts';
import { newSession, type SessionState } from '@futureback/shared/session/state.ts';
import { hostView } from '@futureback/shared/session/view.ts';
import { expect, test } from 'vitest';
import { FAMILY_NIGHT } from '../family-night.fixture.ts';
import { undoOf } from './undo.ts';

const viewIn = (step: string, run: number, revealed = false, lenses: readonly Lens[] = []) => {
  const fresh = newSession(familyNight);
  const state: SessionState = {
    ...fresh,
    phase: { kind: 'running', current: { run, step, startedAt: 0, clock: { kind: 'untimed' } } },
    steps: { ...fresh.steps, [step]: { writing: 'open', revealed, lenses, usedMs: 0, addedMs: 0, visited: true } },
  };
  return hostView(FAMILY_NIGHT, state);
};

test('going on is taken back by going to the step before, in the run that is then', () => {
  const undo = undoOf({ type: 'next', run: 2 }, viewIn('future', 2));
  expect(undo?.(viewIn('start', 3))).toEqual({ type: 'go', run: 3, step: 'future' });
});

test('a reveal is taken back by hiding, but not when more notes were let through later', () => {
  expect(undoOf({ type: 'reveal', run: 2, unread: 'keep' }, viewIn('future', 2))?.(viewIn('future', 2))).toEqual({
    type: 'hide',
    run: 2,
  });
  expect(undoOf({ type: 'reveal', run: 2, unread: 'keep' }, viewIn('future', 2, true))).toBeNull();
});

test('only the first of the lenses is taken back by hiding: more of them would go along', () => {
  const undo = (lenses: readonly Lens[]) =>
    undoOf({ type: 'reveal', run: 2, unread: 'keep', lens: 'feels' }, viewIn('future', 2, false, lenses));
  expect(undo([])?.(viewIn('future', 2))).toEqual({ type: 'hide', run: 2 });
  expect(undo(['looks'])).toBeNull();
});

test('hiding is taken back by revealing just what was there, as far as one command can', () => {
  const undo = (lenses: readonly Lens[]) => undoOf({ type: 'hide', run: 2 }, viewIn('future', 2, false, lenses));
  expect(undo(['looks'])?.(viewIn('future', 2))).toEqual({ type: 'reveal', run: 2, unread: 'keep', lens: 'looks' });
  expect(undo(['looks', 'feels'])).toBeNull();
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

test('a minute that was given is not taken away again', () => {
  expect(undoOf({ type: 'extend', run: 2, minutes: 1 }, viewIn('future', 2))).toBeNull();
});

test('covering is taken back by uncovering', () => {
  expect(undoOf({ type: 'cover', on: true }, viewIn('future', 2))?.(viewIn('future', 2))).toEqual({
    type: 'cover',
    on: false,
  });
});
