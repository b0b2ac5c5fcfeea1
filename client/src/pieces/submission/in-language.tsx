import { isRightToLeft, type Spoken } from '@futureback/shared/language.ts';
import { type ReactNode, useMemo } from 'react';
import { SpeechContext } from '../../i18n/language-provider.tsx';
import { useLanguage } from '../../i18n/use-t.ts';
import { useWords } from '../../i18n/use-words.ts';
import { speaker } from '../../i18n/words.ts';

/** Speaks one language to a part of the page, whatever the page itself speaks. It suspends until the words are there. */
export const InLanguage = ({
  language,
  className,
  children,
}: {
  language: Spoken;
  className?: string | undefined;
  children: ReactNode;
}) => {
  const { choose } = useLanguage();
  useWords(language, 'phone');
  useWords(language, 'staff');
  const speech = useMemo(() => {
    const i18n = speaker(language);
    return {
      language,
      choose,
      t: (id: string, values?: Readonly<Record<string, string | number>>) => i18n._(id, values && { ...values }),
    };
  }, [language, choose]);
  return (
    <SpeechContext value={speech}>
      <div lang={language} dir={isRightToLeft(language) ? 'rtl' : 'ltr'} className={className}>
        {children}
      </div>
    </SpeechContext>
  );
};
