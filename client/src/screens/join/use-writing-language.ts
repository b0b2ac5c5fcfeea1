import { useState } from 'react';
import { useLanguage } from '../../i18n/use-t.ts';

export type WritingLanguage = { language: string; choose: (language: string | null) => void; own: string | null };

/** The language somebody writes in: the page's, until they choose another one that the page does not speak. */
export function useWritingLanguage(): WritingLanguage {
  const { language } = useLanguage();
  const [own, choose] = useState<string | null>(null);
  return { language: own ?? language, choose, own };
}
