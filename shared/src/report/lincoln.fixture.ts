import type { MergedTheme } from '../documents/synthesis.ts';
import { hashOf } from '../hash.ts';
import { base64url, type Id } from '../ids.ts';
import type { SessionRecord } from '../process/schema.ts';
import { familyNight } from '../protocol/library/family-night.ts';
import { fromThemesToAVision } from '../protocol/library/from-themes-to-a-vision.ts';
import type { Lens, Protocol } from '../protocol/schema.ts';
import type { SessionEvent } from '../session/event.ts';
import { evolve } from '../session/evolve.ts';
import { type NoteRow, wordingHash } from '../session/notes.ts';
import { newSession } from '../session/state.ts';
import type { Attendee, SessionMaterial } from '../synthesis/material.ts';
import { MINUTE, type Ms } from '../time.ts';
import type { ReportSources } from './sources.ts';

// A made-up school that held a rehearsal, three sessions and a drafting session: what a report is tried on.

const numberedId = (kind: number, number: number): Id => {
  const bytes = new Uint8Array(16);
  bytes.set([kind, number >> 8, number & 255]);
  return base64url(bytes);
};
export const idOf = {
  process: numberedId(1, 1),
  session: (number: number) => numberedId(2, number),
  participant: (session: number, number: number) => numberedId(10 + session, number),
  note: (session: number, number: number) => numberedId(30 + session, number),
  theme: (session: number, number: number) => numberedId(50 + session, number),
  merged: (number: number) => numberedId(3, number),
  sentence: (number: number) => numberedId(4, number),
  ballot: (session: number) => numberedId(5, session),
};

/** So many people of these groups, who use the product in this language. */
type Crowd = readonly [count: number, groups: readonly string[], language: string];

/** A note: who wrote it by number, for which step, under which theme (by number in its session, 0 for none), and its words. */
type Written = readonly [
  author: number,
  step: string,
  theme: number,
  lens: Lens | null,
  language: string,
  text: string,
  why?: string | undefined,
  short?: string,
];

type Night = {
  number: number;
  title: string;
  kind: SessionRecord['kind'];
  protocol: Protocol;
  place: string;
  host: string;
  beganAt: Ms;
  crowds: readonly Crowd[];
  recorders?: number;
  themes: readonly string[];
  notes: readonly Written[];
  /** Notes by number that are held, or taken back. */
  held?: readonly number[];
  back?: readonly number[];
  /** Steps that were never revealed. */
  unrevealed?: readonly string[];
  dots?: boolean;
};

const attendeesOf = ({ number, crowds, recorders = 0 }: Night): Attendee[] => {
  const people = crowds.flatMap(([count, groups, language]) =>
    Array.from({ length: count }, () => ({ groups, language })),
  );
  const participants = people.map(
    ({ groups, language }, index): Attendee => ({
      id: idOf.participant(number, index + 1),
      role: 'participant',
      groups,
      table: (index % 6) + 1,
      language,
    }),
  );
  const helpers = Array.from({ length: recorders }, (_, index): Attendee => {
    const id = idOf.participant(number, people.length + index + 1);
    return { id, role: 'recorder', groups: [], table: index + 1, language: 'en' };
  });
  return [...participants, ...helpers];
};

function eventsOf({ number, protocol, beganAt, unrevealed = [], dots = false, themes }: Night): SessionEvent[] {
  let at = beganAt;
  const events: SessionEvent[] = [];
  for (const [index, step] of protocol.steps.entries()) {
    events.push({ type: 'step-entered', at, run: index + 1, step: step.id, clock: { kind: 'untimed' } });
    at += step.minutes * MINUTE;
    const writes = step.kind === 'write' || step.kind === 'reflect';
    if (writes && !unrevealed.includes(step.id)) events.push({ type: 'step-revealed', step: step.id, released: [] });
    if (step.kind === 'vote' && dots) {
      const items = themes.map((title, theme) => ({ id: idOf.theme(number, theme + 1), hash: hashOf(title) }));
      const terms = { kind: 'dots', dots: 3, perItem: 1 } as const;
      const ballot = { id: idOf.ballot(number), step: step.id, terms, items, result: null };
      events.push({ type: 'ballot-opened', ballot });
      events.push({ type: 'ballot-closed', ballot: ballot.id, result: { kind: 'dots', people: 0, dots: {} } });
    }
  }
  return [...events, { type: 'session-closed', at: at + 2 * MINUTE }];
}

