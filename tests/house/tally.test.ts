import { describe, expect, test } from 'vitest';
import { sentence, tallyOfPlaywright, tallyOfVitest } from '../../scripts/tally.ts';

const file = (status: string, ...tests: readonly string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});

describe('the tally of a vitest run', () => {
  test('counts tests over all files', () => {
    const report = { testResults: [file('passed', 'passed', 'passed', 'skipped'), file('failed', 'failed', 'passed')] };
    expect(tallyOfVitest(report, false)).toEqual({ passed: 3, failed: 1, skipped: 1 });
  });

  test('counts a file that broke before its tests as one failure', () => {
    const report = { testResults: [file('passed', 'passed'), file('failed')] };
    expect(tallyOfVitest(report, false)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  test('does not believe a runner that failed while every test passed', () => {
    expect(tallyOfVitest({ testResults: [file('passed', 'passed')] }, false).failed).toBe(1);
  });

  test('does not believe a run without tests, nor one without a report', () => {
    expect(tallyOfVitest({ testResults: [] }, true).failed).toBe(1);
    expect(tallyOfVitest({ testResults: [file('passed', 'skipped')] }, true)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 1,
    });
    expect(tallyOfVitest(undefined, true).failed).toBe(1);
  });
});

describe('the tally of a Playwright run', () => {
  const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };

  test('counts tests, and a test that only passed when repeated as failed', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] };
    expect(tallyOfPlaywright(report, false)).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  test('counts an error outside tests', () => {
    expect(tallyOfPlaywright({ stats: { ...stats, expected: 3 }, errors: [{}] }, false).failed).toBe(1);
  });

  test('does not believe a run without tests, nor one without a report', () => {
    expect(tallyOfPlaywright({ stats, errors: [] }, true).failed).toBe(1);
    expect(tallyOfPlaywright(undefined, false).failed).toBe(1);
  });
});

test('the last line names skipped tests only when there are some', () => {
  expect(sentence({ passed: 7, failed: 0, skipped: 0 })).toBe('7 passed, 0 failed');
  expect(sentence({ passed: 7, failed: 1, skipped: 2 })).toBe('7 passed, 1 failed, 2 skipped');
});
