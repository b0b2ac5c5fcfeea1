import * as z from 'zod/mini';
import { PROCESS_ROLES, SESSION_ROLES } from '../actor.ts';
import { Id } from '../ids.ts';
import { Language, Words } from '../language.ts';
import {
  Group,
  GroupId,
  Process,
  ProcessSetup,
  SESSION_KINDS,
  SessionFacts,
  SessionRecord,
  SessionSetup,
} from '../process/schema.ts';
import { LOGGED } from '../process/second-person.ts';
import { Wording } from '../session/wording.ts';

/** One HTTP endpoint: method, path with `:parameters`, the body it takes and the reply it gives. */
export type Endpoint = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  body: z.ZodMiniType | null;
  reply: z.ZodMiniType;
};

const endpoint = <Path extends string, Body extends z.ZodMiniType | null, Reply extends z.ZodMiniType>(
  method: Endpoint['method'],
  path: Path,
  body: Body,
  reply: Reply,
) => ({ method, path, body, reply });

const Done = z.object({ done: z.literal(true) });
const email = z.string().check(z.trim(), z.toLowerCase(), z.maxLength(254), z.email());
const password = z.string().check(z.minLength(10), z.maxLength(200));
const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(80));

/** What somebody with a code is told before they join. */
export const Door = z.object({
  session: Id,
  code: z.string(),
  title: z.string(),
  school: z.string(),
  kind: z.enum(SESSION_KINDS),
  place: z.string(),
  host: z.string(),
  startsAt: z.nullable(z.number()),
  minutes: z.number(),
  phase: z.enum(['lobby', 'running', 'closed']),
  future: z.string(),
  groups: z.array(Group),
  tables: z.number(),
  rooms: z.boolean(),
  purgeOn: z.string(),
});
export type Door = z.infer<typeof Door>;

/** A participant as its own device sees it. */
export const OwnParticipant = z.object({
  participant: Id,
  session: Id,
  role: z.enum(SESSION_ROLES),
  groups: z.array(GroupId),
  table: z.nullable(z.number()),
  language: Language,
});
export type OwnParticipant = z.infer<typeof OwnParticipant>;

export const SessionSummary = z.object({
  id: Id,
  title: z.string(),
  kind: z.enum(SESSION_KINDS),
  code: z.string(),
  place: z.string(),
  host: z.string(),
  startsAt: z.nullable(z.number()),
  phase: z.enum(['lobby', 'running', 'closed']),
  protocol: z.object({ id: z.string(), name: Words, minutes: z.number() }),
  people: z.number(),
  notes: z.number(),
  rooms: z.boolean(),
  createdAt: z.number(),
});
export type SessionSummary = z.infer<typeof SessionSummary>;

export const Member = z.object({
  account: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(PROCESS_ROLES),
});
export type Member = z.infer<typeof Member>;

/** Somebody with an account, as others of the process know them. */
const Person = z.object({ account: z.string(), name: z.string() });

/** Where a note lies, in words: the session and the step it was written in. */
const NotePlace = {
  session: Id,
  sessionTitle: z.string(),
  kind: z.enum(SESSION_KINDS),
  note: Id,
  step: Words,
};

/** What one person asked and another one is to answer, or did. */
const Agreement = {
  /** The request that waits for a second person. */
  request: z.nullable(
    z.object({ number: z.number(), by: Person, at: z.number(), lapsesAt: z.number(), reason: z.nullable(z.string()) }),
  ),
  /** What became of the last request, where none waits. */
  ended: z.nullable(
    z.object({ how: z.enum(['confirmed', 'declined', 'lapsed']), by: z.nullable(z.string()), at: z.number() }),
  ),
};

/** A note that is held because someone may be hurt. */
export const Concern = z.object({
  ...NotePlace,
  /** As it was when it was held. */
  wording: Wording,
  /** Words of it that were let through before it was changed; null where there are no others. */
  earlier: z.nullable(z.string()),
  /** What its author made of it since; null where it is as it was. */
  changed: z.nullable(Wording),
  /** Its author took it back. */
  back: z.boolean(),
  heldAt: z.number(),
  heldBy: z.nullable(z.string()),
  ...Agreement,
  /** Who may see what is known of its author. */
  finders: z.array(Person),
  /** How far closing it has come. */
  closing: z.object(Agreement),
  /** The two people who closed it, and why; null while it is open. */
  closed: z.nullable(z.object({ by: z.array(z.string()), at: z.number(), reason: z.nullable(z.string()) })),
});
export type Concern = z.infer<typeof Concern>;

