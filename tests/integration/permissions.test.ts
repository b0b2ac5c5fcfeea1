import type { DocumentKind } from '@futureback/shared/document-name.ts';
import type { Command } from '@futureback/shared/session/command.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../scripts/people/browser.ts';
import { ControlConnection } from '../../scripts/people/connection.ts';
import type { Phone } from '../../scripts/people/phone.ts';
import { inAYear, LINCOLN } from '../../scripts/people/school.ts';
import { testId } from '../support/pure-session.ts';
import { type Night, RunningSchool } from '../support/running-school.ts';

/** Who somebody is, as a browser and what it asks to be. */
type Somebody = { browser: Browser; as: string | null };

let running: RunningSchool;
let night: Night;
let drafting: Night;
const people: Record<string, Somebody> = {};
let sheets: { own: Phone; other: Phone; drafter: Phone; recorder: Phone };

beforeAll(async () => {
  running = await RunningSchool.start();
  night = await running.session({ tables: 1 });
  drafting = await running.session({ protocolId: 'from-themes-to-a-vision', kind: 'team' });
  const [own, other, drafter] = [await night.phone(), await night.phone(), await drafting.phone()];
  const { links } = await running.school.owner.call('recorderLinks', { session: night.id }, {});
  const secret = /recorder=([^&]+)/.exec(links[0]?.path ?? '')?.[1] ?? '';
  const recorder = await night.phone({ link: secret });
  sheets = { own, other, drafter, recorder };
  const [interpreter, observer] = [await helper('interpreter'), await helper('observer')];
  await night.goTo('future');
  await drafting.goTo('together');
  const screen = running.stranger();
  await screen.call('screen', {}, { code: night.code });
  Object.assign(people, {
    anyone: { browser: running.stranger(), as: null },
    participant: { browser: own.browser, as: own.own.participant },
    'another participant': { browser: other.browser, as: other.own.participant },
    recorder: { browser: recorder.browser, as: recorder.own.participant },
    interpreter: { browser: interpreter.browser, as: interpreter.own.participant },
    observer: { browser: observer.browser, as: observer.own.participant },
    drafter: { browser: drafter.browser, as: drafter.own.participant },
    screen: { browser: screen, as: 'screen' },
    owner: { browser: running.school.owner, as: 'host' },
    deputy: { browser: await member('deputy'), as: 'host' },
    facilitator: { browser: await member('facilitator'), as: 'host' },
    planner: { browser: await member('planner'), as: 'host' },
    'someone of another process': { browser: await facilitatorElsewhere(), as: 'host' },
  });
});

afterAll(() => running.close());

async function helper(role: 'interpreter' | 'observer'): Promise<Phone> {
  const { path } = await running.school.owner.call('roleLink', { session: night.id }, { role });
  const phone = await night.phone({ link: path.split('=')[1] ?? '', groups: [] });
  expect(phone.own.role).toBe(role);
  return phone;
}

async function member(role: 'deputy' | 'facilitator' | 'planner', process = running.school.process): Promise<Browser> {
  const { path } = await running.school.owner.call('memberInvite', { process }, { role });
  const browser = running.stranger();
  const email = `${role}-${process
    .slice(0, 4)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, 'x')}@lincoln.example`;
  await browser.call(
    'linkUse',
    {},
    { token: path.split('#')[1] ?? '', name: role, email, password: 'a long enough password' },
  );
  return browser;
}

async function facilitatorElsewhere(): Promise<Browser> {
  const { process } = await running.school.owner.call(
    'processCreate',
    {},
    { ...LINCOLN, school: 'Elsewhere', purgeOn: inAYear() },
  );
  return member('facilitator', process);
}

const KINDS: DocumentKind[] = ['sheet', 'wall', 'desk', 'themes', 'synthesis', 'statement'];
const READ = 'reads';
const WRITE = 'writes';
const NOT = 'refused';

/** What each may do with each document while people write in the night and draft in the other session: the whole table, by hand. */
const EXPECTED: Record<string, Record<DocumentKind, string>> = {
  //                      sheet (of participant)  wall         desk        themes        synthesis         statement
  anyone: { sheet: NOT, wall: NOT, desk: NOT, themes: NOT, synthesis: NOT, statement: NOT },
  participant: { sheet: WRITE, wall: READ, desk: NOT, themes: READ, synthesis: NOT, statement: NOT },
  'another participant': { sheet: NOT, wall: READ, desk: NOT, themes: READ, synthesis: NOT, statement: NOT },
  recorder: { sheet: NOT, wall: READ, desk: NOT, themes: WRITE, synthesis: NOT, statement: NOT },
  interpreter: { sheet: NOT, wall: READ, desk: NOT, themes: READ, synthesis: NOT, statement: NOT },
  observer: { sheet: NOT, wall: READ, desk: NOT, themes: READ, synthesis: NOT, statement: NOT },
  drafter: { sheet: NOT, wall: NOT, desk: NOT, themes: NOT, synthesis: NOT, statement: WRITE },
  screen: { sheet: NOT, wall: READ, desk: NOT, themes: READ, synthesis: NOT, statement: NOT },
  owner: { sheet: NOT, wall: READ, desk: READ, themes: WRITE, synthesis: WRITE, statement: WRITE },
  deputy: { sheet: NOT, wall: READ, desk: READ, themes: WRITE, synthesis: WRITE, statement: WRITE },
  facilitator: { sheet: NOT, wall: READ, desk: READ, themes: WRITE, synthesis: WRITE, statement: WRITE },
  planner: { sheet: NOT, wall: READ, desk: NOT, themes: READ, synthesis: WRITE, statement: WRITE },
  'someone of another process': { sheet: NOT, wall: NOT, desk: NOT, themes: NOT, synthesis: NOT, statement: NOT },
};

