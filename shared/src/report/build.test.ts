import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GroupId } from '../process/schema.ts';
import { build } from './build.ts';
import { idOf, lincoln, SENTENCES } from './lincoln.fixture.ts';
import type { Report, ReportTheme } from './report.ts';
import type { ReportSources } from './sources.ts';

const NOW = Date.UTC(2026, 10, 25);
const report = build(lincoln, NOW);
const everything = JSON.stringify(report);

const peopleOf = (list: readonly { id: GroupId; people: number | null }[]): Record<GroupId, number | null> =>
  Object.fromEntries(list.map(({ id, people }) => [id, people]));
const theme = (title: string): ReportTheme | undefined => report.themes.find((each) => each.title === title);

test('sessions stand in order of time, with the minutes they really took; the rehearsal is not among them', () => {
  const lines = report.sessions.map(({ number, title, kind, usedMinutes }) => [number, title, kind, usedMinutes]);
  expect(lines).toEqual([
    [1, 'Planning team', 'team', 60],
    [2, 'Family night', 'community', 60],
    [3, 'Student advisory', 'community', 60],
    [4, 'From themes to a vision', 'team', 62],
  ]);
});

test('nothing of a rehearsal is in it', () => {
  expect(everything).not.toMatch(/practice/i);
});

test.each([
  ['not revealed', 'hidden note'],
  ['held', 'A rude sentence'],
  ['taken back', 'its author took back'],
])('a note that was %s is not in it', (_, words) => {
  expect(everything).not.toContain(words);
});

test('notes on no wall are counted, by nothing but their number', () => {
  expect(report.totals).toMatchObject({ notes: 61, notesKeptOff: 7 });
});

test('notes of fewer than five people on no wall are not even counted', () => {
  const few = { ...lincoln, sessions: lincoln.sessions.filter(({ record }) => record.title !== 'Student advisory') };
  expect(build(few, NOW).totals.notesKeptOff).toBeNull();
});

test('it names no participant and no note', () => {
  const ids = lincoln.sessions.flatMap(({ participants, notes }) => [
    ...participants.map(({ id }) => id),
    ...notes.map(({ note }) => note),
  ]);
  expect(ids.filter((id) => everything.includes(id))).toEqual([]);
});

test('the same sessions in another order make the same report', () => {
  expect(build({ ...lincoln, sessions: lincoln.sessions.toReversed() }, NOW)).toEqual(report);
});

test('the community’s picture and the team’s hopes are kept apart', () => {
  const sessionsIn = (passages: Report['hopes']) =>
    new Set(passages.flatMap(({ notes }) => notes.map(({ session }) => session)));
  expect(
    sessionsIn([...report.picture.looks, ...report.picture.sounds, ...report.picture.feels, ...report.picture.more]),
  ).toEqual(new Set([2, 3]));
  expect(sessionsIn(report.hopes)).toEqual(new Set([1]));
});

test('a note without a lens stands with the rest', () => {
  const texts = report.picture.more.flatMap(({ notes }) => notes.map(({ text, lens }) => [text, lens]));
  expect(texts).toEqual([
    ['People look up when you come in.', null],
    ['There is a dog in the library on Wednesdays.', 'more'],
  ]);
});

test('people of several groups count in each, and those who named none in the total alone', () => {
  const [, familyNight] = report.sessions;
  expect(familyNight?.people).toBe(45);
  expect(peopleOf(familyNight?.groups ?? [])).toMatchObject({ family: 28, 'multilingual-family': 15 });
});

test('what a recorder took down counts as somebody’s voice, and is told apart', () => {
  const [, familyNight] = report.sessions;
  expect(familyNight).toMatchObject({ recorded: 1 });
});

test('a group from which nobody came is a gap; one with a handful is not, and has no figure either', () => {
  expect(report.gaps).toEqual(['alumni']);
  expect(peopleOf(report.voices)).toMatchObject({
    alumni: null,
    leader: null,
    community: null,
    family: 40,
    student: 40,
  });
});

test('a group’s share is of those the school has', () => {
  expect(report.voices.find(({ id }) => id === 'student')).toMatchObject({ size: 520, share: 40 / 520 });
});

test('a merged theme gathers its sessions, its mark and its dots', () => {
  expect(theme('Safe to be wrong')).toMatchObject({
    people: 15,
    sessions: [
      { session: 2, people: 7, notes: 7 },
      { session: 3, people: 8, notes: 8 },
    ],
    mark: 'none',
    suggestion: 'common',
    sentences: [2],
  });
});

test('a theme heard in one group alone is suggested as an outlier', () => {
  expect(theme('After-school care until six')).toMatchObject({ mark: 'none', suggestion: 'outlier' });
});

test('a theme of three people has no figure of people, and none of its groups has', () => {
  const bus = theme('The bus comes, and we know when');
  expect(bus?.people).toBeNull();
  expect(bus?.groups.every(({ people, notes }) => people === null && notes === null)).toBe(true);
});

