import { type Replan, replan, type StepAhead } from '@futureback/shared/session/replan.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const ahead: fc.Arbitrary<StepAhead[]> = fc
  .array(fc.record({ minutes: fc.nat(60), planned: fc.nat(60), protectedMinutes: fc.nat(60) }), { maxLength: 9 })
  .map((lines) => lines.map((line, at) => ({ ...line, step: `step-${at}` })));
const left = fc.integer({ min: -30, max: 400 });

const after = (lines: readonly StepAhead[], { changes }: Replan) =>
  lines.map((line) => ({ ...line, now: changes.find(({ step }) => step === line.step)?.minutes ?? line.minutes }));
const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

test('S5a a proposal takes whole minutes, leaves every step what it must keep, and never both gives and takes', () => {
  fc.assert(
    fc.property(ahead, left, (lines, minutesLeft) => {
      const planned = after(lines, replan(lines, minutesLeft));
      for (const { now, minutes, protectedMinutes, planned: most } of planned) {
        expect(Number.isInteger(now)).toBe(true);
        expect(now).toBeGreaterThanOrEqual(Math.min(minutes, protectedMinutes));
        expect(now).toBeLessThanOrEqual(Math.max(minutes, most));
      }
      const directions = new Set(planned.map(({ now, minutes }) => Math.sign(now - minutes)));
      expect(directions.has(1) && directions.has(-1)).toBe(false);
    }),
  );
});

test('S5a it fits the time that is left, or says how much is missing', () => {
  fc.assert(
    fc.property(ahead, left, (lines, minutesLeft) => {
      const proposal = replan(lines, minutesLeft);
      const now = total(after(lines, proposal).map((line) => line.now));
      expect(now - proposal.missing).toBeLessThanOrEqual(Math.max(0, minutesLeft));
      if (proposal.missing > 0)
        for (const line of after(lines, proposal))
          expect(line.now).toBeLessThanOrEqual(Math.max(line.protectedMinutes, 0));
    }),
  );
});

test('S5a what can spare more gives more, and a second proposal changes nothing', () => {
  fc.assert(
    fc.property(ahead, left, (lines, minutesLeft) => {
      const planned = after(lines, replan(lines, minutesLeft));
      const given = planned.map((line) => ({
        by: line.minutes - line.now,
        spare: Math.max(0, line.minutes - line.protectedMinutes),
      }));
      for (const one of given)
        for (const other of given)
          if (one.by >= 0 && other.by >= 0 && one.spare > other.spare)
            expect(one.by).toBeGreaterThanOrEqual(other.by - 1);
      const again = replan(
        planned.map(({ now, ...line }) => ({ ...line, minutes: now })),
        minutesLeft,
      );
      expect(again.changes).toEqual([]);
    }),
  );
});

test('S5a ten minutes late on a Family night', () => {
  const lines = [
    { step: 'past', minutes: 8, planned: 8, protectedMinutes: 5 },
    { step: 'path', minutes: 12, planned: 12, protectedMinutes: 8 },
    { step: 'close', minutes: 5, planned: 5, protectedMinutes: 3 },
  ];
  expect(replan(lines, 19)).toEqual({
    changes: [
      { step: 'past', minutes: 6 },
      { step: 'path', minutes: 9 },
      { step: 'close', minutes: 4 },
    ],
    missing: 0,
  });
  expect(replan(lines, 10)).toMatchObject({ missing: 6 });
});