const Reason = z.object({ reason: z.string().check(z.trim(), z.minLength(10), z.maxLength(1000)) });
const Answer = z.object({ request: z.number(), answer: z.enum(['confirmed', 'declined']) });

/** All that is known of a note's author. There are no names. */
export const Author = z.object({
  role: z.enum(SESSION_ROLES),
  groups: z.array(GroupId),
  table: z.nullable(z.number()),
  language: Language,
  joinedAt: z.number(),
  /** What else they wrote in that session. */
  notes: z.array(z.object({ note: Id, step: Words, wording: Wording, back: z.boolean() })),
});
export type Author = z.infer<typeof Author>;

const AccessLogLine = z.object({
  number: z.number(),
  at: z.number(),
  who: z.string(),
  what: z.enum(LOGGED),
  sessionTitle: z.string(),
  note: Id,
  /** Null on other lines than requests, and once people's words are deleted. */
  reason: z.nullable(z.string()),
});
export type AccessLogLine = z.infer<typeof AccessLogLine>;

/** A link is shown once; only its hash is kept. `path` starts at the site's root; the secret stays after the `#`. */
export const OneTimeLink = z.object({ path: z.string(), expiresAt: z.number() });

export const HTTP = {
  /** Whether this server can be reached from where somebody is, and what its clock says. */
  check: endpoint('GET', '/api/check', null, z.object({ now: z.number() })),
  me: endpoint(
    'GET',
    '/api/me',
    null,
    z.object({ account: z.nullable(z.object({ id: z.string(), name: z.string(), email: z.string() })) }),
  ),
  signIn: endpoint('POST', '/api/sign-in', z.object({ email, password: z.string().check(z.maxLength(200)) }), Done),
  signOut: endpoint('POST', '/api/sign-out', z.object({}), Done),
  /** What a one-time link is for, before it is used. */
  linkRead: endpoint(
    'POST',
    '/api/links/read',
    z.object({ token: z.string().check(z.maxLength(64)) }),
    z.object({
      kind: z.enum(['owner', 'invitation', 'reset']),
      school: z.nullable(z.string()),
      role: z.nullable(z.enum(PROCESS_ROLES)),
    }),
  ),
  /** Uses a link: makes the account (or, on a reset, sets the password; signed in, an invitation just adds the membership) and signs in. */
  linkUse: endpoint(
    'POST',
    '/api/links/use',
    z.object({
      token: z.string().check(z.maxLength(64)),
      name: z.optional(name),
      email: z.optional(email),
      password: z.optional(password),
    }),
    Done,
  ),

  processes: endpoint(
    'GET',
    '/api/processes',
    null,
    z.object({ processes: z.array(z.extend(Process, { role: z.enum(PROCESS_ROLES) })) }),
  ),
  processCreate: endpoint('POST', '/api/processes', ProcessSetup, z.object({ process: Id })),
  process: endpoint(
    'GET',
    '/api/processes/:process',
    null,
    z.object({
      process: Process,
      role: z.enum(PROCESS_ROLES),
      sessions: z.array(SessionSummary),
      members: z.array(Member),
    }),
  ),
  processEdit: endpoint('PUT', '/api/processes/:process', ProcessSetup, Done),
  memberInvite: endpoint(
    'POST',
    '/api/processes/:process/invitations',
    z.object({ role: z.enum(PROCESS_ROLES) }),
    OneTimeLink,
  ),
  memberRemove: endpoint('DELETE', '/api/processes/:process/members/:account', null, Done),
  memberReset: endpoint('POST', '/api/processes/:process/members/:account/reset', z.object({}), OneTimeLink),

  /** How many notes of a process are open safety concerns now. */
  concernCount: endpoint('GET', '/api/processes/:process/concern-count', null, z.object({ count: z.number() })),
  concerns: endpoint(
    'GET',
    '/api/processes/:process/concerns',
    null,
    z.object({
      namedAdult: z.nullable(Person),
      /** Of whom two together can find an author, or close a concern. */
      people: z.array(Person),
      concerns: z.array(Concern),
    }),
  ),
  /** Asks a second person to agree that the author of a note be found. */
  authorAsk: endpoint('POST', '/api/processes/:process/concerns/:session/:note/requests', Reason, Done),
  /** The second person's answer to the request of that number. */
  authorAnswer: endpoint('POST', '/api/processes/:process/concerns/:session/:note/answers', Answer, Done),
  /** Asks a second person to agree that a concern be closed. */
  closeAsk: endpoint('POST', '/api/processes/:process/concerns/:session/:note/closings', Reason, Done),
  /** The second person's answer: a confirmation closes it. */
  closeAnswer: endpoint('POST', '/api/processes/:process/concerns/:session/:note/closing-answers', Answer, Done),
  /** What is known of the author. Not a `GET`: every look writes a line into the access log first. */
  authorLook: endpoint('POST', '/api/processes/:process/concerns/:session/:note/looks', z.object({}), Author),
  accessLog: endpoint('GET', '/api/processes/:process/access-log', null, z.object({ lines: z.array(AccessLogLine) })),
  /** Who is told when a host holds a note because someone may be hurt. */
  namedAdult: endpoint('GET', '/api/sessions/:session/named-adult', null, Person),

  protocols: endpoint(
    'GET',
    '/api/protocols',
    null,
    z.object({
      protocols: z.array(z.object({ id: z.string(), name: Words, summary: Words, credit: Words, minutes: z.number() })),
    }),
  ),
  sessionCreate: endpoint(
    'POST',
    '/api/processes/:process/sessions',
    SessionSetup,
    z.object({ session: Id, code: z.string() }),
  ),
  /** A session as it was set up, with its own copy of the protocol: what its papers are printed from. */
  session: endpoint('GET', '/api/sessions/:session', null, SessionRecord),
  sessionEdit: endpoint('PUT', '/api/sessions/:session', SessionFacts, Done),
  /** Links that make whoever opens one the recorder of a table. They replace earlier ones. */
  recorderLinks: endpoint(
    'POST',
    '/api/sessions/:session/recorder-links',
    z.object({}),
    z.object({ links: z.array(z.object({ table: z.number(), path: z.string() })) }),
  ),
  /** The link for all who interpret, or for all who only watch. It replaces an earlier one. */
  roleLink: endpoint(
    'POST',
    '/api/sessions/:session/role-links',
    z.object({ role: z.enum(['interpreter', 'observer']) }),
    z.object({ path: z.string() }),
  ),

  /** Refused look-ups are limited; right ones are not, because a whole school shares one address. */
  door: endpoint('POST', '/api/door', z.object({ code: z.string().check(z.maxLength(40)) }), Door),
  join: endpoint(
    'POST',
    '/api/join',
    z.object({
      code: z.string().check(z.maxLength(40)),
      language: Language,
      groups: z.array(GroupId).check(z.maxLength(12)),
      table: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(60))),
      /** The secret of a link that gives a role. */
      link: z.optional(z.string().check(z.maxLength(64))),
    }),
    OwnParticipant,
  ),
  /** A screen in the hall: reads what is public. */
  screen: endpoint(
    'POST',
    '/api/screens',
    z.object({ code: z.string().check(z.maxLength(40)) }),
    z.object({ session: Id }),
  ),
  /** The participants this device holds in a session. */
  mine: endpoint('GET', '/api/sessions/:session/mine', null, z.object({ participants: z.array(OwnParticipant) })),
  /** This device is no longer one of the participant's; others who share it stay. Nothing that was written is touched. */
  leave: endpoint('DELETE', '/api/sessions/:session/mine/:participant', null, Done),

  /** A plain-data report with small counts suppressed; see report/report.ts. Its shape is checked where it is built. */
  report: endpoint('GET', '/api/processes/:process/report', null, z.unknown()),
  /** Everything, exact: `shared/report/archive.ts`. Data stewards only. */
  archive: endpoint('GET', '/api/processes/:process/archive', null, z.unknown()),
} as const satisfies Record<string, Endpoint>;

export type HttpName = keyof typeof HTTP;
export type BodyOf<Name extends HttpName> = (typeof HTTP)[Name]['body'] extends z.ZodMiniType
  ? z.infer<(typeof HTTP)[Name]['body']>
  : undefined;
export type ReplyOf<Name extends HttpName> = z.infer<(typeof HTTP)[Name]['reply']>;

/** Files beside the JSON endpoints: `GET /api/processes/:process/files/:file`. */
export const FILES = ['submission.docx', 'submission.json'] as const;
export type FileName = (typeof FILES)[number];
