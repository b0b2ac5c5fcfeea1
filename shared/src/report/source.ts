import { type Source, sourceKey } from '../documents/statement.ts';
import type { HeardNote } from '../synthesis/heard.ts';
import { type Findings, label, sessionNumber, themeNumber } from './findings.ts';
import { quote } from './passage.ts';
import type { GroupLabel, ReportSource, SourceQuote } from './report.ts';

/** How many notes are quoted for a theme; the rest stand in the appendix. */
const QUOTED = 4;

/** Everything behind the sentences, numbered in order of first mention. */
export function sourcesOf(findings: Findings): ReportSource[] {
  const mentions = new Map<string, number[]>();
  for (const [index, { sources }] of findings.statement.entries()) {
    for (const key of sources.map(sourceKey)) mentions.set(key, [...(mentions.get(key) ?? []), index + 1]);
  }
  const known = everySource(findings);
  return [...mentions].map(([key, sentences], index): ReportSource => {
    const behind = known.get(key);
    const notes = behind?.notes ?? [];
    const numbered = {
      number: index + 1,
      sentences,
      sessions: [...new Set(notes.map(({ session }) => sessionNumber(findings, session)))].sort((a, b) => a - b),
      quotes: oneByOne(notes)
        .slice(0, QUOTED)
        .map((note): SourceQuote => ({ ...quote(findings, note), group: groupBeside(findings, note) })),
    };
    const [first] = notes;
    if (!behind || !first) return { ...numbered, kind: 'gone' };
    if (behind.kind === 'note') return { ...numbered, kind: 'note' };
    const { kind, title, about } = behind;
    return { ...numbered, kind, title, about, theme: themeNumber(findings, first) ?? 0, notes: notes.length };
  });
}

type Known = { kind: 'note'; notes: HeardNote[] } | { kind: 'theme'; title: string; about: string; notes: HeardNote[] };

/** Whatever a sentence may name, by its key. */
function everySource({ sessions, themes }: Findings): Map<string, Known> {
  const known = new Map<string, Known>();
  const know = (source: Source, behind: Known): void => void known.set(sourceKey(source), behind);
  for (const { source, title, about, notes } of themes) know(source, { kind: 'theme', title, about, notes });
  for (const { material, notes } of sessions) {
    const session = material.record.id;
    const onWall = new Map(notes.map((note) => [note.id, note]));
    for (const { id, title, about, notes: own } of material.themes) {
      know(
        { kind: 'theme', session, theme: id },
        { kind: 'theme', title, about, notes: own.flatMap((note) => onWall.get(note) ?? []) },
      );
    }
    for (const note of notes) know({ kind: 'note', session, note: note.id }, { kind: 'note', notes: [note] });
  }
  return known;
}

/** Notes with each session's in turn, so that the first few come from as many sessions as can be. */
function oneByOne(notes: readonly HeardNote[]): HeardNote[] {
  const turns = new Map<string, number>();
  return notes
    .map((note) => {
      const turn = turns.get(note.session) ?? 0;
      turns.set(note.session, turn + 1);
      return { note, turn };
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ note }) => note);
}

/**
 * The group that may stand beside one note: one whose people are told for the note's session and for its theme. Of several only the
 * largest: together they could point at fewer people than each does.
 */
function groupBeside(findings: Findings, note: HeardNote): GroupLabel | null {
  const session = findings.engagement.sessions[sessionNumber(findings, note.session) - 1];
  const theme = themeNumber(findings, note);
  const inTheme = theme === null ? null : findings.statistics[theme - 1];
  const [largest] = findings.groups
    .map((group, index) => ({ group, people: session?.groups[index] ?? null }))
    .filter(({ group, people }) => people !== null && note.author.groups.includes(group.id))
    .filter(({ group }) => !inTheme || inTheme.groups.some((told) => told.group === group.id && told.people !== null))
    .sort((a, b) => (b.people ?? 0) - (a.people ?? 0));
  return largest ? label(largest.group) : null;
}
