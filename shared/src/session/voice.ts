/** The share of a group's people who wrote, in words: all that is said of it while people write in private. */
export type VoiceShare = 'not-yet' | 'some' | 'most';

/** Below this many people a figure, or even a word, would point at somebody. */
export const SMALLEST_GROUP = 5;

export type GroupVoice = { group: string; people: number | null; wrote: number | null; share: VoiceShare | null };

/** Who of each group has written. `private` withholds the figures. People may belong to several groups, and count in each. */
export function voices(
  people: Iterable<{ id: string; groups: readonly string[] }>,
  wrote: ReadonlySet<string>,
  groups: readonly string[],
  isPrivate: boolean,
): GroupVoice[] {
  const counts = new Map(groups.map((group) => [group, { people: 0, wrote: 0 }]));
  for (const person of people) {
    for (const group of person.groups) {
      const count = counts.get(group);
      if (!count) continue;
      count.people += 1;
      if (wrote.has(person.id)) count.wrote += 1;
    }
  }
  return [...counts].map(([group, count]) => {
    if (count.people < SMALLEST_GROUP) return { group, people: null, wrote: null, share: null };
    const share = count.wrote === 0 ? 'not-yet' : count.wrote * 3 >= count.people * 2 ? 'most' : 'some';
    const quiet = count.people - count.wrote;
    // Neither those who wrote nor those who did not may be told on their own when they are few.
    const tellable =
      !isPrivate && (count.wrote === 0 || count.wrote >= SMALLEST_GROUP) && (quiet === 0 || quiet >= SMALLEST_GROUP);
    return { group, people: count.people, wrote: tellable ? count.wrote : null, share };
  });
}
