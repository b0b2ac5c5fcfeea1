import { expect, test } from 'vitest';
import { lincoln } from '../report/lincoln.fixture.ts';
import type { SessionState } from '../session/state.ts';
import { dotsByTheme } from './dots.ts';
import { gatherThemes } from './gathered-themes.ts';
import { hear } from './heard.ts';

const family = 'Family night';

/** Everything that was heard, with a change to what the log of the Family night says. */
const heardWith = (change: (state: SessionState) => Partial<SessionState>) =>
  hear(
    lincoln.sessions.map((material) =>
      material.record.title === family
        ? { ...material, state: { ...material.state, ...change(material.state) } }
        : material,
    ),
  );
const peopleAt = (sessions: ReturnType<typeof hear>) =>
  sessions.find(({ material }) => material.record.title === family)?.people ?? [];

test('people without phones count once each, and in as many groups as were counted', () => {
  const before = peopleAt(hear(lincoln.sessions)).filter(({ key }) => !key.includes('/'));
  const counted = peopleAt(heardWith(() => ({ withoutPhones: { people: 4, groups: { family: 4, student: 2 } } })));
  const added = counted.filter(({ key }) => !before.some((known) => known.key === key));
  expect(added.map(({ groups }) => groups)).toEqual([
    ['family', 'student'],
    ['family', 'student'],
    ['family'],
    ['family'],
  ]);
});

test('once they were counted, whoever a recorder wrote for is among them', () => {
  const recorders = lincoln.sessions.flatMap(({ participants }) =>
    participants.filter(({ role }) => role === 'recorder').map(({ id }) => id),
  );
  const written = (people: readonly { key: string }[]) =>
    people.filter(({ key }) => recorders.some((id) => key.startsWith(`${id}/`))).length;
  expect(written(peopleAt(hear(lincoln.sessions)))).toBeGreaterThan(0);
  expect(written(peopleAt(heardWith(() => ({ withoutPhones: { people: 1, groups: {} } }))))).toBe(0);
});

test('dots on paper are added, and come from as few people as they can', () => {
  const sessions = hear(lincoln.sessions);
  const themes = gatherThemes(sessions, lincoln.synthesis);
  const before = dotsByTheme(sessions, themes);
  const at = before.findIndex((dots, index) => dots !== null && themes[index]?.members.some(isOfFamilyNight));
  const member = themes[at]?.members.find(isOfFamilyNight);
  // As many dots as four people can have put there.
  let put = 0;
  const counted = heardWith(({ ballots }) => ({
    ballots: ballots.map((ballot) => {
      put = ballot.terms.kind === 'dots' ? 4 * ballot.terms.perItem : 0;
      return { ...ballot, paper: { people: 9, dots: { [member?.theme ?? '']: put } } };
    }),
  }));
  expect(dotsByTheme(counted, themes)[at]).toBe((before[at] ?? 0) + put);
  const alone = counted.map((session) => ({ ...session, material: { ...session.material, dots: [] } }));
  expect(dotsByTheme(alone, themes)[at]).toBe(null);
});

const night = lincoln.sessions.find(({ record }) => record.title === family)?.record.id;
const isOfFamilyNight = ({ session }: { session: string }): boolean => session === night;
