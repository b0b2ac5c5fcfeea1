import { SPOKEN } from '@futureback/shared/language.ts';
import { useState } from 'react';
import { Chip } from '../../design/chip.tsx';
import { Chips } from '../../design/chips.tsx';
import { VisuallyHidden } from '../../design/visually-hidden.tsx';
import { interfaceLanguages, isSpoken, noteLanguages, ownName } from '../../i18n/languages.ts';
import { useLanguage } from '../../i18n/use-t.ts';
import styles from './language-chips.module.css';
import type { WritingLanguage } from './use-writing-language.ts';

const others = Object.keys(noteLanguages).filter((tag) => !isSpoken(tag));

/** The page's languages, each in its own name; behind *More* those in which people may write all the same. */
export const LanguageChips = ({ writing }: { writing: WritingLanguage }) => {
  const { language, choose, t } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <header className={styles.header}>
      <Chips label={t('common.language')}>
        {SPOKEN.map((one) => (
          <Chip
            key={one}
            small
            lang={one}
            pressed={one === language && writing.own === null}
            onPress={() => {
              writing.choose(null);
              void choose(one);
            }}
          >
            {interfaceLanguages[one].ownName}
          </Chip>
        ))}
        {writing.own !== null && !open && (
          <Chip small lang={writing.own} pressed onPress={() => writing.choose(null)}>
            {ownName(writing.own)}
          </Chip>
        )}
        <button type="button" className={styles.more} aria-expanded={open} onClick={() => setOpen(!open)}>
          <span aria-hidden="true">{t('join.more-languages')}</span>
          <VisuallyHidden>{t('common.languages-more')}</VisuallyHidden>
        </button>
      </Chips>
      {open && (
        <>
          <p className={styles.hint}>{t('join.write-in')}</p>
          <Chips label={t('join.write-in')}>
            {others.map((tag) => (
              <Chip
                key={tag}
                small
                lang={tag}
                dir="auto"
                pressed={writing.own === tag}
                onPress={() => {
                  writing.choose(writing.own === tag ? null : tag);
                  setOpen(false);
                }}
              >
                {ownName(tag)}
              </Chip>
            ))}
          </Chips>
        </>
      )}
      {writing.own !== null && !open && (
        <p className={styles.hint}>{t('join.writes-in', { language: ownName(writing.own) })}</p>
      )}
    </header>
  );
};