const ownerOf = (kind: DocumentKind): string => {
  if (kind === 'sheet') return sheets.own.own.participant;
  return kind === 'synthesis' || kind === 'statement' ? running.school.process : night.id;
};

/** Opens a document, tries to write, and tells what really happened: what the owner of the process then reads is the judge. */
async function attempt(somebody: Somebody, kind: DocumentKind): Promise<string> {
  const document = running.document(somebody.browser, kind, ownerOf(kind), somebody.as);
  await document.until(() => document.synced || document.closedFor !== null, `${kind} opened or refused`);
  if (document.closedFor !== null) {
    expect([4401, 4403]).toContain(document.closedFor);
    expect(document.doc.store.clients.size).toBe(0);
    return NOT;
  }
  // Entries under a root of its own: what is tried here is the door, and no reader of the document shows it.
  document.doc.getMap('matrix').set('written', true);
  const mark = document.doc.clientID;
  const isThere = await isStored(kind, mark);
  document.close();
  return isThere ? WRITE : READ;
}

/** Whether a fresh look by somebody who may read finds the writer's mark. A write of our own after it makes sure that it was dealt with. */
async function isStored(kind: DocumentKind, mark: number): Promise<boolean> {
  const reader = kind === 'sheet' ? people.participant : people.owner;
  if (!reader) throw new Error('no reader');
  if (kind !== 'wall' && kind !== 'desk') {
    const pusher = running.document(reader.browser, kind, ownerOf(kind), reader.as);
    await pusher.until(() => pusher.synced, 'the reader’s document');
    pusher.doc.getMap('matrix').set('after', Math.random());
    await pusher.until(() => pusher.allSaved, 'the reader’s own write');
    pusher.close();
  }
  const look = running.document(reader.browser, kind, ownerOf(kind), reader.as);
  await look.until(() => look.synced, 'a fresh look');
  const found = look.doc.store.clients.has(mark);
  look.close();
  return found;
}

test.each(Object.keys(EXPECTED))('%s opens and writes just the documents of the table', async (who) => {
  const somebody = people[who];
  if (!somebody) throw new Error(`nobody is ${who}`);
  const found: Partial<Record<DocumentKind, string>> = {};
  for (const kind of KINDS) found[kind] = await attempt(somebody, kind);
  expect(found).toEqual(EXPECTED[who]);
});

test('whoever only watches has no sheet, not even one of their own', async () => {
  const { browser, as } = people.observer ?? {};
  if (!browser || !as) throw new Error('nobody watches');
  const sheet = running.document(browser, 'sheet', as, as);
  await sheet.until(() => sheet.closedFor !== null, 'the sheet refused');
  expect(sheet.closedFor).toBe(4403);
});

/** Commands that steer, that moderate, and that cast; none of them succeeds here, so that the table stays true while it is walked. */
const COMMANDS: Record<'steers' | 'moderates' | 'casts', Command> = {
  steers: { type: 'next', run: 9999 },
  moderates: { type: 'hold', note: testId(1), reason: 'other' },
  casts: { type: 'dot', ballot: testId(1), item: testId(1), dots: 1 },
};

const MAY: Record<
  string,
  { as: 'host' | 'participant' | 'screen'; connects: boolean; does: (keyof typeof COMMANDS)[] }
> = {
  anyone: { as: 'host', connects: false, does: [] },
  participant: { as: 'participant', connects: true, does: ['casts'] },
  recorder: { as: 'participant', connects: true, does: ['casts'] },
  interpreter: { as: 'participant', connects: true, does: ['casts'] },
  observer: { as: 'participant', connects: true, does: [] },
  drafter: { as: 'participant', connects: false, does: [] },
  screen: { as: 'screen', connects: true, does: [] },
  owner: { as: 'host', connects: true, does: ['steers', 'moderates'] },
  deputy: { as: 'host', connects: true, does: ['steers', 'moderates'] },
  facilitator: { as: 'host', connects: true, does: ['steers', 'moderates'] },
  planner: { as: 'host', connects: false, does: [] },
  'someone of another process': { as: 'host', connects: false, does: [] },
};

test.each(Object.entries(MAY))(
  '%s is let into the conversation, and does in it, just what the table says',
  async (who, { as, connects, does }) => {
    const somebody = people[who];
    if (!somebody) throw new Error(`nobody is ${who}`);
    const hello = { session: night.id, ...(as === 'participant' && somebody.as ? { participant: somebody.as } : {}) };
    const connection = running.keep(
      new ControlConnection(somebody.browser, as, hello, running.tap, { who, role: 'account', on: 'control' }),
    );
    await connection.until(() => connection.view !== null || connection.refusal !== null, 'let in or refused');
    expect(connection.view !== null).toBe(connects);
    if (!connects) {
      expect(['not-signed-in', 'not-allowed']).toContain(connection.refusal);
      return;
    }
    const done: string[] = [];
    for (const [name, command] of Object.entries(COMMANDS)) {
      const ack = await connection.send(command);
      expect(ack.ok).toBe(false);
      if (!ack.ok && ack.problem !== 'not-allowed') done.push(name);
    }
    expect(done).toEqual(does);
    expect(night.step).toBe('future');
  },
);
