import { readJoinCode } from '@futureback/shared/ids.ts';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { Button } from '../../design/button.tsx';
import { TextField } from '../../design/field.tsx';
import { Scene } from '../../design/scene.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useSend } from '../../pieces/asking/use-send.ts';
import { useProblemSentence } from '../../pieces/problem-sentence.ts';
import { useTitle } from '../../pieces/use-title.ts';
import styles from './screen.module.css';

/** Makes this browser a screen of the hall: whoever knows the code may show what is public, and nothing else. */
export const CodeEntry = ({ enter }: { enter: (session: string) => void }) => {
  const t = useT();
  useTitle(t('projector.entry.title'));
  const sentence = useProblemSentence();
  const { send, sending, problem } = useSend();
  const [typed, setTyped] = useState(() => new URLSearchParams(location.search).get('code') ?? '');
  const [unreadable, setUnreadable] = useState(false);

  const submitted = async (event: FormEvent) => {
    event.preventDefault();
    const code = readJoinCode(typed);
    setUnreadable(code === null);
    if (code === null) return;
    const screen = await send(call('screen', { body: { code } }));
    if (screen) enter(screen.value.session);
  };

  const error = unreadable ? t('common.home.code-wrong') : problem ? sentence(problem) : undefined;
  return (
    <Scene of="today" page className={styles.entry}>
      <main className={styles.entryBox}>
        <h1>{t('projector.entry.title')}</h1>
        <p>{t('projector.entry.text')}</p>
        <form onSubmit={(event) => void submitted(event)} noValidate className={styles.form}>
          <TextField
            label={t('common.home.code')}
            hint={t('common.home.code-hint')}
            error={error}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            className={styles.code}
            dir="ltr"
            autoCapitalize="characters"
            autoComplete="off"
            spellCheck={false}
            maxLength={12}
          />
          <Button type="submit" look="primary" size="big" disabled={sending}>
            {t('projector.entry.open')}
          </Button>
        </form>
      </main>
    </Scene>
  );
};