function materialOf(night: Night): SessionMaterial {
  const {
    number,
    title,
    kind,
    protocol,
    place,
    host,
    beganAt,
    themes,
    notes,
    held = [],
    back = [],
    dots = false,
  } = night;
  const participants = attendeesOf(night);
  const recorderGroups = new Map(
    participants.filter(({ role }) => role === 'recorder').map(({ id }) => [id, ['family']]),
  );
  return {
    record: {
      id: idOf.session(number),
      process: idOf.process,
      code: 'KMT47R',
      title,
      kind,
      protocol,
      place,
      host,
      startsAt: beganAt,
      tables: 6,
      createdAt: beganAt - 1,
    },
    state: eventsOf(night).reduce(evolve, newSession(protocol)),
    participants,
    notes: notes.map(([author, step, , lens, language, text, why, short], index): NoteRow => {
      const participant = idOf.participant(number, author);
      const groups = recorderGroups.get(participant);
      const wording = {
        text,
        language,
        question: step,
        ...(lens ? { lens } : {}),
        ...(why ? { why } : {}),
        ...(short ? { short } : {}),
        ...(groups ? { groups } : {}),
      };
      const isHeld = held.includes(index + 1);
      return {
        note: idOf.note(number, index + 1),
        participant,
        arrival: index + 1,
        step,
        run: 1,
        late: false,
        wording,
        released: isHeld ? null : { hash: wordingHash(wording), wording },
        held: isHeld ? 'unkind' : null,
        concern: null,
        batch: 1,
        back: back.includes(index + 1),
      };
    }),
    themes: themes.map((name, index) => ({
      id: idOf.theme(number, index + 1),
      title: name,
      about: '',
      order: `a${index}`,
      notes: notes.flatMap(([, , theme], note) => (theme === index + 1 ? [idOf.note(number, note + 1)] : [])),
    })),
    ballotWords: themes.map((words, index) => ({
      ballot: idOf.ballot(number),
      item: idOf.theme(number, index + 1),
      words,
    })),
    dots: dots
      ? participants
          .filter(({ role }) => role === 'participant')
          .flatMap(({ id }, person) =>
            // One, two or three dots, on as many themes as there are.
            Array.from({ length: Math.min(1 + (person % 3), themes.length) }, (_, dot) => ({
              ballot: idOf.ballot(number),
              participant: id,
              item: idOf.theme(number, ((person + dot) % themes.length) + 1),
              dots: 1,
            })),
          )
      : [],
    marks: [],
  };
}

const rehearsal: Night = {
  number: 1,
  title: 'Practice with the leadership team',
  kind: 'rehearsal',
  protocol: familyNight,
  place: 'Library',
  host: 'Principal',
  beganAt: Date.UTC(2026, 9, 20, 20),
  crowds: [[6, ['leader'], 'en']],
  themes: ['Practice theme'],
  notes: [[1, 'future', 1, 'looks', 'en', 'A practice note that must not count.']],
};

const team: Night = {
  number: 2,
  title: 'Planning team',
  kind: 'team',
  protocol: familyNight,
  place: 'Room 12',
  host: 'Principal',
  beganAt: Date.UTC(2026, 9, 27, 20),
  crowds: [
    [7, ['teacher'], 'en'],
    [6, ['family'], 'en'],
    [2, ['leader'], 'en'],
  ],
  themes: ['Families are partners inside the classroom', 'Staff stay and grow here'],
  notes: [
    [1, 'future', 1, 'looks', 'en', 'Parents co-teach the Friday projects.'],
    [2, 'future', 2, 'feels', 'en', 'I am not tired in March. I have a mentor and I am one.'],
    [3, 'future', 2, 'looks', 'en', 'Nobody on our hall has left in three years.'],
    [4, 'future', 0, 'sounds', 'en', 'In the staff room we talk about student work, not about coverage.'],
    [8, 'future', 1, 'feels', 'en', 'I walk in without signing a form and nobody looks up, because it is normal.'],
    [14, 'future', 0, null, 'en', 'We hope every child leaves us able to explain what they are proud of.'],
    [5, 'start', 2, null, 'en', 'One in four teachers left every summer.'],
    [6, 'path', 2, null, 'en', 'The leadership team moved planning time into the school day.'],
    [9, 'path', 1, null, 'en', 'The family council wrote the visiting rules together with teachers.'],
  ],
};

