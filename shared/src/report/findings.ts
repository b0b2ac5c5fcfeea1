import type { Sentence } from '../documents/statement.ts';
import type { SessionId } from '../ids.ts';
import type { Group } from '../process/schema.ts';
import { type Engagement, engagement } from '../synthesis/engagement.ts';
import { type GatheredTheme, gatherThemes } from '../synthesis/gathered-themes.ts';
import { type HeardNote, type HeardSession, hear } from '../synthesis/heard.ts';
import { type ThemeStatistics, themeStatistics } from '../synthesis/theme-statistics.ts';
import type { GroupLabel } from './report.ts';
import type { ReportSources } from './sources.ts';

/** What the parts of a report are drawn from. The place of a session, theme or sentence in its list, from 1, is its number. */
export type Findings = {
  groups: readonly Group[];
  sessions: HeardSession[];
  themes: GatheredTheme[];
  statistics: ThemeStatistics[];
  statement: Sentence[];
  engagement: Engagement;
  /** The number of each session by its id, and of the theme that each note is in. */
  numbers: { sessions: ReadonlyMap<SessionId, number>; themes: ReadonlyMap<string, number> };
};

export function findingsIn({ process: { groups }, ...sources }: ReportSources): Findings {
  const sessions = hear(sources.sessions);
  const themes = gatherThemes(sessions, sources.synthesis);
  const table = engagement(sessions, groups);
  // Only what the engagement table told may be told again, theme by theme.
  const told = {
    groups: table.groups.filter(({ people }) => people !== null).map(({ group }) => group),
    sessions: sessions
      .filter((_, index) => table.sessions[index]?.people != null)
      .map(({ material }) => material.record.id),
  };
  return {
    groups,
    sessions,
    themes,
    statistics: themes.map(({ notes }) => themeStatistics(notes, told.groups, told.sessions)),
    statement: sources.statement.filter(({ text }) => text.trim() !== ''),
    engagement: table,
    numbers: {
      sessions: new Map(sessions.map(({ material }, index) => [material.record.id, index + 1])),
      themes: new Map(themes.flatMap(({ notes }, index) => notes.map((note) => [noteKey(note), index + 1]))),
    },
  };
}

export const label = ({ id, label = null }: { id: string; label?: string | undefined | null }): GroupLabel => ({
  id,
  label,
});

const noteKey = ({ session, id }: HeardNote): string => `${session}/${id}`;

export const sessionNumber = ({ numbers }: Findings, id: SessionId): number => numbers.sessions.get(id) ?? 0;

/** The theme a note is in, or null. */
export const themeNumber = ({ numbers }: Findings, note: HeardNote): number | null =>
  numbers.themes.get(noteKey(note)) ?? null;
