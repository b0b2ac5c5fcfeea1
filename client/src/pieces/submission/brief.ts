import type { Passage, Quote } from '@futureback/shared/report/report.ts';

/** What the body of a document shows of many notes; the appendix has the rest. */
export type BriefPassage = { theme: number | null; quotes: readonly Quote[]; left: number };

/** The strongest passages, each with its first notes. Loose notes come last and only where there is room. */
export function brief(passages: readonly Passage[], most: { passages: number; quotes: number }): BriefPassage[] {
  const byStrength = [...passages].sort(
    (a, b) => Number(a.theme === null) - Number(b.theme === null) || b.notes.length - a.notes.length,
  );
  return byStrength.slice(0, most.passages).map(({ theme, notes }) => ({
    theme,
    quotes: notes.slice(0, most.quotes),
    left: Math.max(0, notes.length - most.quotes),
  }));
}
