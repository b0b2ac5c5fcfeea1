import type { ThemeMark } from '../documents/synthesis.ts';
import type { SessionId } from '../ids.ts';
import type { Language, Words } from '../language.ts';
import type { GroupId, Process } from '../process/schema.ts';
import type { Lens, Output, StepKind } from '../protocol/schema.ts';
import type { Figure } from '../synthesis/suppress.ts';
import type { Voice as HeardVoice } from '../synthesis/voice.ts';
import type { Ms } from '../time.ts';

/**
 * The published report of a process, as plain data: every export and the report page are drawn from it. Rehearsals are not in it, nor
 * any id of a person, a device or a note. Every `Figure`, and every other number that may be null, went through the one suppression: null
 * is shown as a dash, and what is shown may stand side by side.
 *
 * Things that are referred to are numbered from 1: sessions, sentences, themes and sources; `sessions[2]` has number 3.
 * `Words` are in several languages and may name the horizon: show them with `sayAt(words, language, { future, start })`.
 */
export type Report = {
  format: 'futureback-report';
  version: 1;
  madeAt: Ms;
  process: Pick<
    Process,
    'school' | 'district' | 'future' | 'start' | 'language' | 'schoolCompass' | 'districtCompass' | 'purgeOn'
  >;
  /** Figures for fewer people than this are never published. */
  fewest: number;
  totals: {
    sessions: number;
    /** People are counted per session and never linked across sessions: somebody who came twice counts twice. */
    people: Figure;
    /** Notes on the walls. */
    notes: number;
    /** Notes that are on no wall: not revealed, held or taken back. Their words are nowhere in this report. */
    notesKeptOff: Figure;
    sentences: number;
    themes: number;
  };
  vision: ReportSentence[];
  /** What the community described, by lens. `more` holds the notes with the fourth lens or with none. */
  picture: Record<Lens, Passage[]>;
  /** What the planning team itself hopes and dreams: its own sessions, apart from the community. */
  hopes: Passage[];
  /** How things were, how we got there, and what stood in the way: from all sessions. */
  startingPoint: Passage[];
  path: Passage[];
  obstacles: Passage[];
  /** What people said of the sessions themselves, and whatever else answered none of the questions above. */
  debrief: Passage[];
  /** The engagement table, in order of time. */
  sessions: ReportSession[];
  methods: Method[];
  themes: ReportTheme[];
  voices: Voice[];
  /** Planned groups from which nobody came. */
  gaps: GroupId[];
  sources: ReportSource[];
  looseEnds: {
    /** Numbers of sentences that name no source. */
    unsourced: number[];
    /** Numbers of strong themes and kept outliers that stand behind no sentence. */
    unusedThemes: number[];
  };
};

/** A note as people wrote it. `session` is a number. */
export type Quote = {
  text: string;
  /** What was meant, in one sentence of a recorder's; `text` is what was said. */
  short: string | null;
  /** The second line, "Why does this matter to you?" */
  why: string | null;
  language: Language;
  lens: Lens | null;
  session: number;
};

/** Notes under the theme they were put into, or loose. `theme` is a number. */
export type Passage = { theme: number | null; notes: Quote[] };

export type ReportSentence = {
  number: number;
  text: string;
  /** Numbers of sources. */
  sources: number[];
  /** How people stood to it, ballot by ballot. */
  agreement: Agreement[];
};

/** One closed agreement ballot on a sentence. */
export type Agreement = {
  session: number;
  people: Figure;
  /** People at each of the five points, from "cannot live with it" to "fully behind it". */
  points: [Figure, Figure, Figure, Figure, Figure];
  /** The sentence was edited since. */
  earlierWording: boolean;
};

/** Something behind sentences, numbered in order of first mention. */
export type ReportSource = {
  number: number;
  /** Numbers of the sentences that rest on it. */
  sentences: number[];
  /** Numbers of the sessions its notes come from. */
  sessions: number[];
  /** A few notes in people's words, taken from different sessions where there are several. */
  quotes: SourceQuote[];
} & (
  | {
      kind: 'theme';
      title: string;
      about: string;
      /** The theme of the report that it is, or is merged into. */
      theme: number;
      notes: number;
    }
  | { kind: 'note' }
  /** The theme or note was removed, taken back or held after the sentence named it. */
  | { kind: 'gone' }
);

/** `group` is the author's stakeholder group where that says nothing about fewer than five people. */
export type SourceQuote = Quote & { group: GroupLabel | null };

/** A planned group. `label` only where the process named it itself; the words of the others are in the catalogues. */
export type GroupLabel = { id: GroupId; label: string | null };

export type ReportSession = {
  number: number;
  id: SessionId;
  title: string;
  kind: 'team' | 'community';
  /** When it really began. */
  beganAt: Ms;
  /** As it was set up; empty when nothing was noted. */
  place: string;
  host: string;
  protocol: Words;
  plannedMinutes: number;
  usedMinutes: number;
  languages: Language[];
  people: Figure;
  /** Every planned group; somebody of several groups counts in each. */
  groups: (GroupLabel & { people: Figure })[];
  /** Notes on its wall, and how many of these a recorder took down for others. */
  notes: number;
  recorded: number;
  /** How its results were used. */
  themes: number[];
  sentences: number[];
};

/** A protocol that was used, and in which sessions. */
export type Method = {
  name: Words;
  summary: Words;
  credit: Words;
  minutes: number;
  steps: {
    title: Words;
    purpose: Words;
    kind: StepKind;
    output: Output;
    minutes: number;
    /** True where nobody in the room saw others' notes before the reveal. */
    private: boolean;
  }[];
  sessions: number[];
};

export type ReportTheme = {
  number: number;
  /** `sourceKey` of the merged theme, or of a session's theme that is in none: what editors know it by. */
  key: string;
  title: string;
  about: string;
  /** What people marked it as. */
  mark: ThemeMark;
  /** What the published figures suggest where nobody marked it. */
  suggestion: 'common' | 'outlier' | null;
  people: Figure;
  /** Every planned group, in the process's order. */
  groups: (GroupLabel & { people: Figure; notes: number | null })[];
  /** Only the sessions it was heard in. */
  sessions: { session: number; people: Figure; notes: number }[];
  /** Dots in all closed votes; null where nobody voted on it, or too few to be told. */
  dots: number | null;
  notes: Quote[];
  /** Numbers of sentences that rest on it or on one of its notes. */
  sentences: number[];
};

/** How a planned group was heard over all sessions. */
export type Voice = GroupLabel & Omit<HeardVoice, 'group'>;
