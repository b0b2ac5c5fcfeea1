import type { OwnParticipant } from '@futureback/shared/wire/http.ts';
import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { useT } from '../../i18n/use-t.ts';
import { forget, recall, remember } from '../../realtime/device-memory.ts';
import type { MyNotes } from '../../realtime/my-notes.ts';
import { eraseSheet } from '../../realtime/sheet.ts';
import styles from './session-page.module.css';
import { UnsentWords } from './unsent-words.tsx';

const readWords = (kept: string | null): string[] => (kept === null ? [] : (JSON.parse(kept) as string[]));

/**
 * The server hung up on this sheet for good. What it does not have is put aside as text, the sheet is loaded as the
 * server has it, and the words stay on the page until their owner lets them go.
 */
export const NotesAside = ({ me, mine }: { me: OwnParticipant; mine: MyNotes }) => {
  const t = useT();
  const name = `aside.${me.participant}`;
  const [aside, setAside] = useState(() => readWords(recall(name)));
  const closed = mine.link.kind === 'closed';
  if (!closed && aside.length === 0) return null;

  const loadAgain = async () => {
    const unsent = mine.notes.filter(({ mark, back }) => mark !== 'saved' && !back).map(({ text }) => text);
    remember(name, JSON.stringify([...aside, ...unsent]));
    await eraseSheet(me.participant);
    window.location.reload();
  };
  const letGo = () => {
    forget(name);
    setAside([]);
  };
  return (
    <div className={styles.aside}>
      {closed && (
        <Notice
          tone="danger"
          live="urgent"
          title={t('participant.aside.title')}
          action={
            <Button size="small" onClick={() => void loadAgain()}>
              {t('participant.load-again')}
            </Button>
          }
        >
          {t('participant.aside.text')}
        </Notice>
      )}
      <UnsentWords words={aside} />
      {aside.length > 0 && (
        <Button size="small" look="quiet" onClick={letGo}>
          {t('participant.aside.let-go')}
        </Button>
      )}
    </div>
  );
};
