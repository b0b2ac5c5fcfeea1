import { readSheet } from '@futureback/shared/documents/sheet.ts';
import { addTheme, placeNote, readThemes } from '@futureback/shared/documents/themes.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inAYear, LINCOLN } from '../../scripts/people/school.ts';
import { note, testId } from '../support/pure-session.ts';
import { RunningSchool } from '../support/running-school.ts';

let running: RunningSchool;
beforeEach(async () => {
  running = await RunningSchool.start();
});
afterEach(() => running.close());

test('after a power cut the session stands in the same step, its clock where it would be, with every saved note', async () => {
  const night = await running.session({ moderated: false });
  const [ana, ben] = [await night.phone(), await night.phone({ language: 'es', groups: ['student'] })];
  await night.goTo('future');
  ana.write(note('future', 'Every child is known'), '');
  ben.write(note('future', 'Todos se conocen', { language: 'es' }), '');
  await Promise.all([ana.saved(), ben.saved()]);
  await night.do({ type: 'reveal', run: night.run, unread: 'keep' });
  await ana.wall.until(() => ana.wallTexts.length === 2, 'both notes on the wall');
  const before = night.host.view;

  await running.server.kill();
  ana.write(note('future', 'Written while the server was away'), '');
  const readyMs = await running.server.start();
  expect(readyMs).toBeLessThan(20_000);

  const again = running.host(night.id);
  await again.until(() => again.view !== null, 'the host’s view');
  expect({ ...again.view, version: 0 }).toEqual({ ...before, version: 0 });
  await ana.saved();
  await ben.wall.until(() => ben.wallTexts.length === 3, 'all notes on the wall');
  expect(ben.wallTexts).toEqual(['Every child is known', 'Todos se conocen', 'Written while the server was away']);
});

test('a command repeated after a power cut is not done twice, and gets the answer it got', async () => {
  const night = await running.session();
  await night.goTo('welcome');
  const id = testId(77);
  const first = await night.host.send({ type: 'next', run: night.run }, id);
  await running.server.kill();
  await running.server.start();
  const again = running.host(night.id);
  await again.until(() => again.view !== null, 'the host’s view');
  expect(await again.send({ type: 'next', run: 1 }, id)).toEqual(first);
  expect(again.view?.at?.step.id).toBe('future');
});

test('themes, dots and the words of a ballot survive a power cut', async () => {
  const night = await running.session({ moderated: false });
  const ana = await night.phone();
  await night.goTo('future');
  const written = ana.write(note('future', 'A garden'), '');
  await ana.saved();
  await night.do({ type: 'reveal', run: night.run, unread: 'keep' });
  await night.goTo('themes');
  const themes = running.document(running.school.owner, 'themes', night.id, 'host');
  await themes.until(() => themes.synced, 'the themes');
  addTheme(themes.doc, { id: testId(5), title: 'Outside', about: '', order: 'a0' });
  placeNote(themes.doc, written, testId(5), 'a0');
  await themes.until(() => themes.allSaved, 'the theme saved');
  await night.goTo('dots');
  const ballot = night.host.view?.at?.ballot;
  expect(ballot?.items).toEqual([{ id: testId(5), words: 'Outside' }]);
  expect((await ana.control.send({ type: 'dot', ballot: ballot?.ballot ?? '', item: testId(5), dots: 2 })).ok).toBe(
    true,
  );

  await running.server.kill();
  await running.server.start();
  await ana.control.until(() => ana.control.connected, 'the phone is back');
  const again = running.host(night.id);
  await again.until(() => again.view !== null, 'the host’s view');
  expect(again.view?.at?.ballot).toEqual(ballot);
  expect(await ana.control.send({ type: 'dot', ballot: ballot?.ballot ?? '', item: testId(5), dots: 3 })).toEqual({
    ok: false,
    problem: 'too-many-dots-on-one',
  });
  expect((await again.send({ type: 'close-ballot', run: again.view?.at?.run ?? 0 })).ok).toBe(true);
  await again.until(() => again.view?.at?.ballot?.result !== null, 'the result');
  expect(again.view?.at?.ballot?.result).toEqual({ kind: 'dots', people: 1, dots: { [testId(5)]: 2 } });
  const look = running.document(running.school.owner, 'themes', night.id, 'host');
  await look.until(() => look.synced, 'the themes');
  expect(readThemes(look.doc)).toEqual([{ id: testId(5), title: 'Outside', about: '', order: 'a0', notes: [written] }]);
});

