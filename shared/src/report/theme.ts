import { sourceKey } from '../documents/statement.ts';
import { dotsByTheme } from '../synthesis/dots.ts';
import { sentencesOf } from '../synthesis/loose-ends.ts';
import { suggestMark } from '../synthesis/theme-statistics.ts';
import { type Findings, label, sessionNumber } from './findings.ts';
import { quote } from './passage.ts';
import type { ReportTheme } from './report.ts';

/** The themes with their notes and figures. */
export function themesOf(findings: Findings): ReportTheme[] {
  const { themes, statistics, sessions, groups, statement } = findings;
  const dots = dotsByTheme(sessions, themes);
  const withThemes = new Set(themes.flatMap(({ notes }) => notes.map(({ session }) => session))).size;
  return themes.flatMap((theme, index): ReportTheme[] => {
    const told = statistics[index];
    if (!told) return [];
    const { source, title, about, mark, notes } = theme;
    return [
      {
        number: index + 1,
        key: sourceKey(source),
        title,
        about,
        mark,
        suggestion: mark === 'none' ? suggestMark(told, withThemes) : null,
        people: told.people,
        groups: groups.map((group) => {
          const own = told.groups.find((each) => each.group === group.id);
          return { ...label(group), people: own?.people ?? null, notes: own?.notes ?? null };
        }),
        sessions: told.sessions.map(({ session, ...figures }) => ({
          session: sessionNumber(findings, session),
          ...figures,
        })),
        dots: dots[index] ?? null,
        notes: notes.map((note) => quote(findings, note)),
        sentences: sentencesOf(theme, statement).map((sentence) => statement.indexOf(sentence) + 1),
      },
    ];
  });
}

/** What people or figures call common, and outliers that people kept: a statement should not pass over these. */
export const isStrong = ({ mark, suggestion }: ReportTheme): boolean => mark !== 'none' || suggestion === 'common';
