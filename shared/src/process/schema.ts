import * as z from 'zod/mini';
import { Id } from '../ids.ts';
import { Language } from '../language.ts';
import { Protocol } from '../protocol/schema.ts';

/** The stakeholder groups a process starts with; their words are in the catalogues under `groups.<id>`. */
export const DEFAULT_GROUPS = [
  'family',
  'student',
  'teacher',
  'staff',
  'leader',
  'school-committee',
  'community',
  'multilingual-family',
  'school-council',
  'alumni',
] as const;

/** Ticked instead of a group; never counted as one. */
export const PREFER_NOT_TO_SAY = 'prefer-not-to-say';

export const GroupId = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/));
export type GroupId = z.infer<typeof GroupId>;

/** A stakeholder group of a process: one of the default ones, or its own with a label. */
export const Group = z.object({
  id: GroupId,
  /** Only for a group of the process's own; default groups are named by the catalogues. */
  label: z.optional(z.string().check(z.minLength(1), z.maxLength(80))),
  /** How many people of it the school has, roughly: the share that was heard is a share of this. */
  size: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(1_000_000))),
});
export type Group = z.infer<typeof Group>;

const text = (most: number) => z.string().check(z.trim(), z.maxLength(most));
const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** What the statement is read beside. */
const Compass = z.object({ vision: text(4000), mission: text(4000), values: text(4000) });
export type Compass = z.infer<typeof Compass>;

/** What people set up and may change about a process. */
export const ProcessSetup = z.object({
  school: text(120).check(z.minLength(1)),
  district: text(120),
  /** "2031-06": the month in which the future is told. */
  future: month,
  /** "2026-11": the month from which the way is told. */
  start: month,
  groups: z.array(Group).check(z.minLength(1), z.maxLength(30)),
  language: Language,
  schoolCompass: Compass,
  districtCompass: Compass,
  /** Everything people wrote is deleted on this day. */
  purgeOn: day,
  /** The member, by account, who is told when a note says that someone may be hurt; the owner where nobody is named. */
  namedAdult: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/))),
});
export type ProcessSetup = z.infer<typeof ProcessSetup>;

export const Process = z.extend(ProcessSetup, { id: Id, createdAt: z.number() });
export type Process = z.infer<typeof Process>;

export const SESSION_KINDS = ['rehearsal', 'team', 'community'] as const;

/** What people set up about a session. */
export const SessionSetup = z.object({
  title: text(120).check(z.minLength(1)),
  kind: z.enum(SESSION_KINDS),
  protocolId: z.string().check(z.maxLength(60)),
  place: text(120),
  /** Who invites: "Family council with the principal". */
  host: text(120),
  /** When it is meant to begin, ms since 1970, or null. */
  startsAt: z.nullable(z.number()),
  /** A session's own choice; without it each step keeps what its protocol says. */
  moderated: z.optional(z.boolean()),
  tables: z.number().check(z.int(), z.minimum(0), z.maximum(60)),
  /** One session in many rooms at once: each of its tables is a room. */
  rooms: z.optional(z.boolean()),
});
export type SessionSetup = z.infer<typeof SessionSetup>;

/** What of it can be said otherwise at any time. */
export const SessionFacts = z.pick(SessionSetup, { title: true, place: true, host: true, startsAt: true });
export type SessionFacts = z.infer<typeof SessionFacts>;

/** A session as it is kept: its own copy of the protocol, so that an edit of the library never changes a night that was held. */
export const SessionRecord = z.extend(z.omit(SessionSetup, { protocolId: true, moderated: true }), {
  id: Id,
  process: Id,
  code: z.string(),
  protocol: Protocol,
  createdAt: z.number(),
});
export type SessionRecord = z.infer<typeof SessionRecord>;
