import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepPurging } from '@futureback/server/purge.ts';
import { PROCESS_ROLES, type ProcessRole } from '@futureback/shared/actor.ts';
import { JOIN_CODE_LETTERS } from '@futureback/shared/ids.ts';
import { DAY } from '@futureback/shared/time.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Browser, Refused } from '../../scripts/people/browser.ts';
import { inAYear, LINCOLN } from '../../scripts/people/school.ts';
import { Hall, NIGHT, problemOf } from '../support/hall.ts';
import { note, testId } from '../support/pure-session.ts';

describe('a process', () => {
  let hall: Hall;
  let owner: Browser;
  beforeEach(async () => {
    hall = await Hall.open();
    owner = await hall.owner();
  });
  afterEach(() => hall.close());

  const setup = { ...LINCOLN, purgeOn: inAYear() };

  test('is made, read and changed by its owner', async () => {
    const process = await hall.process(owner);
    const made = await owner.call('process', { process });
    expect(made.process).toEqual({ ...setup, id: process, createdAt: expect.any(Number) });
    expect(made.role).toBe('owner');
    await owner.call('processEdit', { process }, { ...setup, school: 'Lincoln Elementary' });
    expect((await owner.call('process', { process })).process.school).toBe('Lincoln Elementary');
    expect((await owner.call('processes')).processes.map(({ school, role }) => [school, role])).toEqual([
      ['Lincoln Elementary', 'owner'],
    ]);
  });

  test('ends within three years', async () => {
    const inYears = (years: number, days: number): string => {
      const date = new Date(hall.clock.now() + days * DAY);
      date.setUTCFullYear(date.getUTCFullYear() + years);
      return date.toISOString().slice(0, 10);
    };
    await hall.process(owner, { purgeOn: inYears(3, -1) });
    const create = (purgeOn: string) => problemOf(owner.call('processCreate', {}, { ...setup, purgeOn }));
    expect(await create(inYears(3, 2))).toBe('purge-date-too-late');
    expect(await create(inYears(0, -2))).toBe('malformed');
    expect(await create('2027-02-30')).toBe('malformed');
    const process = await hall.process(owner);
    expect(await problemOf(owner.call('processEdit', { process }, { ...setup, purgeOn: inYears(4, 0) }))).toBe(
      'purge-date-too-late',
    );
  });

  test('has each group once', async () => {
    const groups = [{ id: 'family' }, { id: 'family' }];
    expect(await problemOf(owner.call('processCreate', {}, { ...setup, groups }))).toBe('malformed');
  });

  test('lists its sessions with what each of them is', async () => {
    const process = await hall.process(owner);
    const { session, code } = await hall.session(owner, process);
    expect([...code].every((letter) => JOIN_CODE_LETTERS.includes(letter)) && code.length === 6).toBe(true);
    await hall.browser().call('join', {}, { code, language: 'es', groups: ['family'] });
    await hall.store.commit([
      {
        session,
        events: [],
        commands: [],
        notes: [
          { ...aNote(1), back: false },
          { ...aNote(2), back: true },
        ],
        ballotWords: [],
        casts: [],
        documents: [],
      },
    ]);
    expect((await owner.call('process', { process })).sessions).toEqual([
      {
        id: session,
        title: 'Family night',
        kind: 'community',
        code,
        place: 'Cafeteria',
        host: 'Family council',
        startsAt: null,
        phase: 'lobby',
        protocol: { id: 'family-night', name: expect.objectContaining({ en: expect.any(String) }), minutes: 60 },
        people: 1,
        notes: 1,
        rooms: false,
        createdAt: expect.any(Number),
      },
    ]);
  });

  test('a session follows a protocol of the library, moderated as its host says', async () => {
    const process = await hall.process(owner);
    expect(await problemOf(hall.session(owner, process, { protocolId: 'no-such' }))).toBe('not-found');
    const offered = (await owner.call('protocols')).protocols.map(({ id, minutes }) => [id, minutes]);
    expect(offered).toContainEqual(['family-night', 60]);

    const moderationIn = async (moderated?: boolean) => {
      const { session } = await hall.session(owner, process, moderated === undefined ? {} : { moderated });
      const record = await hall.app.identity.records.byId(session);
      return new Set(record?.protocol.steps.flatMap((step) => ('pen' in step ? [step.pen.moderated] : [])));
    };
    expect(await moderationIn(true)).toEqual(new Set([true]));
    expect(await moderationIn(false)).toEqual(new Set([false]));
  });

  test('practice is wiped a day after it, and nothing else is', async () => {
    const process = await hall.process(owner);
    const practice = await hall.session(owner, process, { kind: 'rehearsal' });
    const real = await hall.session(owner, process);
    const { participant } = await hall.browser().call('join', {}, { code: practice.code, language: 'en', groups: [] });
    await writeEverywhere(hall, { session: practice.session, process, participant, words: 'practised' });
    await writeEverywhere(hall, { session: real.session, process, participant: testId(9), words: 'meant' });
    const left = async () =>
      new Set((await hall.store.read.selectFrom('note').select('session').execute()).map((row) => row.session));

    hall.clock.advance(DAY - 60_000);
    await purgeNow(hall);
    expect(await left()).toEqual(new Set([practice.session, real.session]));
    hall.clock.advance(120_000);
    await purgeNow(hall);
    expect(await left()).toEqual(new Set([real.session]));
    const documents = await hall.store.read.selectFrom('document_update').select('name').execute();
    const names = documents.map(({ name }) => name);
    expect(names.filter((name) => name.endsWith(practice.session) || name.endsWith(participant))).toEqual([]);
    expect(names).toContain(`sheet/${testId(9)}`);
  });

  test('what people wrote is deleted once the day is over, and nothing of it stays in the files', async () => {
    const purgeOn = new Date(hall.clock.now() + 2 * DAY).toISOString().slice(0, 10);
    const process = await hall.process(owner, { purgeOn });
    const other = await hall.process(owner);
    const { session, code } = await hall.session(owner, process);
    const kept = await hall.session(owner, other);
    const { participant } = await hall.browser().call('join', {}, { code, language: 'en', groups: ['family'] });
    const canary = 'canary-0c71d5';
    await writeEverywhere(hall, { session, process, participant, words: canary });
    await writeEverywhere(hall, { session: kept.session, process: other, participant: testId(9), words: 'stays-77' });
    const onDisk = () =>
      readdirSync(hall.folder)
        .map((name) => readFileSync(join(hall.folder, name), 'latin1'))
        .join('');

    hall.clock.advance(Date.parse(`${purgeOn}T23:59:00Z`) - hall.clock.now());
    await purgeNow(hall);
    expect(onDisk()).toContain(canary);

    hall.clock.advance(120_000);
    await purgeNow(hall);
    expect(onDisk()).not.toContain(canary);
    expect(onDisk()).toContain('stays-77');
    const left = await Promise.all(
      (['note', 'participant', 'device', 'ballot_words', 'session_command'] as const).map(async (table) => [
        table,
        (await hall.store.read.selectFrom(table).select('session').execute()).filter((row) => row.session === session)
          .length,
      ]),
    );
    expect(left.filter(([, count]) => count !== 0)).toEqual([]);
    expect(await hall.store.read.selectFrom('document_update').select('name').orderBy('name').execute()).toEqual(
      documentsOf({ session: kept.session, process: other, participant: testId(9) }).map((name) => ({ name })),
    );

    // Why somebody asked for an author is words; that they asked is not.
    expect(
      await hall.store.read.selectFrom('access_log').select(['session', 'what', 'reason']).orderBy('number').execute(),
    ).toEqual([
      { session, what: 'asked', reason: null },
      { session: kept.session, what: 'asked', reason: 'stays-77' },
    ]);

    expect(await problemOf(hall.browser().call('door', {}, { code }))).toBe('already-purged');
    expect(await problemOf(hall.browser().call('join', {}, { code, language: 'en', groups: [] }))).toBe(
      'already-purged',
    );
    expect(await problemOf(owner.call('processEdit', { process }, setup))).toBe('already-purged');
    expect(await problemOf(hall.session(owner, process))).toBe('already-purged');
    expect((await owner.call('report', { process })) as object).toMatchObject({ totals: { notes: 0 } });
  });
});

