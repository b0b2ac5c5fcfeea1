import { SPOKEN } from '@futureback/shared/language.ts';
import { Chip } from '../design/chip.tsx';
import { Chips } from '../design/chips.tsx';
import { interfaceLanguages } from '../i18n/languages.ts';
import { useLanguage } from '../i18n/use-t.ts';

/** The languages of the product, each in its own name, at the top of a phone's page. */
export const LanguageChoice = () => {
  const { language, choose, t } = useLanguage();
  return (
    <Chips label={t('common.language')}>
      {SPOKEN.map((one) => (
        <Chip key={one} lang={one} pressed={one === language} onPress={() => void choose(one)}>
          {interfaceLanguages[one].ownName}
        </Chip>
      ))}
    </Chips>
  );
};
