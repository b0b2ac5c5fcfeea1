import type { Group } from '../process/schema.ts';
import { SMALLEST_GROUP } from '../session/voice.ts';
import { dotsByGroup } from './dots.ts';
import type { Engagement } from './engagement.ts';
import type { HeardSession } from './heard.ts';
import { type Figure, publishRow } from './suppress.ts';
import { authorsOf } from './theme-statistics.ts';

/** How a planned group was heard over all sessions, as others may see it. */
export type Voice = {
  group: Group;
  /** How many people of it the school has, where that was given and is not itself a handful. */
  size: number | null;
  people: Figure;
  /** `people` as a share of `size`, 0 to 1 and rarely more. */
  share: number | null;
  notes: number | null;
  dots: number | null;
};

/** One for each planned group, whose totals the engagement has already published or kept back. */
export function voices(sessions: readonly HeardSession[], groups: readonly Group[], engagement: Engagement): Voice[] {
  const known = groups.map(({ id }) => id).filter((_, index) => engagement.groups[index]?.people != null);
  const notes = sessions.flatMap((session) => session.notes);
  const writers = publishRow(
    authorsOf(notes).map(({ person }) => person.groups),
    known,
  );
  const dots = dotsByGroup(sessions, known);
  return groups.map((group, index) => {
    const { id } = group;
    const size = group.size !== undefined && group.size >= SMALLEST_GROUP ? group.size : null;
    const people = engagement.groups[index]?.people ?? null;
    const column = known.indexOf(id);
    return {
      group,
      size,
      people,
      share: people === null || size === null ? null : people / size,
      notes: writers.columns[column] == null ? null : notes.filter(({ author }) => author.groups.includes(id)).length,
      dots: dots[column] ?? null,
    };
  });
}