const purgeNow = async ({ store, clock, log, app }: Hall): Promise<void> => {
  const stop = await keepPurging({ store, clock, log }, app.registry);
  stop();
};

const aNote = (number: number) => {
  const { step, writtenAt: _, ...wording } = note('future', 'Doors stand open');
  return {
    note: testId(100 + number),
    participant: testId(200),
    arrival: number,
    step,
    run: 1,
    late: false,
    wording,
    released: null,
    held: null,
    concern: null,
    batch: null,
    back: false,
  };
};

type Where = { session: string; process: string; participant: string };

const documentsOf = ({ session, process, participant }: Where): string[] => [
  `desk/${session}`,
  `sheet/${participant}`,
  `statement/${process}`,
  `synthesis/${process}`,
  `themes/${session}`,
  `wall/${session}`,
];

/** Words in every table and document that has any. */
async function writeEverywhere({ store }: Hall, { words, ...where }: Where & { words: string }): Promise<void> {
  const { session, process, participant } = where;
  const update = new TextEncoder().encode(words);
  await store.commit([
    {
      session,
      events: [],
      commands: [{ id: testId(5), ack: { ok: true, version: 1 } }],
      notes: [
        {
          ...aNote(Number(where.participant === testId(9))),
          participant,
          wording: { text: words, language: 'en', question: 'main' },
        },
      ],
      ballotWords: [{ ballot: testId(Number(where.participant === testId(9)) + 50), item: testId(6), words }],
      casts: [
        { participant, cast: { kind: 'mark', ballot: testId(50), item: testId(6), level: 2, concern: words } },
        { participant, cast: { kind: 'dots', ballot: testId(51), item: testId(6), dots: 1 } },
      ],
      documents: [
        { name: { kind: 'desk', owner: session }, update },
        { name: { kind: 'sheet', owner: participant }, update },
        { name: { kind: 'statement', owner: process }, update },
        { name: { kind: 'synthesis', owner: process }, update },
        { name: { kind: 'themes', owner: session }, update },
        { name: { kind: 'wall', owner: session }, update },
      ],
    },
  ]);
  await store.compactDocument({ kind: 'wall', owner: session }, 0, update);
  const request = { process, session, note: testId(101), account: 'somebody', at: 1, what: 'asked', reason: words };
  await store.write((db) => db.insertInto('access_log').values(request).execute());
}

