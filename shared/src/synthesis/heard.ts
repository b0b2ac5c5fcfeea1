import type { WallNote } from '../documents/wall.ts';
import type { NoteId, SessionId } from '../ids.ts';
import type { GroupId } from '../process/schema.ts';
import { project } from '../projection.ts';
import type { NoteRow } from '../session/notes.ts';
import { currentRun, type Headcount, type SessionState } from '../session/state.ts';
import type { Ms } from '../time.ts';
import type { Attendee, SessionMaterial } from './material.ts';

/** Somebody who counts. The key is theirs within one session: people are never linked across sessions. */
export type Person = { key: string; groups: readonly GroupId[] };

/** A note on the wall, with its author. `recorded`: a recorder took it down for somebody. */
export type HeardNote = { id: NoteId; session: SessionId; author: Person; recorded: boolean; wall: WallNote };

/** A session that was held: who was there, and what came onto the wall, in order of arrival. */
export type HeardSession = {
  material: SessionMaterial;
  beganAt: Ms;
  people: Person[];
  notes: HeardNote[];
  /** Whose notes are on no wall: not revealed, held, late or taken back. One entry for each note. */
  keptOff: Person[];
};

/** The sessions that count, in order of time: rehearsals do not, nor what was never begun. */
export const hear = (sessions: readonly SessionMaterial[]): HeardSession[] =>
  sessions
    .filter(({ record }) => record.kind !== 'rehearsal')
    .flatMap((material) => {
      const beganAt = beginning(material.state);
      return beganAt === null ? [] : [hearSession(material, beganAt)];
    })
    .sort((a, b) => a.beganAt - b.beganAt || (a.material.record.id < b.material.record.id ? -1 : 1));

const beginning = (state: SessionState): Ms | null =>
  state.history[0]?.startedAt ?? currentRun(state)?.startedAt ?? null;

function hearSession(material: SessionMaterial, beganAt: Ms): HeardSession {
  const { record, state, participants } = material;
  const attendees = new Map(participants.map((attendee) => [attendee.id, attendee]));
  const rows = [...material.notes].sort((a, b) => a.arrival - b.arrival);
  const { wall } = project(record.protocol, state, rows);
  const people = new Map(
    participants.filter(({ role }) => role === 'participant').map(({ id, groups }) => [id, { key: id, groups }]),
  );
  const counted = withoutPhones(state.withoutPhones);
  for (const person of counted) people.set(person.key, person);
  const [notes, keptOff]: [HeardNote[], Person[]] = [[], []];
  for (const row of rows) {
    const attendee = attendees.get(row.participant);
    const author = authorOf(row, attendee);
    // Where people without phones were counted, whoever a recorder wrote for is among them.
    const isCounted = attendee?.role === 'recorder' && counted.length > 0;
    if (!row.back && !isCounted) people.set(author.key, author);
    const shown = wall.get(row.note);
    if (shown)
      notes.push({ id: row.note, session: record.id, author, recorded: attendee?.role === 'recorder', wall: shown });
    else keptOff.push(author);
  }
  return { material, beganAt, people: [...people.values()], notes, keptOff };
}

/** As many people as were counted, who together belong to each group as often as was counted. */
function withoutPhones({ people, groups }: Headcount): Person[] {
  const counted = Array.from({ length: people }, (_, index) => ({
    key: `without-phone/${index}`,
    groups: [] as GroupId[],
  }));
  let next = 0;
  for (const [group, count] of Object.entries(groups)) {
    for (let so = 0; so < Math.min(count, people); so += 1) {
      counted[next % people]?.groups.push(group);
      next += 1;
    }
  }
  return counted;
}

/**
 * Whose words a note holds. A recorder writes for people without a phone: notes that it marked with the same groups count as one
 * person's, which is fewer than there were, and so never gives a small number away.
 */
function authorOf(row: NoteRow, attendee: Attendee | undefined): Person {
  if (attendee?.role !== 'recorder') return { key: row.participant, groups: attendee?.groups ?? [] };
  const groups = [...(row.wording.groups ?? [])].sort();
  return { key: `${row.participant}/${groups.join()}`, groups };
}