test('a phone that was offline through the stop brings its note late; the host lets it in', async () => {
  const night = await running.session({ moderated: false });
  const ana = await night.phone();
  await night.goTo('future');
  await ana.sheet.until(() => ana.sheet.synced, 'the sheet');
  ana.sheet.goOffline();
  const late = ana.write(note('future', 'From the parking lot'), '');
  await night.do({ type: 'reveal', run: night.run, unread: 'keep' });
  await night.do({ type: 'stop-writing', run: night.run });
  ana.sheet.comeBack();
  await ana.saved();
  await ana.control.until(() => ana.control.mine?.troubles[late] === 'writing-stopped', 'the phone is told');
  const desk = running.document(running.school.owner, 'desk', night.id, 'host');
  await desk.until(() => desk.doc.getMap('notes').has(late), 'the late note on the desk');
  const { hash, status } = desk.doc.getMap<{ hash: string; status: string }>('notes').get(late) ?? {
    hash: '',
    status: '',
  };
  expect(status).toBe('late');
  expect(ana.wallTexts).toEqual([]);
  await night.do({ type: 'release', note: late, hash });
  await ana.wall.until(() => ana.wallTexts.length === 1, 'the note on the wall');
  const tablet = ana.open('sheet', ana.own.participant);
  await tablet.until(() => tablet.synced, 'the sheet on a second device');
  expect([...readSheet(tablet.doc).keys()]).toEqual([late]);
});

test('a process that is set up anew reaches people who are in a session, and loses nothing they wrote', async () => {
  const night = await running.session({ moderated: false });
  const ana = await night.phone();
  await night.goTo('future');
  ana.write(note('future', 'Before the change'), '');
  await ana.saved();
  await running.school.owner.call(
    'processEdit',
    { process: running.school.process },
    { ...LINCOLN, school: 'Lincoln and Park School', purgeOn: inAYear() },
  );
  await ana.control.until(() => ana.control.view?.school === 'Lincoln and Park School', 'the new name on the phone');
  expect(ana.control.view?.at?.step.id).toBe('future');
  ana.write(note('future', 'After the change'), '');
  await ana.saved();
  await night.host.until(() => night.host.view?.school === 'Lincoln and Park School', 'the new name for the host');
  await night.do({ type: 'reveal', run: night.run, unread: 'keep' });
  await ana.wall.until(() => ana.wallTexts.length === 2, 'both notes on the wall');
});

test('somebody who is taken out of the team is out at once', async () => {
  const { path } = await running.school.owner.call(
    'memberInvite',
    { process: running.school.process },
    { role: 'facilitator' },
  );
  const guest = running.stranger();
  const person = {
    token: path.split('#')[1] ?? '',
    name: 'Guest',
    email: 'guest@lincoln.example',
    password: 'a long enough password',
  };
  await guest.call('linkUse', {}, person);
  const night = await running.session();
  const desk = running.host(night.id, guest);
  await desk.until(() => desk.view !== null, 'the guest at the desk');
  const { members } = await running.school.owner.call('process', { process: running.school.process });
  const account = members.find((member) => member.name === 'Guest')?.account ?? '';
  await running.school.owner.call('memberRemove', { process: running.school.process, account });
  await desk.until(() => desk.refusal === 'not-allowed', 'the guest is refused');
  expect(desk.connected).toBe(false);
});
