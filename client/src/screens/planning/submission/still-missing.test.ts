import type { Report, ReportSession } from '@futureback/shared/report/report.ts';
import { expect, test } from 'vitest';
import { checksOf } from './still-missing.ts';

const compass = { vision: '', mission: '', values: '' };
const nothing: Report = {
  format: 'futureback-report',
  version: 1,
  madeAt: 0,
  process: {
    school: 'Lincoln School',
    district: '',
    future: '2031-06',
    start: '2026-11',
    language: 'en',
    schoolCompass: compass,
    districtCompass: compass,
    purgeOn: '2027-06-30',
  },
  fewest: 5,
  totals: { sessions: 0, people: null, notes: 0, notesKeptOff: null, sentences: 0, themes: 0 },
  vision: [],
  picture: { looks: [], sounds: [], feels: [], more: [] },
  hopes: [],
  startingPoint: [],
  path: [],
  obstacles: [],
  debrief: [],
  sessions: [],
  methods: [],
  themes: [],
  voices: [],
  gaps: ['alumni', 'student'],
  sources: [],
  looseEnds: { unsourced: [], unusedThemes: [] },
};
const session = (kind: ReportSession['kind'], place: string): ReportSession => ({
  number: 1,
  id: `${kind} ${place}`,
  title: 'A session',
  kind,
  beganAt: 0,
  place,
  host: 'The principal',
  protocol: { en: 'Family night' },
  plannedMinutes: 60,
  usedMinutes: 61,
  languages: [],
  people: null,
  groups: [],
  notes: 0,
  recorded: 0,
  themes: [],
  sentences: [],
});

const open = (report: Report) => checksOf(report).flatMap(({ id, done, count }) => (done ? [] : [[id, count]]));

test('at the beginning everything is still to do, and nothing is wrong with what is not there', () => {
  expect(open(nothing)).toEqual([
    ['community', 1],
    ['team', 1],
    ['groups', 2],
    ['lenses', 3],
    ['themes', 1],
    ['statement', 1],
  ]);
});

test('sessions without a place or a host are counted', () => {
  const report = { ...nothing, sessions: [session('team', ''), session('community', 'Cafeteria')] };
  expect(open(report)).toContainEqual(['facts', 1]);
});

test('loose ends of the statement are counted once there is a sentence', () => {
  const vision = [{ number: 1, text: 'We are one school.', sources: [], agreement: [] }];
  const report = { ...nothing, vision, looseEnds: { unsourced: [2, 4], unusedThemes: [1] } };
  expect(open(report)).toEqual(
    expect.arrayContaining([
      ['sources', 2],
      ['strong', 1],
    ]),
  );
  expect(checksOf(nothing).map(({ id }) => id)).not.toContain('strong');
});
