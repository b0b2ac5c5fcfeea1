import type { Spoken } from '@futureback/shared/language.ts';

/** What people and hosts write, for the parts to show. The product's own words come from its catalogues. */
export type SampleWords = {
  button: string;
  long: string;
  note: string;
  longNote: string;
  why: string;
  theme: string;
  longTheme: string;
  about: string;
  sentence: string;
  prompt: string;
  hint: string;
};

export const SAMPLES: Record<Spoken, SampleWords> = {
  en: {
    button: 'Show the notes',
    long: 'Show the notes of everybody who was here tonight',
    note: 'Doors stand open before eight.',
    longNote:
      'In the corridor I hear four languages at once, and nobody stops to look. My little brother translates for a new boy, and then they both laugh about a word that neither of them knew.',
    why: 'Because I waited outside for years.',
    theme: 'Known by name',
    longTheme: 'Every family is greeted in its own language, at the door and on the phone',
    about: 'Somebody knows each child, and the child knows who that is.',
    sentence: 'Every child is known by name, and every family is understood in its own language.',
    prompt: 'You arrive at school. What does it look like, sound like, feel like?',
    hint: 'Say it as if it is 2031.',
  },
  es: {
    button: 'Mostrar las notas',
    long: 'Mostrar las notas de todas las personas que vinieron esta noche',
    note: 'Las puertas están abiertas antes de las ocho.',
    longNote:
      'En el pasillo oigo cuatro idiomas a la vez y nadie se detiene a mirar. Mi hermanito traduce para un niño nuevo, y luego los dos se ríen de una palabra que ninguno conocía.',
    why: 'Porque durante años esperé afuera.',
    theme: 'Conocidos por su nombre',
    longTheme: 'A cada familia se le habla en su idioma, en la puerta y por teléfono',
    about: 'Alguien conoce a cada niño, y el niño sabe quién es.',
    sentence: 'Cada niño es conocido por su nombre y cada familia es comprendida en su propio idioma.',
    prompt: 'Usted llega a la escuela. ¿Qué se ve, qué se oye, qué se siente?',
    hint: 'Dígalo como si fuera 2031.',
  },
  ar: {
    button: 'أظهر الملاحظات',
    long: 'أظهر ملاحظات كل من كان هنا هذا المساء',
    note: 'الأبواب مفتوحة قبل الثامنة.',
    longNote:
      'في الممر أسمع أربع لغات معًا ولا يلتفت أحد مستغربًا. أخي الصغير يترجم لولد جديد، ثم يضحكان معًا على كلمة لم يكن أيٌّ منهما يعرفها.',
    why: 'لأنني انتظرت في الخارج سنوات.',
    theme: 'معروفون بأسمائهم',
    longTheme: 'تُستقبل كل أسرة بلغتها، عند الباب وعلى الهاتف',
    about: 'هناك من يعرف كل طفل، والطفل يعرف من هو.',
    sentence: 'كل طفل معروف باسمه، وكل أسرة مفهومة بلغتها.',
    prompt: 'تصل إلى المدرسة. كيف تبدو، وماذا تسمع فيها، وبمَ تشعر؟',
    hint: 'قلها كأننا في عام 2031.',
  },
};
