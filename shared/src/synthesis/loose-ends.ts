import { type Sentence, type Source, sourceKey } from '../documents/statement.ts';
import type { GatheredTheme } from './gathered-themes.ts';

/** Sentences that name nothing they come from. */
export const unsourced = (statement: readonly Sentence[]): Sentence[] =>
  statement.filter(({ sources }) => sources.length === 0);

/** Every source that leads to a theme: the theme itself, the themes merged into it, and its notes. */
const sourcesLeadingTo = ({ source, members, notes }: GatheredTheme): Set<string> => {
  const sources: Source[] = [
    source,
    ...members.map((member): Source => ({ kind: 'theme', ...member })),
    ...notes.map(({ session, id }): Source => ({ kind: 'note', session, note: id })),
  ];
  return new Set(sources.map(sourceKey));
};

/** The sentences that rest on a theme, or on one of its notes. */
export function sentencesOf(theme: GatheredTheme, statement: readonly Sentence[]): Sentence[] {
  const leading = sourcesLeadingTo(theme);
  return statement.filter(({ sources }) => sources.some((source) => leading.has(sourceKey(source))));
}
