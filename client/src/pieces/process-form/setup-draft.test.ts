import { ProcessSetup } from '@futureback/shared/process/schema.ts';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { draftOf, gapsIn, newDraft, setupOf, withOwnGroup } from './setup-draft.ts';

const today = new Date(2026, 10, 3);
const chance = new Uint32Array([4_000_000_000, 7]);
const lincoln = { ...newDraft(today, 'en'), school: 'Lincoln School' };

test('a new set-up lacks only the name of the school', () => {
  expect(gapsIn(newDraft(today, 'en'), '2026-11-03')).toEqual(['school']);
});

test('what is sent is a set-up as the server reads it', () => {
  expect(z.safeParse(ProcessSetup, setupOf(lincoln)).success).toBe(true);
});

test('only planned groups are sent, with their sizes as numbers', () => {
  const groups = lincoln.groups.map((group) =>
    group.id === 'family' ? { ...group, size: '118' } : { ...group, planned: group.id === 'student' },
  );
  expect(setupOf({ ...lincoln, groups }).groups).toEqual([{ id: 'family', size: 118 }, { id: 'student' }]);
});

test('a saved set-up comes back as it was, with the other groups left to tick', () => {
  const setup = setupOf({ ...lincoln, groups: withOwnGroup(lincoln.groups, 'Bus drivers', chance) });
  const draft = draftOf(setup);
  expect(setupOf(draft)).toEqual(setup);
  expect(draft.groups.filter((group) => !group.planned).map((group) => group.id)).toContain('alumni');
});

test.each([
  ['order', { future: lincoln.start }],
  ['groups', { groups: [] }],
  ['size', { groups: [{ id: 'family', planned: true, size: 'many' }] }],
  ['purge', { purgeOn: '2026-11-03' }],
  ['purge', { purgeOn: '2029-11-04' }],
])('%s is named as a gap', (gap, change) => {
  expect(gapsIn({ ...lincoln, ...change }, '2026-11-03')).toEqual([gap]);
});
