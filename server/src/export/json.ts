import type { Report } from '@futureback/shared/report/report.ts';

/** The report itself, for machines: see docs/submission-json.md. */
export const renderJson = async (report: Report): Promise<Uint8Array> =>
  new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`);
