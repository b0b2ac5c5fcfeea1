import { type Source, sourceKey } from '@futureback/shared/documents/statement.ts';
import type { MergedTheme } from '@futureback/shared/documents/synthesis.ts';
import type { Theme } from '@futureback/shared/documents/themes.ts';
import type { WallNoteWithId } from '@futureback/shared/documents/wall.ts';
import type { SessionId } from '@futureback/shared/ids.ts';
import type { Language } from '@futureback/shared/language.ts';
import type { Lens } from '@futureback/shared/protocol/schema.ts';

/** Something a sentence can come from, in the words in which people know it. */
export type SourceEntry = {
  key: string;
  source: Source;
  /** A theme's title, or the words of a note. */
  words: string;
  /** Of a theme: its plain statement. */
  about: string;
  /** Of a note: the language it was written in. */
  language: Language | null;
  lens: Lens | null;
  /** The session it was heard in; null for a theme of the whole process. */
  from: string | null;
  /** Notes behind a theme; 1 for a note. */
  notes: number;
};

export type HeardSession = {
  id: SessionId;
  title: string;
  themes: readonly Theme[];
  wall: readonly WallNoteWithId[];
};

/** Everything that sentences can be drawn from. */
export type SourceShelf = { entries: readonly SourceEntry[]; find: (source: Source) => SourceEntry | undefined };

const entryOf = (source: Source, facts: Omit<SourceEntry, 'key' | 'source'>): SourceEntry => ({
  key: sourceKey(source),
  source,
  ...facts,
});

/** Themes of the process first, then each session's themes and its notes. Notes that left a wall no longer count. */
export function sourceShelf(merged: readonly MergedTheme[], sessions: readonly HeardSession[]): SourceShelf {
  const behind = new Map<string, number>();
  const ofSessions = sessions.flatMap((session) => {
    const onWall = new Set(session.wall.map((note) => note.id));
    const themes = session.themes.map((theme) => {
      const source: Source = { kind: 'theme', session: session.id, theme: theme.id };
      const notes = theme.notes.filter((note) => onWall.has(note)).length;
      behind.set(`${session.id}/${theme.id}`, notes);
      return entryOf(source, {
        words: theme.title,
        about: theme.about,
        language: null,
        lens: null,
        from: session.title,
        notes,
      });
    });
    const notes = session.wall.map((note) =>
      entryOf(
        { kind: 'note', session: session.id, note: note.id },
        {
          words: note.short || note.text,
          about: note.short ? note.text : '',
          language: note.language,
          lens: note.lens ?? null,
          from: session.title,
          notes: 1,
        },
      ),
    );
    return [...themes, ...notes];
  });
  const ofProcess = merged.map((theme) =>
    entryOf(
      { kind: 'merged', theme: theme.id },
      {
        words: theme.title,
        about: theme.about,
        language: null,
        lens: null,
        from: null,
        notes: theme.members.reduce((sum, member) => sum + (behind.get(`${member.session}/${member.theme}`) ?? 0), 0),
      },
    ),
  );
  const entries = [...ofProcess, ...ofSessions];
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  return { entries, find: (source) => byKey.get(sourceKey(source)) };
}

/** What is found under typed words: each of them must be in the words, the statement or the session's name. */
export function searchShelf(entries: readonly SourceEntry[], typed: string): readonly SourceEntry[] {
  const wanted = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return entries;
  return entries.filter((entry) => {
    const said = `${entry.words} ${entry.about} ${entry.from ?? ''}`.toLocaleLowerCase();
    return wanted.every((word) => said.includes(word));
  });
}
