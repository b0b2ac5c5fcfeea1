import { addTheme } from '@futureback/shared/documents/themes.ts';
import type { HostView } from '@futureback/shared/session/view.ts';
import { CLOSE } from '@futureback/shared/wire/close.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Phone } from '../../scripts/people/phone.ts';
import { problemOf } from '../support/hall.ts';
import { note, testId } from '../support/pure-session.ts';
import { type Night, RunningSchool } from '../support/running-school.ts';

let running: RunningSchool;
beforeEach(async () => {
  running = await RunningSchool.start();
});
afterEach(() => running.close());

test('S27: a step that was put in is there for everybody, on the papers, and after a power cut', async () => {
  const night = await running.session({ moderated: false });
  const printed = async () => {
    const { protocol } = await running.school.owner.call('session', { session: night.id });
    return protocol.steps.map(({ id }) => id).slice(0, 3);
  };
  expect(await printed()).toEqual(['welcome', 'future', 'start']);
  const ana = await night.phone();
  await night.goTo('welcome');
  await night.do({ type: 'insert-step', after: 'welcome', spare: 'one-more-question' });
  await night.host.until(() => hostOf(night).agenda[1]?.canGo === true, 'the step in the agenda');
  expect(await printed()).toEqual(['welcome', 'one-more-question-1', 'future']);
  await night.do({ type: 'next', run: night.run });
  await night.host.until(() => night.step === 'one-more-question-1', 'the step');
  ana.write(note('one-more-question-1', 'Who cleans the yard?', { question: 'more' }), '');
  await ana.saved();

  await running.server.kill();
  await running.server.start();
  await night.host.until(() => night.host.connected && night.step === 'one-more-question-1', 'the step again');
  const unseen = () => night.host.roster?.written['one-more-question-1']?.unseen;
  await night.host.until(() => unseen() === 1, 'the note that nobody has seen');
  await night.do({ type: 'reveal', run: night.run, unread: 'keep' });
  await ana.wall.until(() => ana.wallTexts.includes('Who cleans the yard?'), 'the note on the wall');
  await night.host.until(() => unseen() === 0, 'nothing unseen');
  expect(await printed()).toEqual(['welcome', 'one-more-question-1', 'future']);
});

test('a session is called otherwise while it runs, for those who are in it too, and keeps what was put in', async () => {
  const night = await running.session({ moderated: false, place: '' });
  const ana = await night.phone();
  await night.goTo('welcome');
  await night.do({ type: 'insert-step', after: 'welcome', spare: 'breathe' });
  const facts = { title: 'An evening for all', place: 'Gym', host: 'Family council', startsAt: 1_900_000_000_000 };
  await running.school.owner.call('sessionEdit', { session: night.id }, facts);
  await ana.control.until(() => ana.control.viewIsFresh && ana.control.view?.title === facts.title, 'the new title');
  const record = await running.school.owner.call('session', { session: night.id });
  expect(record).toMatchObject({ ...facts, code: night.code });
  expect(record.protocol.steps[1]?.id).toBe('breathe-1');
  await expect(ana.browser.call('sessionEdit', { session: night.id }, facts)).rejects.toThrow('not-signed-in');
});

test('S28: a session that began too early is in the lobby again for everybody, and after a power cut', async () => {
  const night = await running.session({ moderated: false });
  const ana = await night.phone();
  const listed = async () => {
    const { sessions } = await running.school.owner.call('process', { process: running.school.process });
    return sessions.find(({ id }) => id === night.id)?.phase;
  };
  await night.goTo('welcome');
  expect(await listed()).toBe('running');
  await night.do({ type: 'back-to-lobby', run: night.run });
  await ana.control.until(() => ana.control.view?.phase === 'lobby', 'the lobby');
  expect(await listed()).toBe('lobby');

  await running.server.kill();
  await running.server.start();
  await ana.control.until(() => ana.control.connected && ana.control.viewIsFresh, 'the session again');
  expect(ana.control.view?.phase).toBe('lobby');
  await night.host.until(() => night.host.connected && night.host.viewIsFresh, 'the host again');
  await night.goTo('welcome');
  await ana.control.until(() => ana.control.view?.at?.step.id === 'welcome', 'the first step');
  expect(await listed()).toBe('running');
});

test('S22 S23: only its author hears what became of a note, also on a page that is opened later', async () => {
  const night = await running.session({ moderated: false });
  const [ana, ben] = [await night.phone(), await night.phone()];
  await night.goTo('future');
  const plan = ana.write(note('future', 'We met every month'), '');
  const bus = ana.write(note('future', 'The bus never came'), '');
  await ana.saved();
  await night.do({ type: 'reveal', run: night.run, unread: 'keep' });
  await ben.wall.until(() => ben.wallTexts.length === 2, 'both notes');
  await night.do({ type: 'move', note: plan, step: 'path' });
  await night.do({ type: 'hold', note: bus, reason: 'for-finding-causes' });
  await night.do({ type: 'reply', note: bus, reply: 'we-will-listen' });
  await ben.wall.until(() => ben.wallTexts.length === 0, 'an empty wall');
  const fates = {
    [plan]: { moved: { from: 'future', to: 'path' } },
    [bus]: { keptForCauses: true, replies: ['we-will-listen'] },
  };
  await ana.control.until(() => ana.control.mine?.fates[bus]?.replies !== undefined, 'the last of it');
  expect(ana.control.mine?.fates).toEqual(fates);
  expect(hostOf(night).replies).toEqual({ [bus]: ['we-will-listen'] });

  await running.server.kill();
  await running.server.start();
  await ana.control.until(() => ana.control.connected && ana.control.mine?.fates[bus]?.replies !== undefined, 'again');
  expect(ana.control.mine?.fates).toEqual(fates);
  expect(ben.control.mine?.fates).toEqual({});
  expect(JSON.stringify(ben.control.view)).not.toContain(bus);

  await night.host.until(() => night.host.connected, 'the host');
  await night.goTo('path');
  await night.do({ type: 'reveal', run: night.run, unread: 'keep' });
  await ben.wall.until(() => ben.wallTexts.includes('We met every month'), 'the note in its new step');
});

