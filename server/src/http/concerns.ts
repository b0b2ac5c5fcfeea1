import type { AccountId, NoteId, ProcessId, SessionId } from '@futureback/shared/ids.ts';
import type { Words } from '@futureback/shared/language.ts';
import type { SessionRecord } from '@futureback/shared/process/schema.ts';
import {
  type Agreement,
  answerTrouble,
  askTrouble,
  type Closing,
  closeTrouble,
  closingOf,
  type Finding,
  findingOf,
  type LogEntry,
} from '@futureback/shared/process/second-person.ts';
import { stepById } from '@futureback/shared/protocol/navigate.ts';
import { ok, type Result, refuse } from '@futureback/shared/result.ts';
import { isChangedSince } from '@futureback/shared/session/notes.ts';
import type { Ms } from '@futureback/shared/time.ts';
import type { Author, Concern } from '@futureback/shared/wire/http.ts';
import type { Problem } from '@futureback/shared/wire/problems.ts';
import type { Kysely, Transaction } from 'kysely';
import { type ConcernPeople, concernPeople, namedAdultIn } from '../identity/named-adult.ts';
import { ownParticipant } from '../identity/participants.ts';
import { loadAccessLog } from '../store/access-log.ts';
import type { Tables } from '../store/tables.ts';
import {
  authorOf,
  countConcerns,
  type HeldNote,
  heldNotes,
  isOver,
  linesSince,
  namesOf,
  titledLog,
} from './concern-rows.ts';
import type { HttpPorts, Routes } from './route.ts';

type Place = { process: ProcessId; session: SessionId; note: NoteId };

/** An open concern, how far finding its author and closing it have come, and who may take part in that. */
type Open = { held: HeldNote; finding: Finding; closing: Closing; people: AccountId[] };

/**
 * Notes that say that someone may be hurt. What is asked, answered and looked at is decided and written into the access log in one
 * transaction: nobody sees an author without a line that says so.
 */
export function concernRoutes({
  store,
  identity,
  clock,
  closeConcern,
}: HttpPorts): Pick<
  Routes,
  | 'concernCount'
  | 'concerns'
  | 'authorAsk'
  | 'authorAnswer'
  | 'authorLook'
  | 'closeAsk'
  | 'closeAnswer'
  | 'accessLog'
  | 'namedAdult'
> {
  async function open(db: Kysely<Tables>, { process, session, note }: Place): Promise<Open | null> {
    const [held] = await heldNotes(db, process, { session, note });
    if (!held || isOver(held)) return null;
    const people = (await concernPeople(db, process)).people.map(({ account }) => account);
    const lines = linesSince(await loadAccessLog(db, process), held);
    const [finding, closing] = [findingOf(lines, people, clock.now()), closingOf(lines, people, clock.now())];
    return { held, finding, closing, people };
  }

  /** Decides about one note and, where the answer is yes, writes the line into the log. */
  const logged = <Value>(
    place: Place,
    line: Pick<LogEntry, 'account' | 'what' | 'reason'>,
    decide: (db: Transaction<Tables>, open: Open) => Promise<Result<Value, Problem>>,
  ): Promise<Result<Value, Problem>> =>
    store.write(async (db) => {
      const found = await open(db, place);
      if (!found) return refuse('no-concern');
      const decided = await decide(db, found);
      if (decided.ok)
        await db
          .insertInto('access_log')
          .values({ ...place, ...line, at: clock.now() })
          .execute();
      return decided;
    });

  const DONE = ok({ done: true as const });

  return {
    concernCount: {
      rule: 'concern.read',
      async handle({ params: { process } }) {
        return ok({ count: await countConcerns(store.read, process) });
      },
    },

    concerns: {
      rule: 'concern.read',
      async handle({ params: { process } }) {
        const who = await concernPeople(store.read, process);
        const log = await loadAccessLog(store.read, process);
        const held = await heldNotes(store.read, process);
        const holders = held.map(({ heldBy }) => accountIn(heldBy));
        const nameOf = await namesOf(store.read, [...log.map(({ account }) => account), ...holders]);
        const accounts = who.people.map(({ account }) => account);
        const concerns = held.map((note) =>
          showConcern(note, linesSince(log, note), { accounts, nameOf, now: clock.now() }),
        );
        return ok({ namedAdult: personNamed(who), people: who.people, concerns });
      },
    },

    authorAsk: {
      rule: 'concern.trace',
      handle: ({ actor: { account }, body: { reason }, params }) =>
        logged(params, { account, what: 'asked', reason }, async (_, { finding, people }) => {
          const trouble = askTrouble(finding, account, people);
          return trouble ? refuse(trouble) : DONE;
        }),
    },

    authorAnswer: {
      rule: 'concern.trace',
      handle: ({ actor: { account }, body: { request, answer }, params }) =>
        logged(params, { account, what: answer, reason: null }, async (_, { finding }) => {
          const trouble = answerTrouble(finding, account, request);
          return trouble ? refuse(trouble) : DONE;
        }),
    },

    authorLook: {
      rule: 'concern.trace',
      handle: ({ actor: { account }, params }) =>
        logged(params, { account, what: 'looked', reason: null }, async (db, { held, finding }) => {
          if (!finding.finders.includes(account)) return refuse('not-allowed');
          const found = await authorOf(db, held);
          return found ? ok(showAuthor(held.record, found)) : refuse('not-found');
        }),
    },

    closeAsk: {
      rule: 'concern.close',
      handle: ({ actor: { account }, body: { reason }, params }) =>
        logged(params, { account, what: 'close-asked', reason }, async (_, { closing, people }) => {
          const trouble = closeTrouble(closing, people);
          return trouble ? refuse(trouble) : DONE;
        }),
    },

    closeAnswer: {
      rule: 'concern.close',
      async handle({ actor, body: { request, answer }, params }) {
        const line = { account: actor.account, what: `close-${answer}`, reason: null } as const;
        const answered = await logged(params, line, async (_, { closing }) => {
          const trouble = answerTrouble(closing, actor.account, request);
          return trouble ? refuse(trouble) : DONE;
        });
        if (!answered.ok || answer === 'declined') return answered;
        // Were it not saved the concern is open still, and can be closed by the same two again. A host may have let it go meanwhile.
        return closeConcern(params.session, params.note, actor);
      },
    },

    accessLog: {
      rule: 'concern.log',
      async handle({ params: { process } }) {
        const log = await titledLog(store.read, process);
        const nameOf = await namesOf(
          store.read,
          log.map(({ line }) => line.account),
        );
        return ok({
          lines: log.map(({ line: { number, at, account, what, note, reason }, sessionTitle }) => {
            return { number, at, who: nameOf(account), what, sessionTitle, note, reason };
          }),
        });
      },
    },

    namedAdult: {
      rule: 'session.moderate',
      async handle({ params: { session } }) {
        const record = await identity.records.byId(session);
        const account = record && (await namedAdultIn(store.read, record.process));
        if (!account) return refuse('not-found');
        return ok({ account, name: (await namesOf(store.read, [account]))(account) });
      },
    },
  };
}

