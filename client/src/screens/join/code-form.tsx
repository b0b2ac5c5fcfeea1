import { JOIN_CODE_LENGTH, readJoinCode } from '@futureback/shared/ids.ts';
import { type FormEvent, useState } from 'react';
import type { CallProblem } from '../../api/call.ts';
import { Button } from '../../design/button.tsx';
import { TextField } from '../../design/field.tsx';
import { OfflineIcon } from '../../design/icons.tsx';
import { Notice } from '../../design/notice.tsx';
import { useT } from '../../i18n/use-t.ts';
import { focusHere } from '../../pieces/focus-here.ts';
import { useProblemSentence } from '../../pieces/problem-sentence.ts';
import { useTitle } from '../../pieces/use-title.ts';
import styles from './screen.module.css';

/** The code as it is on the wall, in any case and spacing. A wrong one stays in the box to be corrected. */
export const CodeForm = ({
  refused,
  onCode,
}: {
  refused: { code: string; problem: CallProblem } | null;
  onCode: (code: string) => void;
}) => {
  const t = useT();
  const sentence = useProblemSentence();
  useTitle(t('join.code-title'));
  const [typed, setTyped] = useState(refused?.code ?? '');
  const [impossible, setImpossible] = useState(false);
  const wrong = refused?.problem === 'wrong-code' && typed === refused.code;
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    const code = readJoinCode(typed);
    setImpossible(code === null);
    if (code !== null) onCode(code);
  };
  const error = impossible
    ? t('join.code-impossible', { count: JOIN_CODE_LENGTH })
    : wrong
      ? sentence('wrong-code')
      : undefined;
  return (
    <main className={styles.main}>
      <form onSubmit={submitted} noValidate className={styles.form}>
        <h1>{t('join.code-title')}</h1>
        {refused && !wrong && refused.problem !== 'wrong-code' && (
          <Notice tone="warn" live="urgent" {...(refused.problem === 'offline' ? { icon: <OfflineIcon /> } : {})}>
            {sentence(refused.problem)}
          </Notice>
        )}
        <TextField
          label={t('join.code')}
          hint={t('join.code-hint', { count: JOIN_CODE_LENGTH })}
          error={error}
          value={typed}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setImpossible(false);
          }}
          className={styles.codeBox}
          dir="ltr"
          autoCapitalize="characters"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={16}
          ref={focusHere}
        />
        <div className={styles.go}>
          <Button type="submit" look="primary" size="big" wide>
            {t('join.look')}
          </Button>
        </div>
      </form>
    </main>
  );
};
