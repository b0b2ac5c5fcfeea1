import { afterEach, beforeEach, expect, test } from 'vitest';
import { note } from '../support/pure-session.ts';
import { RunningSchool } from '../support/running-school.ts';

let running: RunningSchool;
beforeEach(async () => {
  running = await RunningSchool.start();
});
afterEach(() => running.close());

test('S8: a phone that was told that its note came too late is told no more once the host lets it in', async () => {
  const night = await running.session({ moderated: false });
  const ana = await night.phone();
  await night.goTo('future');
  await night.do({ type: 'reveal', run: night.run, unread: 'keep' });
  await night.do({ type: 'stop-writing', run: night.run });
  const late = ana.write(note('future', 'From the parking lot'), '');
  await ana.told(late, 'writing-stopped');
  const desk = running.document(running.school.owner, 'desk', night.id, 'host');
  const waiting = () => desk.doc.getMap<{ hash: string }>('notes').get(late);
  await desk.until(() => waiting() !== undefined, 'the late note on the desk');
  await night.do({ type: 'release', note: late, hash: waiting()?.hash ?? '' });
  await ana.wall.until(() => ana.wallTexts.length === 1, 'the note on the wall');
  await ana.control.until(() => ana.control.mine?.troubles[late] === undefined, 'no trouble any more', 3000);
});

test('S8, S14: nor once a reveal takes it along', async () => {
  const night = await running.session({ moderated: true });
  const ana = await night.phone();
  await night.goTo('future');
  await night.do({ type: 'stop-writing', run: night.run });
  const late = ana.write(note('future', 'From the parking lot'), '');
  await ana.told(late, 'writing-stopped');
  await night.do({ type: 'reveal', run: night.run, unread: 'release' });
  await ana.wall.until(() => ana.wallTexts.length === 1, 'the note on the wall');
  await ana.control.until(() => ana.control.mine?.troubles[late] === undefined, 'no trouble any more', 3000);
  expect(ana.wallTexts).toEqual(['From the parking lot']);
});

test('S14: a note that went to the wall unread waits for nobody', async () => {
  const night = await running.session({ moderated: true });
  const ana = await night.phone();
  await night.goTo('future');
  ana.write(note('future', 'The door is open'), '');
  await ana.saved();
  await night.host.until(() => night.host.roster?.unread === 1, 'one note that no desk has shown');
  await night.do({ type: 'reveal', run: night.run, unread: 'release' });
  await ana.wall.until(() => ana.wallTexts.length === 1, 'the note on the wall');
  await night.host.until(() => night.host.roster?.unread === 0, 'nothing to wait for', 3000);
});
