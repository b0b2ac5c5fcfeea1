import { SHORT } from '@futureback/shared/session/wording.ts';
import { type KeyboardEvent, useId } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { focusHere } from '../../pieces/focus-here.ts';
import { GrowingText } from './growing-text.tsx';

/** For a recorder: what was meant, in one sentence, beside the words as they were said. */
export const ShortSentence = ({
  value,
  language,
  className,
  focused = false,
  setValue,
  onKeyDown,
}: {
  value: string;
  language: string;
  className: string | undefined;
  focused?: boolean;
  setValue: (value: string) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
}) => {
  const t = useT();
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{t('steps.write.short')}</label>
      <GrowingText
        id={id}
        className={className}
        value={value}
        lang={language}
        rows={2}
        maxLength={SHORT}
        aria-describedby={`${id}-hint`}
        ref={focused ? focusHere : undefined}
        onChange={({ currentTarget }) => setValue(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p id={`${id}-hint`}>{t('steps.write.short-hint')}</p>
    </>
  );
};
