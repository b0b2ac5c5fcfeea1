import type { Words } from '@futureback/shared/language.ts';
import { type Horizon, sayAt } from '@futureback/shared/protocol/say.ts';
import { useCallback } from 'react';
import { interfaceLanguages } from '../i18n/languages.ts';
import { useMonth } from '../i18n/use-month.ts';
import { useLanguage } from '../i18n/use-t.ts';

/** Says a protocol's words in the person's language, with the times of this process filled in. */
export const useSay = (horizon: Horizon): ((words: Words) => string) => {
  const { language } = useLanguage();
  const month = useMonth();
  return useCallback(
    (words) => sayAt(words, interfaceLanguages[language].intl, horizon, month),
    [language, horizon, month],
  );
};