const personNamed = ({ namedAdult, people }: ConcernPeople) =>
  people.find(({ account }) => account === namedAdult) ?? null;

/** "account:…" as the session's log has it → the account. */
const accountIn = (actor: string): AccountId => actor.replace(/^account:/, '');

/** Steps that a host put in that night are in no protocol. */
const titleOf = ({ protocol }: SessionRecord, step: string): Words => stepById(protocol, step)?.title ?? { en: step };

function showConcern(
  held: HeldNote,
  lines: readonly LogEntry[],
  { accounts, nameOf, now }: { accounts: readonly AccountId[]; nameOf: (account: AccountId) => string; now: Ms },
): Concern {
  const { record, row, heldAt, heldBy } = held;
  const { finders, ...finding } = findingOf(lines, accounts, now);
  const { closed, ...closing } = closingOf(lines, accounts, now);
  const person = (account: AccountId) => ({ account, name: nameOf(account) });
  const agreement = ({ request, ended }: Pick<Agreement, 'request' | 'ended'>) => ({
    request: request && { ...request, by: person(request.by) },
    ended: ended && { how: ended.how, at: ended.at, by: ended.how === 'lapsed' ? null : nameOf(ended.by) },
  });
  const wording = row.concern?.wording ?? row.wording;
  const earlier = row.released?.wording.text ?? wording.text;
  return {
    session: record.id,
    sessionTitle: record.title,
    kind: record.kind,
    note: row.note,
    step: titleOf(record, row.step),
    wording,
    earlier: earlier === wording.text ? null : earlier,
    changed: isChangedSince(row) ? row.wording : null,
    back: row.back,
    heldAt,
    heldBy: nameOf(accountIn(heldBy)) || null,
    ...agreement(finding),
    finders: finders.map(person),
    closing: agreement(closing),
    closed: isOver(held) && closed ? { ...closed, by: closed.by.map(nameOf) } : null,
  };
}

function showAuthor(
  record: SessionRecord,
  { author, notes }: NonNullable<Awaited<ReturnType<typeof authorOf>>>,
): Author {
  const { role, groups, table, language } = ownParticipant(author);
  return {
    role,
    groups,
    table,
    language,
    joinedAt: author.created_at,
    notes: notes.map(({ note, step, wording, back }) => ({ note, step: titleOf(record, step), wording, back })),
  };
}
