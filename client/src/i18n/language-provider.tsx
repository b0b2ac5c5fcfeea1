import type { Spoken } from '@futureback/shared/language.ts';
import { createContext, type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import type { MessageId } from './areas.ts';
import { rememberLanguage } from './chosen-language.ts';
import { direction } from './languages.ts';
import { useWords } from './use-words.ts';
import { loadWords, setsInUse, speaker } from './words.ts';

export type Values = Readonly<Record<string, string | number>>;
export type Translate = (id: MessageId, values?: Values) => string;

export type Speech = {
  language: Spoken;
  /** Resolves when the words are there and shown; the page stays in the old language until then. */
  choose: (language: Spoken) => Promise<void>;
  t: Translate;
};

export const SpeechContext = createContext<Speech | null>(null);

/**
 * Speaks one language to everything below it and tells the document so. It suspends until the words of
 * `initial` are loaded, so it needs a Suspense boundary above.
 */
export const LanguageProvider = ({ initial, children }: { initial: Spoken; children: ReactNode }) => {
  const [language, setLanguage] = useState(initial);
  useWords(language, 'phone');

  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = direction(language);
  }, [language]);

  const choose = useCallback(async (next: Spoken) => {
    await Promise.all(setsInUse().map((set) => loadWords(next, set)));
    rememberLanguage(next);
    setLanguage(next);
  }, []);

  const speech = useMemo<Speech>(() => {
    const i18n = speaker(language);
    return { language, choose, t: (id, values) => i18n._(id, values && { ...values }) };
  }, [language, choose]);

  return <SpeechContext value={speech}>{children}</SpeechContext>;
};
