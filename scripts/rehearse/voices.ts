import type { Lens, Output } from '@futureback/shared/protocol/schema.ts';

/** What simulated people say, by the kind of step. Practice material for machines and rehearsing hosts; nobody really said it. */
export type Line = { language: string; text: string; lens?: Lens; theme: number };

export const THEMES = [
  { title: 'Families are partners in the classroom', about: 'Doors are open any day, in every language.' },
  { title: 'Students explain their own work', about: 'Projects, exhibitions, teaching each other.' },
  { title: 'It is safe to be wrong', about: 'Asking is normal and nobody laughs.' },
  { title: 'The day fits our lives', about: 'Care after school, a bus that comes, a warm lunch.' },
  { title: 'Teachers stay and grow here', about: 'Mentors, and time to plan together.' },
] as const;

const VISION: readonly Line[] = [
  { language: 'en', text: 'Every family hears a greeting in its own language at the door.', lens: 'sounds', theme: 0 },
  {
    language: 'es',
    text: 'Los papás entran a la clase cualquier día y se sienten bienvenidos.',
    lens: 'feels',
    theme: 0,
  },
  { language: 'ar', text: 'أدخل المدرسة فيعرفني المعلمون وأعرفهم.', lens: 'feels', theme: 0 },
  {
    language: 'en',
    text: 'Student work covers the walls, and students tell visitors about it.',
    lens: 'looks',
    theme: 1,
  },
  { language: 'pt', text: 'Os alunos mostram os projetos aos vizinhos na praça.', lens: 'looks', theme: 1 },
  { language: 'en', text: 'Fifth graders teach second graders in the garden.', lens: 'looks', theme: 1 },
  {
    language: 'en',
    text: 'A child says she does not get it yet, and the class waits for her.',
    lens: 'sounds',
    theme: 2,
  },
  { language: 'ht', text: 'Timoun yo poze kesyon san yo pa wont.', lens: 'sounds', theme: 2 },
  { language: 'zh-Hans', text: '孩子们不怕说错，大家一起想办法。', lens: 'feels', theme: 2 },
  { language: 'es', text: 'Hay un lugar tranquilo para hacer la tarea hasta las seis.', lens: 'looks', theme: 3 },
  { language: 'en', text: 'Lunch is warm, and there is time to eat it with friends.', lens: 'more', theme: 3 },
  { language: 'ar', text: 'تأتي الحافلة في موعدها ونعرف متى تصل.', theme: 3 },
  { language: 'en', text: 'The teacher I had in first grade is still here.', lens: 'feels', theme: 4 },
  { language: 'en', text: 'Two teachers plan Monday together on Thursday afternoon.', lens: 'looks', theme: 4 },
  { language: 'en', text: 'My son is excited on Sunday night, not worried.', lens: 'feels', theme: 2 },
  { language: 'en', text: 'I hear laughing from the cafeteria when I walk in.', lens: 'sounds', theme: 3 },
  { language: 'es', text: 'Mi hija me explica lo que construyó en el taller.', lens: 'sounds', theme: 1 },
  { language: 'en', text: 'A teacher I have never met knows my name.', lens: 'feels', theme: 0 },
  { language: 'vi', text: 'Con tôi kể cho cả nhà nghe hôm nay em học được gì.', lens: 'sounds', theme: 1 },
  { language: 'pt', text: 'Os avós leem com a turma às sextas-feiras.', lens: 'looks', theme: 0 },
  { language: 'en', text: 'The library is open on Saturday, and it is full.', lens: 'looks', theme: 3 },
  { language: 'ar', text: 'يشرح ابني مشروعه بلغتين.', lens: 'sounds', theme: 1 },
  { language: 'en', text: 'New teachers say: I want to stay here.', lens: 'sounds', theme: 4 },
  { language: 'en', text: 'Nobody eats alone.', lens: 'feels', theme: 2 },
];

const START: readonly Line[] = [
  { language: 'en', text: 'We already knew every child by name; we kept that.', theme: 0 },
  { language: 'es', text: 'Los avisos llegaban solo en inglés.', theme: 0 },
  { language: 'en', text: 'Some classes presented their work, most did not.', theme: 1 },
  { language: 'ar', text: 'كان بعض الأطفال يخافون من السؤال.', theme: 2 },
  { language: 'en', text: 'Parents who worked late missed every meeting.', theme: 3 },
  { language: 'en', text: 'Three teachers left in one year.', theme: 4 },
];

const PATH: readonly Line[] = [
  { language: 'en', text: 'In the first year we opened one classroom a week to families.', theme: 0 },
  { language: 'es', text: 'Contratamos a una persona que hablaba con las familias en su idioma.', theme: 0 },
  { language: 'en', text: 'Students led the spring exhibition, and the town came.', theme: 1 },
  { language: 'en', text: 'Teachers practised how to answer a wrong answer.', theme: 2 },
  { language: 'ar', text: 'اتفقنا مع البلدية على حافلة متأخرة.', theme: 3 },
  { language: 'en', text: 'New teachers had a mentor and one free hour.', theme: 4 },
];

/** Said by whoever has one more thought; everybody learns it from the phone when it comes too late. */
export const AFTERTHOUGHT = 'One more thing I thought of.';

const CLOSE: readonly Line[] = [
  { language: 'en', text: 'I liked that my table talked first.', theme: 0 },
  { language: 'es', text: 'Me gustó poder escribir en español.', theme: 0 },
  { language: 'en', text: 'A little more time for the last question.', theme: 0 },
];

/** What one person writes who wants to see whether it shows. */
export const RUDE = 'Mr. Boxwood is the worst and everybody knows it.';

export const SENTENCES = [
  { text: 'Every family is greeted in its own language and walks into classrooms as a partner.', themes: [0] },
  { text: 'Students explain their work to each other and to the town, and it is safe to be wrong.', themes: [1, 2] },
  { text: 'The school day fits our lives: care until six, a bus that comes, a warm lunch.', themes: [3] },
  { text: 'Teachers stay for years, because this is a place to grow.', themes: [4] },
] as const;

export const GROUPS = [
  'family',
  'family',
  'family',
  'multilingual-family',
  'student',
  'student',
  'teacher',
  'teacher',
  'staff',
  'community',
] as const;

/** What one planner still worries about. */
export const CONCERN = 'I agree, but who pays for the late bus?';

/** Which of the themes a note on the wall belongs to, as a host who reads it would say. */
export function themeFor(text: string): number {
  const line = [...VISION, ...START, ...PATH, ...CLOSE].find((known) => text.startsWith(known.text));
  return line?.theme ?? 0;
}

/** What people say in a step whose notes are for this. */
export function linesFor(output: Output): readonly Line[] {
  switch (output) {
    case 'vision':
      return VISION;
    case 'starting-point':
      return START;
    case 'path':
    case 'obstacle':
      return PATH;
    case 'none':
    case 'theme':
    case 'debrief':
      return CLOSE;
  }
}
