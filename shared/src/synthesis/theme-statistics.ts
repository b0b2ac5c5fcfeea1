import type { SessionId } from '../ids.ts';
import type { GroupId } from '../process/schema.ts';
import type { HeardNote, Person } from './heard.ts';
import { type Figure, publishRow } from './suppress.ts';

/** How a theme was heard, as others may see it. Notes of a group are told only where its people are. */
export type ThemeStatistics = {
  people: Figure;
  /** Of the groups that were asked for. */
  groups: { group: GroupId; people: Figure; notes: number | null }[];
  /** Only sessions in which it was heard. */
  sessions: { session: SessionId; people: Figure; notes: number }[];
};

/** Counts the authors of a theme's notes. Give it only groups and sessions whose totals are published: see `publish`. */
export function themeStatistics(
  notes: readonly HeardNote[],
  groups: readonly GroupId[],
  sessions: readonly SessionId[],
): ThemeStatistics {
  const authors = authorsOf(notes);
  const byGroup = publishRow(
    authors.map(({ person }) => person.groups),
    groups,
  );
  const bySession = publishRow(
    authors.map(({ session }) => [session]),
    sessions,
  );
  const heardIn = [...new Set(notes.map(({ session }) => session))];
  return {
    people: byGroup.all,
    groups: groups.map((group, column) => ({
      group,
      people: byGroup.columns[column] ?? null,
      notes:
        byGroup.columns[column] == null ? null : notes.filter(({ author }) => author.groups.includes(group)).length,
    })),
    sessions: heardIn.map((session) => ({
      session,
      people: bySession.columns[sessions.indexOf(session)] ?? null,
      notes: notes.filter((note) => note.session === session).length,
    })),
  };
}

/** Each author once for each session. */
export function authorsOf(notes: readonly HeardNote[]): { session: SessionId; person: Person }[] {
  const authors = new Map(
    notes.map(({ session, author }) => [`${session}/${author.key}`, { session, person: author }]),
  );
  return [...authors.values()];
}

/** What figures suggest where nobody marked a theme: heard from several groups or in most sessions, or loud in one group alone. */
export function suggestMark(statistics: ThemeStatistics, sessionsWithThemes: number): 'common' | 'outlier' | null {
  const groups = statistics.groups.filter(({ people }) => people !== null).length;
  const sessions = statistics.sessions.length;
  if (groups >= 2 || (sessions >= 2 && sessions * 2 >= sessionsWithThemes)) return 'common';
  return groups === 1 ? 'outlier' : null;
}
