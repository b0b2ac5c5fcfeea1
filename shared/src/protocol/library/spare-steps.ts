import type { Pen, SpareStepId, Step } from '../schema.ts';

type Spare =
  | Omit<Extract<Step, { kind: 'talk' }>, 'id' | 'scene'>
  | Omit<Extract<Step, { kind: 'write' }>, 'id' | 'scene'>;

/** One more question, asked of everybody. */
const pen: Pen = {
  questions: [
    {
      id: 'more',
      text: {
        en: 'What have we not asked yet, and should hear?',
        es: '¿Qué no hemos preguntado todavía y deberíamos oír?',
        ar: 'ما الذي لم نسأل عنه بعد وينبغي أن نسمعه؟',
      },
    },
  ],
  cards: [],
  tense: 'any',
  lenses: [],
  writers: 'everyone',
  private: true,
  moderated: false,
  silentMinutes: 0,
  maxNotes: 20,
  maxLength: 600,
};

/** Steps that a host can put in on the way. */
export function spareStep(id: SpareStepId, moderated: boolean): Spare {
  switch (id) {
    case 'breathe':
      return {
        kind: 'talk',
        output: 'none',
        minutes: 3,
        protectedMinutes: 0,
        title: { en: 'A short break', es: 'Una pausa corta', ar: 'استراحة قصيرة' },
        purpose: {
          en: 'Everybody stands up, stretches, and comes back ready.',
          es: 'Que todos se levanten, se estiren y regresen con ganas.',
          ar: 'أن ينهض الجميع ويتحركوا قليلًا ثم يعودوا مستعدين.',
        },
        script: [
          {
            en: 'Let us take a short break. Stand up, stretch, have some water. We go on in three minutes.',
            es: 'Hagamos una pausa corta. Levántense, estírense, tomen agua. Seguimos en tres minutos.',
            ar: 'لنأخذ استراحة قصيرة. انهضوا، وتحركوا، واشربوا ماءً. نتابع بعد ثلاث دقائق.',
          },
        ],
        tips: [
          {
            en: 'Say a minute ahead that you are about to go on.',
            es: 'Avise un minuto antes de seguir.',
            ar: 'نبّههم قبل دقيقة من المتابعة.',
          },
        ],
      };
    case 'talk-at-tables':
      return {
        kind: 'talk',
        output: 'none',
        minutes: 5,
        protectedMinutes: 2,
        title: { en: 'Talk at your table', es: 'Conversen en su mesa', ar: 'تحدثوا على طاولتكم' },
        purpose: {
          en: 'People hear each other before the whole room does.',
          es: 'Que las personas se escuchen entre sí antes de hacerlo toda la sala.',
          ar: 'أن يسمع الناس بعضهم بعضًا قبل أن تسمعهم القاعة كلها.',
        },
        listenFor: {
          en: 'Tell your table what you thought. The recorder writes down what is said.',
          es: 'Cuenten en su mesa lo que pensaron. Quien toma notas escribe lo que se dice.',
          ar: 'أخبروا من على طاولتكم بما فكرتم فيه. ومن يدوّن يكتب ما يُقال.',
        },
        script: [
          {
            en: 'Turn to the people at your table. Each of you has a minute; the others listen.',
            es: 'Miren a las personas de su mesa. Cada quien tiene un minuto; los demás escuchan.',
            ar: 'التفتوا إلى من على طاولتكم. لكل واحد دقيقة، والآخرون ينصتون.',
          },
        ],
        tips: [
          {
            en: 'Walk around. Where one person does all the talking, ask who has not been heard yet.',
            es: 'Recorra la sala. Donde una sola persona habla todo el tiempo, pregunte a quién falta oír.',
            ar: 'تجوّل في القاعة. وحيث يتكلم شخص واحد طوال الوقت، اسأل من الذي لم يُسمع بعد.',
          },
        ],
      };
    case 'one-more-question':
      return {
        kind: 'write',
        output: 'none',
        minutes: 5,
        protectedMinutes: 3,
        title: { en: 'One more question', es: 'Una pregunta más', ar: 'سؤال آخر' },
        purpose: {
          en: 'What no step asked for has a place.',
          es: 'Que lo que ningún paso preguntó tenga un lugar.',
          ar: 'أن يكون لما لم تسأل عنه أي خطوة مكان.',
        },
        script: [
          {
            en: 'One more question before we go on: what have we not asked yet, and should hear? Write it down; a few words are enough.',
            es: 'Una pregunta más antes de seguir: ¿qué no hemos preguntado todavía y deberíamos oír? Escríbanlo; bastan pocas palabras.',
            ar: 'سؤال آخر قبل أن نتابع: ما الذي لم نسأل عنه بعد وينبغي أن نسمعه؟ اكتبوه، وتكفي كلمات قليلة.',
          },
        ],
        tips: [
          {
            en: 'If you asked something of your own aloud, people answer that one here.',
            es: 'Si usted hizo en voz alta otra pregunta, aquí se responde esa.',
            ar: 'إذا طرحت سؤالًا آخر بصوت عالٍ، فهنا يجيب الناس عنه.',
          },
        ],
        pen: { ...pen, moderated },
      };
  }
}
