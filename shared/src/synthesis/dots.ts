import type { GroupId } from '../process/schema.ts';
import type { PaperDots } from '../session/state.ts';
import { SMALLEST_GROUP } from '../session/voice.ts';
import type { GatheredTheme } from './gathered-themes.ts';
import type { HeardSession } from './heard.ts';
import { publishRow } from './suppress.ts';

/** The dots one person gave one theme in a vote that is closed. */
type Given = { person: string; groups: readonly GroupId[]; session: string; theme: string; dots: number };

function given(sessions: readonly HeardSession[]): Given[] {
  return sessions.flatMap(({ material: { record, state, participants, dots } }) => {
    const closed = new Set(state.ballots.filter(({ result }) => result?.kind === 'dots').map(({ id }) => id));
    const groups = new Map(participants.map((attendee) => [attendee.id, attendee.groups]));
    const onPaper = state.ballots.flatMap(({ terms, paper }) =>
      terms.kind === 'dots' && paper ? paperDots(record.id, terms.perItem, paper) : [],
    );
    const onPhones = dots
      .filter((row) => closed.has(row.ballot) && row.dots > 0)
      .map((row) => ({
        person: `${record.id}/${row.participant}`,
        groups: groups.get(row.participant) ?? [],
        session: record.id,
        theme: row.item,
        dots: row.dots,
      }));
    return [...onPhones, ...onPaper];
  });
}

/** Dots counted by hand, put by as few people as they can come from: a number that is small is never taken for a larger one. */
function paperDots(session: string, perItem: number, { dots }: PaperDots): Given[] {
  return Object.entries(dots).flatMap(([theme, put]) =>
    Array.from({ length: Math.ceil(put / perItem) }, (_, index) => ({
      person: `${session}/paper/${index}`,
      groups: [],
      session,
      theme,
      dots: Math.min(perItem, put - index * perItem),
    })),
  );
}

const sum = (rows: readonly Given[]): number => rows.reduce((sum, { dots }) => sum + dots, 0);
const voters = (rows: readonly Given[]): Set<string> => new Set(rows.map(({ person }) => person));

/**
 * The dots of each theme; null where nobody or fewer than five people gave them. If all who gave the small ones are together fewer than
 * five, the theme with the fewest voters beside them is kept back too: else the sum of all dots would give them away.
 */
export function dotsByTheme(sessions: readonly HeardSession[], themes: readonly GatheredTheme[]): (number | null)[] {
  const all = given(sessions);
  const rows = themes.map(({ members }) =>
    all.filter((row) => members.some(({ session, theme }) => row.session === session && row.theme === theme)),
  );
  const keptBack = new Set(rows.filter((own) => voters(own).size < SMALLEST_GROUP));
  const few = voters([...keptBack].flat()).size;
  if (few > 0 && few < SMALLEST_GROUP) {
    const shown = rows.filter((own) => !keptBack.has(own)).sort((a, b) => voters(a).size - voters(b).size);
    if (shown[0]) keptBack.add(shown[0]);
  }
  return rows.map((own) => (keptBack.has(own) ? null : sum(own)));
}

/** The dots that people of each group gave; null where fewer than five people of it gave any, or where that would follow. */
export function dotsByGroup(sessions: readonly HeardSession[], groups: readonly GroupId[]): (number | null)[] {
  const all = given(sessions);
  const people = new Map(all.map(({ person, groups }) => [person, groups]));
  const { columns } = publishRow([...people.values()], groups);
  return groups.map((group, column) =>
    columns[column] == null ? null : sum(all.filter((row) => row.groups.includes(group))),
  );
}