describe('rights over HTTP', () => {
  let hall: Hall;
  let process: string;
  let session: string;
  let people: Record<ProcessRole, Browser>;
  let stranger: Browser;
  beforeAll(async () => {
    hall = await Hall.open();
    const owner = await hall.owner();
    process = await hall.process(owner);
    session = (await hall.session(owner, process)).session;
    people = {
      owner,
      deputy: await hall.invited(owner, process, 'deputy', 'Bo'),
      facilitator: await hall.invited(owner, process, 'facilitator', 'Cy'),
      planner: await hall.invited(owner, process, 'planner', 'Di'),
    };
    const elsewhere = await hall.process(owner);
    stranger = await hall.invited(owner, elsewhere, 'facilitator', 'Ed');
  });
  afterAll(() => hall.close());

  const setup = { ...LINCOLN, purgeOn: inAYear() };
  const acts: Record<string, { by: readonly ProcessRole[]; act: (who: Browser) => Promise<unknown> }> = {
    'read a process': { by: PROCESS_ROLES, act: (who) => who.call('process', { process }) },
    'edit a process': {
      by: ['owner', 'deputy'],
      act: (who) => who.call('processEdit', { process }, setup),
    },
    'invite into a process': {
      by: ['owner', 'deputy'],
      act: (who) => who.call('memberInvite', { process }, { role: 'planner' }),
    },
    'make a session': {
      by: ['owner', 'deputy', 'facilitator'],
      act: (who) => who.call('sessionCreate', { process }, NIGHT),
    },
    'print what a session needs': {
      by: PROCESS_ROLES,
      act: (who) => who.call('session', { session }),
    },
    'make links for recorders': {
      by: ['owner', 'deputy', 'facilitator'],
      act: (who) => who.call('recorderLinks', { session }, {}),
    },
    'make a link for those who watch': {
      by: ['owner', 'deputy', 'facilitator'],
      act: (who) => who.call('roleLink', { session }, { role: 'observer' }),
    },
    'read the report': { by: PROCESS_ROLES, act: (who) => who.call('report', { process }) },
    'take the complete archive': { by: ['owner', 'deputy'], act: (who) => who.call('archive', { process }) },
    'read safety concerns': {
      by: ['owner', 'deputy'],
      act: (who) => who.call('concerns', { process }),
    },
    'count safety concerns': { by: ['owner', 'deputy'], act: (who) => who.call('concernCount', { process }) },
    'read the access log': { by: ['owner', 'deputy'], act: (who) => who.call('accessLog', { process }) },
    'learn who is told of safety concerns': {
      by: ['owner', 'deputy', 'facilitator'],
      act: (who) => who.call('namedAdult', { session }),
    },
    'download the submission': {
      by: PROCESS_ROLES,
      act: (who) => who.file(`/api/processes/${process}/files/submission.json`),
    },
  };

  test.each(Object.keys(acts))('who may %s', async (name) => {
    const { by, act } = acts[name] ?? { by: [], act: () => Promise.reject(new Error(name)) };
    const outcomes = await Promise.all(
      PROCESS_ROLES.map(async (role) => [
        role,
        await act(people[role]).then(
          () => 'may',
          (error: unknown) => (error instanceof Refused ? error.problem : error),
        ),
      ]),
    );
    expect(outcomes).toEqual(PROCESS_ROLES.map((role) => [role, by.includes(role) ? 'may' : 'not-allowed']));
    expect(await problemOf(act(stranger))).toBe('not-allowed');
    expect(await problemOf(act(hall.browser()))).toBe('not-signed-in');
  });

  test('files carry their names and kinds, in the language that is asked for', async () => {
    const { cookie = '' } = people.planner.headers;
    const get = (file: string) =>
      fetch(`${hall.address}/api/processes/${process}/files/${file}`, { headers: { cookie } });
    const docx = await get('submission.docx?lang=es');
    expect(docx.headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    );
    expect(docx.headers.get('content-disposition')).toBe('attachment; filename="submission.docx"');
    expect(new TextDecoder().decode((await docx.arrayBuffer()).slice(0, 2))).toBe('PK');
    expect((await get('submission.json')).headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await (await get('passwords.txt')).json()).toEqual({ problem: 'not-found' });
  });
});
