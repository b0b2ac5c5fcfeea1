// Counts what the test runners report. A run that broke without a failing test counts as one failure, so that a crash
// can never look like success.

export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number };

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };

export const add = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** A check is either right or not; a test run has many answers. */
export const tallyOfCheck = (right: boolean): Tally => ({ ...nothing, ...(right ? { passed: 1 } : { failed: 1 }) });

/** What we read of vitest's JSON report. */
export type VitestReport = {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
};

/** What we read of Playwright's JSON report. */
export type PlaywrightReport = {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly errors: readonly unknown[];
};

/** `report` is undefined when the runner wrote none; `right` is how the runner itself ended. */
export function tallyOfVitest(report: VitestReport | undefined, right: boolean): Tally {
  const files = (report?.testResults ?? []).map((file): Tally => {
    const passed = file.assertionResults.filter((test) => test.status === 'passed').length;
    const failed = file.assertionResults.filter((test) => test.status === 'failed').length;
    const skipped = file.assertionResults.length - passed - failed;
    const brokeOutsideTests = file.status === 'failed' && failed === 0;
    return { passed, failed: brokeOutsideTests ? 1 : failed, skipped };
  });
  return withBrokenRun(files.reduce(add, nothing), right);
}

export function tallyOfPlaywright(report: PlaywrightReport | undefined, right: boolean): Tally {
  if (report === undefined) return withBrokenRun(nothing, right);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return withBrokenRun({ passed: expected, failed: unexpected + flaky + report.errors.length, skipped }, right);
}

/** Adds a failure where the runner failed and no test says so, or where no test ran. */
function withBrokenRun(tally: Tally, right: boolean): Tally {
  const ran = tally.passed + tally.failed > 0;
  return tally.failed === 0 && !(right && ran) ? { ...tally, failed: 1 } : tally;
}

/** The last line of `npm test`. */
export const sentence = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
