import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../scripts/people/browser.ts';
import type { DocumentConnection } from '../../scripts/people/connection.ts';
import { RunningSchool } from '../support/running-school.ts';

let running: RunningSchool;
let planner: Browser;
beforeAll(async () => {
  running = await RunningSchool.start();
  const { path } = await running.school.owner.call(
    'memberInvite',
    { process: running.school.process },
    { role: 'planner' },
  );
  planner = running.stranger();
  const token = path.split('#')[1] ?? '';
  const person = { token, name: 'Pat Planner', email: 'pat@lincoln.example', password: 'a long enough password' };
  await planner.call('linkUse', {}, person);
});
afterAll(() => running.close());

const statement = async (browser: Browser): Promise<DocumentConnection> => {
  const document = running.document(browser, 'statement', running.school.process, 'host');
  await document.until(() => document.synced, 'the statement');
  return document;
};

/** What one editor sees of the other. */
const stateOf = (seenBy: DocumentConnection, other: DocumentConnection) =>
  seenBy.awareness.getStates().get(other.awareness.clientID);

test('editors see each other under the names that the server knows, and nobody under another', async () => {
  const [ana, pat] = [await statement(running.school.owner), await statement(planner)];
  ana.awareness.setLocalState({ name: 'Pat Planner', user: { name: 'The superintendent' }, sentence: 'one' });
  await pat.until(() => stateOf(pat, ana) !== undefined, 'Ana is seen');
  expect(stateOf(pat, ana)).toEqual({ name: 'Ana Owner', sentence: 'one' });

  pat.awareness.setLocalState({ sentence: 'two' });
  await ana.until(() => stateOf(ana, pat) !== undefined, 'Pat is seen');
  expect(stateOf(ana, pat)).toEqual({ name: 'Pat Planner', sentence: 'two' });

  const late = await statement(planner);
  await late.until(() => stateOf(late, ana) !== undefined && stateOf(late, pat) !== undefined, 'both are seen');
  ana.close();
  await pat.until(() => stateOf(pat, ana) === undefined, 'Ana has gone');
});

test('people who only watch a wall say nothing to anybody', async () => {
  const night = await running.session({ moderated: false });
  await night.goTo('future');
  const [ana, ben] = [await night.phone(), await night.phone()];
  await Promise.all([ana.wall.until(() => ana.wall.synced, 'a wall'), ben.wall.until(() => ben.wall.synced, 'a wall')]);
  ana.wall.awareness.setLocalState({ name: 'somebody' });
  ben.write({ step: 'future', text: 'A note', language: 'en', question: 'main' }, '');
  await night.do({ type: 'reveal', run: night.run, unread: 'keep' });
  await ben.wall.until(() => ben.wallTexts.length === 1, 'what came after it');
  expect([...ben.wall.awareness.getStates().keys()]).toEqual([ben.wall.awareness.clientID]);
});