const familyEvening: Night = {
  number: 3,
  title: 'Family night',
  kind: 'community',
  protocol: familyNight,
  place: 'Lincoln School, cafeteria',
  host: 'Family council with the principal',
  beganAt: Date.UTC(2026, 10, 10, 23),
  crowds: [
    [12, ['family'], 'en'],
    [9, ['family', 'multilingual-family'], 'es'],
    [6, ['family', 'multilingual-family'], 'ar'],
    [6, ['student'], 'en'],
    [8, ['teacher'], 'en'],
    [2, ['community'], 'en'],
    [1, [], 'en'],
  ],
  recorders: 1,
  dots: true,
  themes: [
    'Families are partners inside the classroom',
    'Safe to be wrong',
    'After-school care until six',
    'The bus comes, and we know when',
  ],
  notes: [
    [1, 'future', 1, 'looks', 'en', 'I see parents sitting beside children, reading in three languages.'],
    [
      2,
      'future',
      1,
      'looks',
      'en',
      'The front door is open and someone says my name.',
      'When I was small my mother never came in. She was afraid of the office.',
    ],
    [13, 'future', 1, 'sounds', 'es', 'Oigo a mi hija explicar su proyecto en español, y la maestra le responde.'],
    [14, 'future', 1, 'feels', 'es', 'Me siento parte de la escuela, no una visita.'],
    [15, 'future', 1, 'looks', 'es', 'Hay una mesa en cada salón donde nos sentamos las familias.'],
    [22, 'future', 1, 'sounds', 'ar', 'أسمع المعلمة تسأل أمي بالعربية عن رأيها في المشروع.'],
    [23, 'future', 1, 'feels', 'ar', 'أشعر أن صوتي مسموع هنا.', 'لأن أحدًا لم يسألني من قبل.'],
    [34, 'future', 1, 'looks', 'en', 'Families plan the exhibition with us, not after us.'],
    [35, 'future', 1, 'looks', 'en', 'A grandmother teaches bread and fractions in my room.'],
    [3, 'future', 1, 'sounds', 'en', 'Laughing in the hallway. Grown-ups too.'],
    [28, 'future', 2, 'sounds', 'en', '“I don’t get it yet”, and nobody laughs.'],
    [29, 'future', 2, 'feels', 'en', 'I am not scared of the board.'],
    [30, 'future', 2, 'looks', 'en', 'Drafts on the walls, with the mistakes left in.'],
    [16, 'future', 2, 'feels', 'es', 'Mi hijo pregunta sin miedo.'],
    [36, 'future', 2, 'sounds', 'en', 'Teachers say “I was wrong about that” out loud.'],
    [4, 'future', 3, 'looks', 'en', 'The lights are on until six and there is a snack.'],
    [5, 'future', 3, 'feels', 'en', 'I can finish my shift and not worry.'],
    [6, 'future', 3, 'looks', 'en', 'Older students run the homework room.'],
    [17, 'future', 3, 'looks', 'es', 'La escuela está abierta hasta las seis y hay música.'],
    [18, 'future', 3, 'feels', 'es', 'Salgo del trabajo tranquila.'],
    [24, 'future', 3, 'looks', 'ar', 'المدرسة مفتوحة حتى السادسة، وفيها طعام دافئ.'],
    [7, 'future', 4, 'looks', 'en', 'The bus is on the phone map. It comes when it says.'],
    [19, 'future', 4, 'feels', 'es', 'Ya no esperamos en el frío sin saber.'],
    [
      45,
      'future',
      4,
      'looks',
      'en',
      'Said at table 1: the late bus goes to the flats as well.',
      undefined,
      'The late bus reaches every home.',
    ],
    [8, 'future', 0, 'feels', 'en', 'It smells like bread at lunch.'],
    [42, 'future', 0, 'looks', 'en', 'Our bakery has two students from Lincoln every afternoon.'],
    [44, 'future', 0, null, 'en', 'People look up when you come in.'],
    [31, 'future', 0, 'more', 'en', 'There is a dog in the library on Wednesdays.'],
    [9, 'start', 1, null, 'en', 'Letters came home in English only.'],
    [13, 'start', 1, null, 'es', 'Había una maestra que siempre llamaba los viernes. Eso lo guardamos.'],
    [25, 'start', 0, null, 'ar', 'كنت أنتظر عند الباب ولا أعرف من أسأل.'],
    [37, 'start', 2, null, 'en', 'Scores were on the wall, sorted.'],
    [10, 'path', 3, null, 'en', 'The city and the school paid for the first year of late hours together.'],
    [14, 'path', 1, null, 'es', 'Una familia de cada clase ayudó a escribir el plan de lectura.'],
    [38, 'path', 2, null, 'en', 'We stopped grading first drafts. It took two years and many meetings.'],
    [11, 'close', 0, null, 'en', 'Plus: I was asked. Change: more time at the tables.'],
    [39, 'future', 0, null, 'en', 'A rude sentence that the facilitator held.'],
    [40, 'future', 0, null, 'en', 'A note that its author took back.'],
  ],
  held: [37],
  back: [38],
};

