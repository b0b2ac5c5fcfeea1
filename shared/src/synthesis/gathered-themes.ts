import type { Source } from '../documents/statement.ts';
import type { MergedTheme, SessionTheme, ThemeMark } from '../documents/synthesis.ts';
import type { Theme } from '../documents/themes.ts';
import type { HeardNote, HeardSession } from './heard.ts';

/** A theme as the process sees it: merged out of several sessions' themes, or one session's own that nobody merged. */
export type GatheredTheme = {
  /** Itself, as a sentence would name it. */
  source: Exclude<Source, { kind: 'note' }>;
  title: string;
  about: string;
  mark: ThemeMark;
  members: SessionTheme[];
  /** Those on the wall, session by session, as people put them. */
  notes: HeardNote[];
};

/** Merged themes in their order, then what was not merged, session by session. Themes without a note on the wall are left out. */
export function gatherThemes(sessions: readonly HeardSession[], synthesis: readonly MergedTheme[]): GatheredTheme[] {
  const known = sessions.flatMap((session) => session.material.themes.map((theme) => memberOf(session, theme)));
  const inMerged = new Set(synthesis.flatMap(({ members }) => members.map(memberKey)));
  const merged = synthesis.map((theme): GatheredTheme => {
    const keys = new Set(theme.members.map(memberKey));
    const members = known.filter(({ member }) => keys.has(memberKey(member)));
    const source = { kind: 'merged', theme: theme.id } as const;
    return { source, title: theme.title, about: theme.about, mark: theme.mark, ...joined(members) };
  });
  const own = known
    .filter(({ member }) => !inMerged.has(memberKey(member)))
    .map((each): GatheredTheme => {
      const { title, about } = each.theme;
      return { source: { kind: 'theme', ...each.member }, title, about, mark: 'none', ...joined([each]) };
    });
  return [...merged, ...own].filter(({ notes }) => notes.length > 0);
}

type Member = { member: SessionTheme; theme: Theme; notes: HeardNote[] };

const memberKey = ({ session, theme }: SessionTheme): string => `${session}/${theme}`;

const joined = (members: readonly Member[]): Pick<GatheredTheme, 'members' | 'notes'> => ({
  members: members.map(({ member }) => member),
  notes: members.flatMap(({ notes }) => notes),
});

/** A session's theme with those of its notes that are on the wall. */
function memberOf(session: HeardSession, theme: Theme): Member {
  const onWall = new Map(session.notes.map((note) => [note.id, note]));
  return {
    member: { session: session.material.record.id, theme: theme.id },
    theme,
    notes: theme.notes.flatMap((id) => onWall.get(id) ?? []),
  };
}
