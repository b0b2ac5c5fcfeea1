import type { Group, GroupId } from '../process/schema.ts';
import type { HeardSession } from './heard.ts';
import { type Figure, publish } from './suppress.ts';

/** Who was there: sessions × groups with totals, as others may see it. */
export type Engagement = {
  people: Figure;
  sessions: { people: Figure; groups: Figure[] }[];
  /** One for each planned group. */
  groups: { group: GroupId; people: Figure; heard: boolean }[];
};

/** Somebody of several groups counts in each; who names no group counts in the totals alone. */
export function engagement(sessions: readonly HeardSession[], groups: readonly Group[]): Engagement {
  const people = sessions.flatMap((session, row) =>
    session.people.map((person) => ({ row: `${row}`, columns: person.groups })),
  );
  const planned = groups.map(({ id }) => id);
  const table = publish(
    people,
    sessions.map((_, row) => `${row}`),
    planned,
  );
  return {
    people: table.all,
    sessions: table.rows.map((people, row) => ({ people, groups: table.cells[row] ?? [] })),
    groups: planned.map((group, column) => ({
      group,
      people: table.columns[column] ?? null,
      heard: people.some(({ columns }) => columns.includes(group)),
    })),
  };
}
