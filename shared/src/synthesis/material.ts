import type { SessionRole } from '../actor.ts';
import type { Theme } from '../documents/themes.ts';
import type { BallotId, ParticipantId } from '../ids.ts';
import type { Language } from '../language.ts';
import type { GroupId, SessionRecord } from '../process/schema.ts';
import type { NoteRow } from '../session/notes.ts';
import type { BallotItemId, SessionState } from '../session/state.ts';

/** Somebody in a session, as far as counting goes. */
export type Attendee = {
  id: ParticipantId;
  role: SessionRole;
  groups: readonly GroupId[];
  table: number | null;
  language: Language;
};

/** The words a ballot froze. */
export type BallotWords = { ballot: BallotId; item: BallotItemId; words: string };
export type DotRow = { ballot: BallotId; participant: ParticipantId; item: BallotItemId; dots: number };
/** `level` counts from 1, "cannot live with it", to 5, "fully behind it". */
export type MarkRow = {
  ballot: BallotId;
  participant: ParticipantId;
  item: BallotItemId;
  level: number;
  concern: string | null;
};

/** Everything that is known of one session, exact. What may be shown of it is decided by whoever reads it. */
export type SessionMaterial = {
  record: SessionRecord;
  state: SessionState;
  notes: readonly NoteRow[];
  participants: readonly Attendee[];
  themes: readonly Theme[];
  ballotWords: readonly BallotWords[];
  dots: readonly DotRow[];
  marks: readonly MarkRow[];
};
