import { addSentence, readStatement, sentenceText } from '@futureback/shared/documents/statement.ts';
import { addTheme } from '@futureback/shared/documents/themes.ts';
import { readWall } from '@futureback/shared/documents/wall.ts';
import { CLOSE } from '@futureback/shared/wire/close.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../scripts/people/browser.ts';
import { note, testId } from '../support/pure-session.ts';
import { RunningSchool } from '../support/running-school.ts';
import { StockClient } from '../support/stock-client.ts';

// A y-websocket provider as it is installed, before our server.

let running: RunningSchool;
let planner: Browser;
/** In a room where nothing happens, from the first test to the last. */
let quiet: StockClient;
let quietSince = 0;
beforeAll(async () => {
  running = await RunningSchool.start();
  const { process } = running.school;
  const { path } = await running.school.owner.call('memberInvite', { process }, { role: 'planner' });
  planner = running.stranger();
  const token = path.split('#')[1] ?? '';
  const person = { token, name: 'Pat Planner', email: 'pat@lincoln.example', password: 'a long enough password' };
  await planner.call('linkUse', {}, person);
  const { session } = await running.school.newSession({});
  quiet = running.keep(new StockClient(running.school.owner, { kind: 'wall', owner: session }));
  await quiet.synced();
  quietSince = performance.now();
});
afterAll(() => running.close());

const open = (browser: Browser, kind: 'statement' | 'wall' | 'desk' | 'themes', owner: string): StockClient =>
  running.keep(new StockClient(browser, { kind, owner }));

async function statement(browser: Browser): Promise<StockClient> {
  const client = open(browser, 'statement', running.school.process);
  await client.synced();
  return client;
}

const words = ({ doc }: StockClient): string[] => readStatement(doc).map(({ text }) => text);

test('what one writes reaches the other, and whoever comes later', async () => {
  const [ana, pat] = [await statement(running.school.owner), await statement(planner)];
  addSentence(ana.doc, { id: testId(1), text: 'Every child is known.', order: 'a0' });
  await pat.until(() => words(pat).includes('Every child is known.'), 'the sentence');
  const late = await statement(planner);
  expect(words(late)).toContain('Every child is known.');
});

test('two who write while they are offline have both kept their words when they are back', async () => {
  const [ana, pat] = [await statement(running.school.owner), await statement(planner)];
  addSentence(ana.doc, { id: testId(2), text: 'We learn.', order: 'a1' });
  await pat.until(() => words(pat).includes('We learn.'), 'the sentence');
  ana.provider.disconnect();
  pat.provider.disconnect();
  sentenceText(ana.doc, testId(2))?.insert(0, 'Together: ');
  sentenceText(pat.doc, testId(2))?.insert('We learn'.length, ' by doing');
  ana.provider.connect();
  pat.provider.connect();
  const merged = 'Together: We learn by doing.';
  for (const client of [ana, pat]) await client.until(() => words(client).includes(merged), 'both changes');
  expect(words(ana)).toEqual(words(pat));
});

test('editors see each other, and nobody under another’s name', async () => {
  const [ana, pat] = [await statement(running.school.owner), await statement(planner)];
  ana.provider.awareness.setLocalState({ name: 'Pat Planner', user: { name: 'Pat Planner' }, sentence: 'one' });
  pat.provider.awareness.setLocalState({ sentence: 'two' });
  await pat.until(() => pat.stateOf(ana) !== undefined, 'Ana is seen');
  await ana.until(() => ana.stateOf(pat) !== undefined, 'Pat is seen');
  expect(pat.stateOf(ana)).toEqual({ name: 'Ana Owner', sentence: 'one' });
  expect(ana.stateOf(pat)).toEqual({ name: 'Pat Planner', sentence: 'two' });
  ana.provider.disconnect();
  await pat.until(() => pat.stateOf(ana) === undefined, 'Ana has gone');
});

test('what a participant writes on the wall stays on that device, and the wall goes on reaching it', async () => {
  const night = await running.session({ moderated: false });
  await night.goTo('future');
  const [ana, ben] = [await night.phone(), await night.phone()];
  const [forger, reader] = [open(ana.browser, 'wall', night.id), open(ben.browser, 'wall', night.id)];
  await Promise.all([forger.synced(), reader.synced()]);
  forger.doc.getMap('notes').set(testId(9), { text: 'Forged' });
  // Once more as the answer to the server's own question, with a new connection.
  forger.provider.disconnect();
  forger.provider.connect();
  await forger.synced();
  ben.write(note('future', 'A real note'), '');
  await ben.saved();
  await night.do({ type: 'reveal', run: night.run, unread: 'keep' });
  for (const client of [forger, reader])
    await client.until(() => client.doc.getMap('notes').size > Number(client === forger), 'the real note');
  const late = open(ben.browser, 'wall', night.id);
  await late.synced();
  for (const client of [reader, late]) {
    expect(readWall(client.doc).map(({ text }) => text)).toEqual(['A real note']);
    expect(client.doc.getMap('notes').has(testId(9))).toBe(false);
  }
  expect(forger.codes).toEqual([]);
});

