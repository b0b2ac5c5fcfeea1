import * as z from 'zod/mini';

/** A BCP 47 tag such as "en", "es", "zh-Hant". People may write in any language. */
export const Language = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/));
export type Language = z.infer<typeof Language>;

/** The languages the interface and the built-in protocols speak. */
export const SPOKEN = ['en', 'es', 'ar'] as const;
export type Spoken = (typeof SPOKEN)[number];

/** The same words in several languages; English is always there. */
export const Words = z.record(Language, z.string().check(z.maxLength(4000))).check(z.refine((words) => 'en' in words));
export type Words = z.infer<typeof Words>;

/** The words in a person's language, else in English. */
export const inLanguage = (words: Words, language: Language): string =>
  words[language] ?? words[language.split('-')[0] ?? ''] ?? words.en ?? '';

/** True where the language is written from right to left. */
export const isRightToLeft = (language: Language): boolean =>
  ['ar', 'fa', 'he', 'ur', 'ps', 'dv', 'yi'].includes(language.split('-')[0] ?? '');