const advisory: Night = {
  number: 4,
  title: 'Student advisory',
  kind: 'community',
  protocol: familyNight,
  place: '',
  host: 'Student council',
  beganAt: Date.UTC(2026, 10, 12, 15),
  crowds: [
    [28, ['student'], 'en'],
    [6, ['student'], 'es'],
    [5, ['teacher'], 'en'],
  ],
  dots: true,
  unrevealed: ['path'],
  themes: ['Safe to be wrong', 'Students explain their own work'],
  notes: [
    [1, 'future', 1, 'feels', 'en', 'Asking is normal.'],
    [2, 'future', 1, 'sounds', 'en', 'Somebody says “same” when I say I am lost.'],
    [3, 'future', 1, 'feels', 'en', 'My stomach does not hurt before math.'],
    [4, 'future', 1, 'looks', 'en', 'We redo things and the first try does not count.'],
    [5, 'future', 1, 'sounds', 'en', 'Quiet, but the good kind.'],
    [29, 'future', 1, 'feels', 'es', 'No me da pena hablar con acento.'],
    [35, 'future', 1, 'sounds', 'en', 'I hear questions I cannot answer, every day.'],
    [6, 'future', 2, 'looks', 'en', 'I stand next to my project and explain it to a grown-up I do not know.'],
    [7, 'future', 2, 'looks', 'en', 'Little kids come up from first grade and we teach them.'],
    [8, 'future', 2, 'sounds', 'en', 'We argue about books.'],
    [9, 'future', 2, 'feels', 'en', 'Proud, and a bit nervous.'],
    [10, 'future', 2, 'looks', 'en', 'The report card has my own words on it first.'],
    [30, 'future', 2, 'sounds', 'es', 'Explico mi trabajo en los dos idiomas.'],
    [11, 'future', 0, 'looks', 'en', 'There are plants.'],
    [12, 'start', 2, null, 'en', 'We did packets and turned them in.'],
    [13, 'start', 1, null, 'en', 'You got laughed at. Not always, but you did.'],
    [14, 'path', 0, null, 'en', 'A hidden note about how it went.'],
    [15, 'path', 0, null, 'en', 'Another hidden note.'],
    [16, 'path', 0, null, 'en', 'A third hidden note.'],
    [17, 'path', 0, null, 'en', 'A fourth hidden note.'],
    [18, 'path', 0, null, 'en', 'A fifth hidden note.'],
  ],
};

export const SENTENCES = [
  'At Lincoln, every family is greeted in its own language and works in classrooms as a partner.',
  'Students explain their own work, and it is safe to be wrong.',
  'The school is open until six, and nobody has to choose between a shift and a child.',
  'Staff stay for years, because this is a place to grow.',
  'We are a leader in excellence.',
] as const;

