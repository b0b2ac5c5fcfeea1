import type { Sentence } from '../documents/statement.ts';
import type { MergedTheme } from '../documents/synthesis.ts';
import type { Theme } from '../documents/themes.ts';
import type { NoteId, ParticipantId, StepId } from '../ids.ts';
import type { Language } from '../language.ts';
import type { GroupId, Process, SessionRecord } from '../process/schema.ts';
import type { LogEntry } from '../process/second-person.ts';
import { project } from '../projection.ts';
import { stepById } from '../protocol/navigate.ts';
import { type Lens, type Protocol, penOf } from '../protocol/schema.ts';
import { type NoteRow, wordingHash, wordingOf } from '../session/notes.ts';
import { isLensVisible, type SessionState, stepState } from '../session/state.ts';
import type { HoldReason, Wording, WrittenNote } from '../session/wording.ts';
import type { Attendee, BallotWords, DotRow, MarkRow, SessionMaterial } from '../synthesis/material.ts';
import type { Ms } from '../time.ts';
import type { ReportSources } from './sources.ts';

/**
 * The complete archive of a process, for its data stewards alone: every session with rehearsals, every note whatever became of it, every
 * dot and mark, with the ids of participants. Nothing is suppressed. It holds no names, devices or addresses, because nobody gives them.
 */
export type Archive = {
  format: 'futureback-archive';
  version: 1;
  madeAt: Ms;
  process: Process;
  sessions: ArchivedSession[];
  synthesis: MergedTheme[];
  statement: Sentence[];
  /** Who asked for the author of a safety concern, who confirmed it and who looked, by account. */
  accessLog: LogEntry[];
};

export type ArchivedSession = {
  /** As it was set up, with its own copy of the protocol. */
  record: SessionRecord;
  /** What its log says, folded. */
  state: SessionState;
  participants: Attendee[];
  /** In order of arrival. */
  notes: ArchivedNote[];
  /** Words on sheets that were never accepted as a note, or not in this wording: too long, too many, or after writing had stopped. */
  unaccepted: ({ id: NoteId; author: ParticipantId | null } & WrittenNote)[];
  themes: Theme[];
  ballotWords: BallotWords[];
  dots: DotRow[];
  marks: MarkRow[];
};

export type ArchivedNote = {
  id: NoteId;
  /** Null while it is held because someone may be hurt: finding that author takes two people, and an archive takes one. */
  author: ParticipantId | null;
  step: StepId;
  /** The last accepted wording. */
  text: string;
  /** What was meant, in one sentence of a recorder's. */
  short: string | null;
  why: string | null;
  lens: Lens | null;
  language: Language;
  question: string;
  /** A recorder's notes only: the groups of those who said it. */
  groups: GroupId[] | null;
  arrival: number;
  /** The visit to the step during which it came. */
  run: number;
  /** What the wall shows of it, which is an earlier wording while an edit waits; null when it is not on the wall. */
  wall: string | null;
  /** Why it is not on the wall; null when it is. */
  absence: Absence | null;
  held: HoldReason | null;
  /** All it said when it was held because someone may be hurt; null where it is not held for that. */
  wordingWhenHeld: Wording | null;
};

/** `waiting`: for its release where every note is read first. `no-step`: nobody writes in the step it names. */
export type Absence = 'taken-back' | 'held' | 'not-revealed' | 'waiting' | 'late' | 'no-step';

/** Somebody's sheet, as they wrote it. */
export type Sheet = { participant: ParticipantId; notes: ReadonlyMap<NoteId, WrittenNote> };

/** Everything, exact. `sheets` holds those of all sessions. */
export function archive(
  from: ReportSources,
  { sheets, accessLog }: { sheets: readonly Sheet[]; accessLog: readonly LogEntry[] },
  now: Ms,
): Archive {
  const byParticipant = new Map(sheets.map(({ participant, notes }) => [participant, notes]));
  return {
    format: 'futureback-archive',
    version: 1,
    madeAt: now,
    process: from.process,
    sessions: from.sessions.map((material) => archiveSession(material, byParticipant)),
    synthesis: [...from.synthesis],
    statement: [...from.statement],
    accessLog: [...accessLog],
  };
}

function archiveSession(
  { record, state, notes, participants, themes, ballotWords, dots, marks }: SessionMaterial,
  sheets: ReadonlyMap<ParticipantId, ReadonlyMap<NoteId, WrittenNote>>,
): ArchivedSession {
  const { wall } = project(record.protocol, state, notes);
  const rows = new Map(notes.map((row) => [row.note, row]));
  return {
    record,
    state,
    participants: [...participants],
    notes: [...notes]
      .sort((a, b) => a.arrival - b.arrival)
      .map((row) => {
        const shown = wall.get(row.note) ?? null;
        return archiveNote(row, shown?.text ?? null, shown ? null : absenceOf(record.protocol, state, row));
      }),
    unaccepted: participants.flatMap(({ id: author }) =>
      [...(sheets.get(author) ?? [])]
        .filter(([id, note]) => !isAccepted(rows.get(id), author, note))
        .map(([id, note]) => ({ id, author: isConcern(rows.get(id)) ? null : author, ...note })),
    ),
    themes: [...themes],
    ballotWords: [...ballotWords],
    dots: [...dots],
    marks: [...marks],
  };
}

const archiveNote = (row: NoteRow, wall: string | null, absence: Absence | null): ArchivedNote => ({
  id: row.note,
  author: isConcern(row) ? null : row.participant,
  step: row.step,
  text: row.wording.text,
  short: row.wording.short ?? null,
  why: row.wording.why ?? null,
  lens: row.wording.lens ?? null,
  language: row.wording.language,
  question: row.wording.question,
  groups: row.wording.groups ?? null,
  arrival: row.arrival,
  run: row.run,
  wall,
  absence,
  held: row.held,
  wordingWhenHeld: row.concern?.wording ?? null,
});

const isConcern = (row: NoteRow | undefined): boolean => row?.held === 'safety-concern';

const isAccepted = (row: NoteRow | undefined, author: ParticipantId, note: WrittenNote): boolean =>
  row !== undefined && row.participant === author && wordingHash(row.wording) === wordingHash(wordingOf(note));

/** Why the projection leaves a note off the wall, in the order in which it decides. */
function absenceOf(protocol: Protocol, state: SessionState, row: NoteRow): Absence {
  const step = stepById(protocol, row.step);
  const pen = step && penOf(step);
  if (!pen) return 'no-step';
  if (row.back) return 'taken-back';
  if (row.held) return 'held';
  if (!isLensVisible(pen, stepState(state, row.step), row.wording.lens)) return 'not-revealed';
  return row.late ? 'late' : 'waiting';
}
