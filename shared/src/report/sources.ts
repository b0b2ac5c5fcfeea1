import type { Sentence } from '../documents/statement.ts';
import type { MergedTheme } from '../documents/synthesis.ts';
import type { Process } from '../process/schema.ts';
import type { SessionMaterial } from '../synthesis/material.ts';

/** What a report and an archive are made from: everything a process holds, exact, as plain data. */
export type ReportSources = {
  process: Process;
  /** In any order, rehearsals included: who reads them leaves those out. */
  sessions: readonly SessionMaterial[];
  synthesis: readonly MergedTheme[];
  statement: readonly Sentence[];
};
