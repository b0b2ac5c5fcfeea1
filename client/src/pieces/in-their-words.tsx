import { direction } from '../i18n/languages.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import styles from './in-their-words.module.css';

type Said = { text: string; short?: string | null | undefined };

/** What stands large of a note: the one sentence that says what was meant, where a recorder gave it, else the words themselves. */
export const largeOf = ({ short, text }: Said): string => short?.trim() || text;

/** The words as they were said, under the one sentence that stands for them. */
export const InTheirWords = ({
  note,
  className,
}: {
  note: Said & { language: string };
  className?: string | undefined;
}) => {
  const t = useT();
  const { language } = useLanguage();
  if (!note.short?.trim()) return null;
  const foreign = direction(note.language) !== direction(language);
  return (
    <p className={className} lang={language} dir={direction(language)}>
      {t('common.in-their-words')}{' '}
      <bdi lang={note.language} dir={direction(note.language)} className={foreign ? styles.apart : undefined}>
        {note.text}
      </bdi>
    </p>
  );
};