test('S26: whoever was removed hears nothing more, comes in nowhere, and is let in again with all they wrote', async () => {
  const night = await running.session({ moderated: false });
  const [ana, ben] = [await night.phone(), await night.phone()];
  await night.goTo('future');
  ana.write(note('future', 'Rude'), '');
  await ana.saved();
  const { participant } = ana.own;
  await night.do({ type: 'remove', participant });
  await ana.control.until(() => !ana.control.connected, 'the goodbye');
  await ana.wall.until(() => ana.wall.closedFor === CLOSE['not-allowed'], 'the wall closed for good');
  ana.control.comeBack();
  await ana.control.until(() => ana.control.refusal === 'removed', 'the refusal');

  await night.do({ type: 'reveal', run: night.run, unread: 'keep' });
  await ben.wall.until(() => ben.wallTexts.length === 1, 'what they wrote stays');

  const door = { code: night.code, language: 'en', groups: [] };
  expect(await problemOf(ana.browser.call('join', {}, door))).toBe('removed');

  await night.do({ type: 'readmit', participant });
  expect(await ana.browser.call('join', {}, door)).toMatchObject({ session: night.id });
  const wall = running.document(ana.browser, 'wall', night.id, participant);
  await wall.until(() => wall.synced, 'the wall again');
});

test('S26: whoever shares the phone of somebody who was removed goes on, and may bring in more', async () => {
  const night = await running.session({ moderated: false });
  const ana = await night.phone();
  const door = { code: night.code, language: 'en', groups: [] };
  const son = running.keep(await Phone.joinOn(ana.browser, door, running.tap));
  await night.goTo('future');
  await son.wall.until(() => son.wall.synced, 'the wall');
  await night.do({ type: 'remove', participant: ana.own.participant });
  await ana.control.until(() => ana.control.farewell === 'removed', 'the goodbye');

  son.write(note('future', 'There is a pond'), '');
  await son.saved();
  await night.do({ type: 'reveal', run: night.run, unread: 'keep' });
  await son.wall.until(() => son.wallTexts.includes('There is a pond'), 'his note on the wall');
  const onPhone = async () => (await ana.browser.call('mine', { session: night.id })).participants;
  expect(await onPhone()).toEqual([son.own]);
  const aunt = running.keep(await Phone.joinOn(ana.browser, door, running.tap));
  await aunt.control.until(() => aunt.control.viewIsFresh, 'the view');
  await night.do({ type: 'readmit', participant: ana.own.participant });
  expect(await onPhone()).toEqual([ana.own, son.own, aunt.own]);
  for (const { participant } of [ana.own, son.own, aunt.own]) await night.do({ type: 'remove', participant });
  expect(await problemOf(ana.browser.call('join', {}, door))).toBe('removed');
});

test('S24 S25: dots on paper and people without phones are in the host’s view, the result and the report', async () => {
  const night = await running.session({ moderated: false });
  const ana = await night.phone();
  await night.goTo('themes');
  const themes = running.document(running.school.owner, 'themes', night.id, 'host');
  await themes.until(() => themes.synced, 'the themes');
  addTheme(themes.doc, { id: testId(5), title: 'The garden', about: '', order: 'a0' });
  await themes.until(() => themes.allSaved, 'the theme saved');
  await night.goTo('dots');
  const ballot = night.host.view?.at?.ballot?.ballot ?? '';
  await ana.control.send({ type: 'dot', ballot, item: testId(5), dots: 2 });
  await night.do({ type: 'close-ballot', run: night.run });
  await night.do({ type: 'count-by-hand', ballot, people: 9, dots: { [testId(5)]: 10 } });
  await ana.control.until(() => ana.control.view?.at?.ballot?.paper !== null, 'the dots on paper');
  expect(ana.control.view?.at?.ballot?.result).toEqual({ kind: 'dots', people: 10, dots: { [testId(5)]: 12 } });

  await night.do({ type: 'count-people', people: 7, groups: { family: 6, student: 1 } });
  await night.host.until(() => hostOf(night).withoutPhones.people === 7, 'the count');
  await night.do({ type: 'close' });
  const report = (await running.school.owner.call('report', { process: running.school.process })) as {
    sessions: { people: number | null }[];
  };
  // One on a phone, who is counted among the others, and seven without.
  expect(report.sessions[0]?.people).toBe(8);
});

function hostOf(night: Night): HostView {
  const { view } = night.host;
  if (view?.role !== 'host') throw new Error('not a host');
  return view;
}
