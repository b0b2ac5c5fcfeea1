import { use } from 'react';
import { type Formats, formatsFor } from './formats.ts';
import { type Speech, SpeechContext, type Translate } from './language-provider.tsx';

/** The language being spoken, and how to choose another. */
export const useLanguage = (): Speech => {
  const speech = use(SpeechContext);
  if (!speech) throw new Error('Words are spoken only inside a LanguageProvider');
  return speech;
};

/** `t('join.title', { school })`: the words of a message in the person's language. */
export const useT = (): Translate => useLanguage().t;

export const useFormats = (timeZone?: string): Formats => formatsFor(useLanguage().language, timeZone);