test('after a refusal that is final the client stops by itself, and knows why', async () => {
  const night = await running.session();
  const phone = await night.phone();
  const refused = [
    [open(phone.browser, 'desk', night.id), CLOSE['not-allowed']],
    [open(running.stranger(), 'wall', night.id), CLOSE['not-signed-in']],
    [running.keep(new StockClient(phone.browser, 'attic/nobody')), CLOSE['no-such-document']],
  ] as const;
  for (const [client, code] of refused) {
    await client.until(() => client.stoppedBy !== null, 'the refusal');
    expect(client.stoppedBy).toBe(code);
    expect(client.provider.shouldConnect).toBe(false);
    expect(client.provider.synced).toBe(false);
    expect(client.sockets).toBe(1);
  }
});

test('a client whose rights have changed comes back by itself, and is refused for good once it has none', async () => {
  const night = await running.session({ protocolId: 'from-themes-to-a-vision', kind: 'team', moderated: false });
  const phone = await night.phone();
  await night.goTo('pairs');
  const asked = `statement/${running.school.process}?as=${phone.own.participant}`;
  const client = running.keep(new StockClient(phone.browser, asked));
  await client.synced();
  addSentence(client.doc, { id: testId(30), text: 'We read together.', order: 'a5' });
  const team = await statement(planner);
  await team.until(() => words(team).includes('We read together.'), 'the sentence');

  await night.goTo('agree');
  await client.until(() => client.codes.length === 1 && client.provider.synced, 'the same client, only reading now');
  expect(client.codes).toEqual([CLOSE['access-changed']]);
  sentenceText(client.doc, testId(30))?.insert(0, 'Forged: ');
  addSentence(team.doc, { id: testId(31), text: 'And we listen.', order: 'a6' });
  await client.until(() => words(client).includes('And we listen.'), 'what others write');
  expect(words(team)).toContain('We read together.');

  await night.goTo('close');
  await client.until(() => client.stoppedBy !== null, 'the end of it');
  expect([client.codes.at(-1), client.stoppedBy]).toEqual([CLOSE['not-allowed'], CLOSE['not-allowed']]);
});

test('a client that floods is told to stop, and does', async () => {
  const { session } = await running.school.newSession({});
  const flood = open(running.school.owner, 'themes', session);
  await flood.synced();
  for (let number = 0; number < 400; number += 1) flood.doc.getMap('flood').set('number', number);
  await flood.until(() => flood.stoppedBy !== null, 'the refusal');
  expect(flood.stoppedBy).toBe(CLOSE['too-fast']);
  expect(flood.provider.shouldConnect).toBe(false);
});

test('where the server is killed or restarted the client comes back, with what was written meanwhile', async () => {
  const other = await RunningSchool.start();
  try {
    const { session } = await other.school.newSession({});
    const themes = () => other.keep(new StockClient(other.school.owner, { kind: 'themes', owner: session }));
    const [ana, second] = [themes(), themes()];
    await Promise.all([ana.synced(), second.synced()]);
    const has = (client: StockClient, id: string) => client.doc.getMap('themes').has(id);
    const breaks = [() => other.server.kill(), () => other.server.stop()];
    for (const [time, breakOff] of breaks.entries()) {
      await breakOff();
      await ana.until(() => !ana.provider.wsconnected, 'the end of the connection');
      addTheme(ana.doc, { id: testId(20 + time), title: 'Outside', about: '', order: `a${time}` });
      await other.server.start();
      await second.until(() => has(second, testId(20 + time)), 'what was written meanwhile');
    }
    expect(ana.codes).toContain(CLOSE['server-restarts']);
    expect([ana.stoppedBy, second.stoppedBy]).toEqual([null, null]);
    const late = themes();
    await late.synced();
    expect([has(late, testId(20)), has(late, testId(21))]).toEqual([true, true]);
  } finally {
    await other.close();
  }
});

test('a room in which nothing happens stays open for longer than the client waits for a message', async () => {
  // Two from the first sync; every fifteen seconds one that says nothing, and half a minute is what the client waits.
  await quiet.until(() => quiet.messages >= 5, 'the third sign of life', 50_000);
  expect(performance.now() - quietSince).toBeGreaterThan(40_000);
  expect(quiet.sockets).toBe(1);
  expect(quiet.codes).toEqual([]);
});
