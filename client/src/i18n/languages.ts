import { isRightToLeft, type Language, SPOKEN, type Spoken } from '@futureback/shared/language.ts';

/** The languages the product itself speaks. `intl` is what dates, numbers and plurals are written in:
 *  Arabic keeps western digits, because in a mixed room the phone and the wall must show the same clock. */
export const interfaceLanguages = {
  en: { ownName: 'English', intl: 'en-US' },
  es: { ownName: 'Español', intl: 'es-US' },
  ar: { ownName: 'العربية', intl: 'ar-u-nu-latn' },
} as const satisfies Record<Spoken, { ownName: string; intl: string }>;

/** Languages people may write notes in, each under its own name, as families in Massachusetts speak them. */
export const noteLanguages = {
  en: 'English',
  es: 'Español',
  pt: 'Português',
  ht: 'Kreyòl ayisyen',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  kea: 'Kabuverdianu',
  vi: 'Tiếng Việt',
  ar: 'العربية',
  fr: 'Français',
  so: 'Soomaali',
  km: 'ខ្មែរ',
  ru: 'Русский',
} as const;

export type NoteLanguage = keyof typeof noteLanguages;

export const isSpoken = (tag: string): tag is Spoken => (SPOKEN as readonly string[]).includes(tag);

const isNoteLanguage = (tag: string): tag is NoteLanguage => tag in noteLanguages;

/** The name a language gives itself, or its tag where we do not know it. */
export const ownName = (tag: Language): string => (isNoteLanguage(tag) ? noteLanguages[tag] : tag);

/** For `dir` beside `lang`. Where the language is not known, write `dir="auto"`. */
export const direction = (tag: Language): 'ltr' | 'rtl' => (isRightToLeft(tag) ? 'rtl' : 'ltr');