/** The planners, and how they stood to the sentences: 15 people, of whom two cannot live with the last one. */
function drafting(): SessionMaterial {
  const night: Night = {
    number: 5,
    title: 'From themes to a vision',
    kind: 'team',
    protocol: fromThemesToAVision,
    place: 'Room 12',
    host: 'Principal',
    beganAt: Date.UTC(2026, 10, 24, 21),
    crowds: [
      [7, ['teacher'], 'en'],
      [6, ['family'], 'en'],
      [2, ['leader'], 'en'],
    ],
    themes: [],
    notes: [],
  };
  const material = materialOf(night);
  const ballot = idOf.ballot(5);
  const items = SENTENCES.map((text, index) => ({ id: idOf.sentence(index + 1), hash: hashOf(text) }));
  const opened: SessionEvent = {
    type: 'ballot-opened',
    ballot: { id: ballot, step: 'agree', terms: { kind: 'agreement' }, items, result: null },
  };
  const closed: SessionEvent = { type: 'ballot-closed', ballot, result: { kind: 'agreement', people: 15, marks: {} } };
  const levels = [5, 5, 5, 5, 5, 5, 5, 5, 4, 4, 4, 4, 4, 1, 1];
  return {
    ...material,
    state: [opened, closed].reduce(evolve, material.state),
    marks: items.flatMap(({ id: item }, sentence) =>
      material.participants.map(({ id: participant }, person) => ({
        ballot,
        participant,
        item,
        level: sentence === SENTENCES.length - 1 ? (levels[person] ?? 5) : 5,
        concern: null,
      })),
    ),
  };
}

const member = (session: number, theme: number) => ({
  session: idOf.session(session),
  theme: idOf.theme(session, theme),
});

const synthesis: MergedTheme[] = [
  {
    id: idOf.merged(1),
    title: 'Families are partners inside the classroom',
    about: 'Doors are open any day, in our own languages.',
    order: 'a0',
    mark: 'common',
    members: [member(2, 1), member(3, 1)],
  },
  {
    id: idOf.merged(2),
    title: 'Safe to be wrong',
    about: 'Asking is normal, and nobody laughs.',
    order: 'a1',
    mark: 'none',
    members: [member(3, 2), member(4, 1)],
  },
  {
    id: idOf.merged(3),
    title: 'The bus comes, and we know when',
    about: 'A message on the phone, in our language.',
    order: 'a2',
    mark: 'outlier',
    members: [member(3, 4)],
  },
];

/** Everything Lincoln School holds. */
export const lincoln: ReportSources = {
  process: {
    id: idOf.process,
    createdAt: Date.UTC(2026, 8, 1),
    school: 'Lincoln School',
    district: 'Harbor Public Schools',
    future: '2031-06',
    start: '2026-10',
    groups: [
      { id: 'family', size: 410 },
      { id: 'student', size: 520 },
      { id: 'teacher', size: 48 },
      { id: 'leader', size: 4 },
      { id: 'community' },
      { id: 'multilingual-family', size: 130 },
      { id: 'alumni' },
    ],
    language: 'en',
    schoolCompass: { vision: '', mission: 'We teach every child to ask and to explain.', values: '' },
    districtCompass: {
      vision: 'Every student known, challenged and ready.',
      mission: '',
      values: 'Courage, care, craft.',
    },
    purgeOn: '2027-06-30',
  },
  sessions: [advisory, rehearsal, team, familyEvening].map(materialOf).concat(drafting()),
  synthesis,
  statement: SENTENCES.map((text, index) => ({
    id: idOf.sentence(index + 1),
    text,
    order: `a${index}`,
    sources:
      [
        [
          { kind: 'merged', theme: idOf.merged(1) } as const,
          { kind: 'note', session: idOf.session(3), note: idOf.note(3, 2) } as const,
          { kind: 'note', session: idOf.session(3), note: idOf.note(3, 38) } as const,
        ],
        [
          { kind: 'theme', session: idOf.session(4), theme: idOf.theme(4, 2) } as const,
          { kind: 'merged', theme: idOf.merged(2) } as const,
        ],
        [{ kind: 'theme', session: idOf.session(3), theme: idOf.theme(3, 3) } as const],
        [{ kind: 'theme', session: idOf.session(2), theme: idOf.theme(2, 2) } as const],
        [],
      ][index] ?? [],
  })),
};