test('each sentence names its sources by number, in order of first mention', () => {
  expect(report.vision.map(({ text, sources }) => ({ text, sources }))).toEqual([
    { text: SENTENCES[0], sources: [1, 2, 3] },
    { text: SENTENCES[1], sources: [4, 5] },
    { text: SENTENCES[2], sources: [6] },
    { text: SENTENCES[3], sources: [7] },
    { text: SENTENCES[4], sources: [] },
  ]);
});

test('a source says what it is, and a note that was taken back since is gone', () => {
  expect(report.sources.map(({ kind, sentences, sessions }) => ({ kind, sentences, sessions }))).toEqual([
    { kind: 'theme', sentences: [1], sessions: [1, 2] },
    { kind: 'note', sentences: [1], sessions: [2] },
    { kind: 'gone', sentences: [1], sessions: [] },
    { kind: 'theme', sentences: [2], sessions: [3] },
    { kind: 'theme', sentences: [2], sessions: [2, 3] },
    { kind: 'theme', sentences: [3], sessions: [2] },
    { kind: 'theme', sentences: [4], sessions: [1] },
  ]);
});

test('a theme of several sessions is quoted from each of them', () => {
  expect(report.sources[0]?.quotes.map(({ session }) => session)).toEqual([1, 2, 1, 2]);
});

test('a group stands beside a note only where its people are told for the session and the theme', () => {
  const groups = report.sources[4]?.quotes.map(({ session, group }) => [session, group?.id ?? null]);
  expect(groups).toEqual([
    [2, null],
    [3, 'student'],
    [2, null],
    [3, 'student'],
  ]);
});

test('a sentence without a source, and a kept outlier in no sentence, are loose ends', () => {
  expect(report.looseEnds).toEqual({
    unsourced: [5],
    unusedThemes: [theme('The bus comes, and we know when')?.number],
  });
});

test('agreement is told for five people or more, and never so that two who cannot live with it are found', () => {
  expect(report.vision[0]?.agreement).toEqual([
    { session: 4, people: 15, points: [null, null, null, null, 15], earlierWording: false },
  ]);
  expect(report.vision[4]?.agreement).toEqual([
    { session: 4, people: 15, points: [null, null, null, null, 8], earlierWording: false },
  ]);
});

test('marks on a sentence that was edited since are for an earlier wording', () => {
  const edited = lincoln.statement.map((sentence) =>
    sentence.id === idOf.sentence(1) ? { ...sentence, text: 'At Lincoln, every family is at home.' } : sentence,
  );
  expect(build({ ...lincoln, statement: edited }, NOW).vision[0]?.agreement[0]).toMatchObject({ earlierWording: true });
});

test('a process in which nothing happened yet makes an empty report', () => {
  const empty = build({ ...lincoln, sessions: [], synthesis: [], statement: [] }, NOW);
  expect(empty.totals).toEqual({ sessions: 0, people: null, notes: 0, notesKeptOff: null, sentences: 0, themes: 0 });
  expect(empty.gaps).toEqual(lincoln.process.groups.map(({ id }) => id));
});

/** Lincoln with other people in it: whoever they are, groups are drawn anew for each. */
const reshuffled = fc
  .array(fc.subarray(['family', 'student', 'teacher', 'leader', 'multilingual-family'], { maxLength: 2 }), {
    minLength: 130,
    maxLength: 130,
  })
  .map((draws): ReportSources => {
    let next = 0;
    const sessions = lincoln.sessions.map((session) => ({
      ...session,
      participants: session.participants.map((each) => ({ ...each, groups: draws[next++] ?? [] })),
    }));
    return { ...lincoln, sessions };
  });

test('no figure of people anywhere is for fewer than five, whoever came', () => {
  fc.assert(
    fc.property(reshuffled, (sources) => {
      const { totals, sessions, themes, voices, vision } = build(sources, NOW);
      const figures = [
        totals.people,
        ...sessions.flatMap(({ people, groups }) => [people, ...groups.map((group) => group.people)]),
        ...themes.flatMap(({ people, groups, sessions }) => [
          people,
          ...[...groups, ...sessions].map((each) => each.people),
        ]),
        ...voices.map(({ people }) => people),
        ...vision.flatMap(({ agreement }) => agreement.flatMap(({ people, points }) => [people, ...points])),
      ];
      expect(figures.filter((figure) => figure !== null && figure < 5)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test('a theme tells no group that the engagement table keeps back', () => {
  fc.assert(
    fc.property(reshuffled, (sources) => {
      const { themes, voices } = build(sources, NOW);
      const keptBack = voices.filter(({ people }) => people === null).map(({ id }) => id);
      const told = themes.flatMap(({ groups }) =>
        groups.filter(({ id, people }) => people !== null && keptBack.includes(id)),
      );
      expect(told).toEqual([]);
    }),
    { numRuns: 30 },
  );
});
