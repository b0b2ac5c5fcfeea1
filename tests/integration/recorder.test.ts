import { readWall } from '@futureback/shared/documents/wall.ts';
import type { Archive } from '@futureback/shared/report/archive.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { note } from '../support/pure-session.ts';
import { RunningSchool } from '../support/running-school.ts';

let running: RunningSchool;
beforeAll(async () => {
  running = await RunningSchool.start();
});
afterAll(() => running.close());

test('a recorder’s sentence reaches the wall and the archive beside the words; somebody else’s does not', async () => {
  const { school } = running;
  const night = await running.session({ moderated: false, tables: 2 });
  const { links } = await school.owner.call('recorderLinks', { session: night.id }, {});
  const recorder = await night.phone({ link: links[1]?.path.split('=')[1] ?? '' });
  const ana = await night.phone();
  await night.goTo('future');
  await night.do({ type: 'reveal', run: night.run, unread: 'keep' });

  const said = recorder.write(note('future', 'The driver greets each child.', { short: 'The bus knows us.' }), '');
  const own = ana.write(note('future', 'I read aloud.', { short: 'Reading is loud.' }), '');
  await ana.wall.until(() => ana.wallTexts.length === 2, 'both notes on the wall');
  const wall = new Map(readWall(ana.wall.doc).map(({ id, text, short }) => [id, { text, short }]));
  expect(wall.get(said)).toEqual({ text: 'The driver greets each child.', short: 'The bus knows us.' });
  expect(wall.get(own)).toEqual({ text: 'I read aloud.', short: undefined });

  const archive = (await school.owner.call('archive', { process: school.process })) as Archive;
  const notes = archive.sessions.flatMap((session) => session.notes);
  expect(notes.find(({ id }) => id === said)).toMatchObject({ short: 'The bus knows us.', groups: null });
  expect(notes.find(({ id }) => id === own)).toMatchObject({ short: null });
});
