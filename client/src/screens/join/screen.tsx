import { readJoinCode } from '@futureback/shared/ids.ts';
import type { Door, OwnParticipant } from '@futureback/shared/wire/http.ts';
import { useCallback, useEffect, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { type CallProblem, call } from '../../api/call.ts';
import { Scene } from '../../design/scene.tsx';
import { Spinner } from '../../design/spinner.tsx';
import { useT } from '../../i18n/use-t.ts';
import { CodeForm } from './code-form.tsx';
import { JoinForm } from './join-form.tsx';
import { LanguageChips } from './language-chips.tsx';
import styles from './screen.module.css';
import { useWritingLanguage } from './use-writing-language.ts';

type Seen =
  | { kind: 'no-code' }
  | { kind: 'looking' }
  | { kind: 'refused'; code: string; problem: CallProblem }
  | { kind: 'door'; door: Door; held: readonly OwnParticipant[] };

/** The secret of a recorder's link stays behind the `#`, which no server and no log ever sees. */
const recorderSecret = (): string | null => new URLSearchParams(window.location.hash.slice(1)).get('recorder');

/** The way in: a code, a language, who you are here as, and one button. */
export const Screen = () => {
  const { code: given } = useParams<{ code?: string }>();
  const [, go] = useLocation();
  const t = useT();
  const code = given === undefined ? null : (readJoinCode(given) ?? given);
  const [seen, setSeen] = useState<Seen>({ kind: code === null ? 'no-code' : 'looking' });
  const [recorder] = useState(recorderSecret);
  const writing = useWritingLanguage();

  const look = useCallback(async (at: string) => {
    setSeen({ kind: 'looking' });
    const answer = await call('door', { body: { code: at } });
    if (!answer.ok) return setSeen({ kind: 'refused', code: at, problem: answer.problem });
    const held = await call('mine', { params: { session: answer.value.session } });
    setSeen({ kind: 'door', door: answer.value, held: held.ok ? held.value.participants : [] });
  }, []);
  useEffect(() => {
    if (code !== null) void look(code);
  }, [code, look]);

  const typed = (next: string) => {
    if (next === code) void look(next);
    else go(`/join/${next}${window.location.hash}`, { replace: true });
  };
  return (
    <Scene of="today" page className={styles.page}>
      <LanguageChips writing={writing} />
      {seen.kind === 'looking' ? (
        <main className={styles.waiting} aria-busy="true">
          <Spinner label={t('common.loading')} />
        </main>
      ) : seen.kind === 'door' ? (
        <JoinForm door={seen.door} held={seen.held} recorder={recorder} language={writing.language} />
      ) : (
        <CodeForm refused={seen.kind === 'refused' ? seen : null} onCode={typed} />
      )}
    </Scene>
  );
};
