import { sourceKey } from '@futureback/shared/documents/statement.ts';
import type { MergedTheme, SessionTheme, ThemeMark } from '@futureback/shared/documents/synthesis.ts';
import type { ThemeId } from '@futureback/shared/ids.ts';
import type { Report, ReportTheme } from '@futureback/shared/report/report.ts';
import type { HeardSession } from '../../../pieces/statement-editor/source-shelf.ts';

/** A theme of a session, with the words people know it by. */
export type RowMember = SessionTheme & { title: string; about: string; from: string };

/** A line of the matrix: a theme of the process, or one of a single session that is in none. */
export type ThemeRow = {
  /** `sourceKey` of the theme. */
  key: string;
  /** Null for a theme of a single session. */
  merged: ThemeId | null;
  title: string;
  about: string;
  mark: ThemeMark;
  members: readonly RowMember[];
  /** Published figures and notes; null until the report knows the theme. */
  figures: ReportTheme | null;
};

const memberKey = ({ session, theme }: SessionTheme): string => `${session}/${theme}`;

/**
 * Lines in the report's order, so that nothing jumps while people work; what the report does not know yet was just made and stands on top.
 * A theme whose sessions' themes are all gone stays: somebody named it.
 */
export function themeRows(
  synthesis: readonly MergedTheme[],
  heard: readonly HeardSession[],
  report: Report | null,
): ThemeRow[] {
  const known = new Map(
    heard.flatMap((session) =>
      session.themes.map((theme): [string, RowMember] => [
        memberKey({ session: session.id, theme: theme.id }),
        { session: session.id, theme: theme.id, title: theme.title, about: theme.about, from: session.title },
      ]),
    ),
  );
  const figuresOf = new Map((report?.themes ?? []).map((theme, at) => [theme.key, { theme, at }]));
  const taken = new Set(synthesis.flatMap((theme) => theme.members.map(memberKey)));

  const merged = synthesis.map((theme) => ({
    key: sourceKey({ kind: 'merged', theme: theme.id }),
    merged: theme.id,
    title: theme.title,
    about: theme.about,
    mark: theme.mark,
    members: theme.members.flatMap((member) => known.get(memberKey(member)) ?? []),
  }));
  const alone = [...known.values()]
    .filter((member) => !taken.has(memberKey(member)))
    .map((member) => ({
      key: sourceKey({ kind: 'theme', session: member.session, theme: member.theme }),
      merged: null,
      title: member.title,
      about: member.about,
      mark: 'none' as const,
      members: [member],
    }));
  return [...merged, ...alone]
    .map((row) => ({ ...row, figures: figuresOf.get(row.key)?.theme ?? null }))
    .sort((a, b) => (figuresOf.get(a.key)?.at ?? -1) - (figuresOf.get(b.key)?.at ?? -1));
}
