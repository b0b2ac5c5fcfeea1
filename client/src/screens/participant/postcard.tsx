import type { RoomView } from '@futureback/shared/session/view.ts';
import type { OwnParticipant } from '@futureback/shared/wire/http.ts';
import { useEffect, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { TextField } from '../../design/field.tsx';
import { AgainIcon, PrintIcon } from '../../design/icons.tsx';
import { Scene } from '../../design/scene.tsx';
import { useFormats, useT } from '../../i18n/use-t.ts';
import { useSay } from '../../pieces/use-say.ts';
import { recall, remember } from '../../realtime/device-memory.ts';
import { useThemes } from '../../realtime/documents.ts';
import type { MyNotes } from '../../realtime/my-notes.ts';
import styles from './postcard.module.css';
import { postcardLines } from './postcard-line.ts';

/** A line of so many letters is read in a smaller hand. */
const LONG = 140;

/** A card from the future to take home: one line of mine, where it went, and what I want to remember. */
export const Postcard = ({ me, view, mine }: { me: OwnParticipant; view: RoomView; mine: MyNotes }) => {
  const t = useT();
  const say = useSay(view.horizon);
  const { date } = useFormats('UTC');
  const themes = useThemes(view.session, me.participant);
  const lines = postcardLines(mine.notes, themes.content);
  // By its id, because a theme that comes later changes the order of the lines.
  const [chosen, choose] = useState<string | null>(null);
  const [words, setWords] = useState(() => recall(nameOf(me)) ?? '');
  usePrintsAlone();
  const at = Math.max(
    0,
    lines.findIndex(({ note }) => note.id === chosen),
  );
  const line = lines[at];
  if (!line) return null;
  return (
    <section aria-labelledby="postcard" className={styles.section}>
      <h2 id="postcard" className={styles.title}>
        {t('participant.postcard.title')}
      </h2>
      <Scene of="dawn" className={styles.card}>
        <p className={styles.from}>{t('participant.postcard.from', { horizon: say({ en: '{horizon}' }) })}</p>
        <p
          lang={line.note.language}
          dir="auto"
          className={`${styles.line} ${line.note.text.length > LONG ? styles.long : ''}`}
        >
          {line.note.text}
        </p>
        {line.theme !== null && (
          <p className={styles.theme}>
            {t('participant.postcard.theme')} <bdi>{line.theme}</bdi>
          </p>
        )}
        {words.trim() !== '' && (
          <p dir="auto" className={styles.words}>
            {words}
          </p>
        )}
        <p className={styles.foot}>
          <bdi>{view.school}</bdi> · {t('participant.postcard.until', { date: date(Date.parse(view.purgeOn)) })}
        </p>
      </Scene>
      <TextField
        label={t('participant.postcard.words')}
        hint={t('participant.postcard.words-hint')}
        value={words}
        maxLength={60}
        dir="auto"
        lang={me.language}
        onChange={({ currentTarget: { value } }) => {
          setWords(value);
          remember(nameOf(me), value);
        }}
      />
      <div className={styles.buttons}>
        {lines.length > 1 && (
          <Button
            size="small"
            icon={<AgainIcon />}
            onClick={() => choose(lines[(at + 1) % lines.length]?.note.id ?? null)}
          >
            {t('participant.postcard.another')}
          </Button>
        )}
        <Button size="small" icon={<PrintIcon />} onClick={() => window.print()}>
          {t('participant.postcard.keep')}
        </Button>
      </div>
    </section>
  );
};

const nameOf = ({ participant }: OwnParticipant) => `postcard.${participant}`;

/** What is printed of this page is the card and nothing else. */
function usePrintsAlone(): void {
  useEffect(() => {
    document.documentElement.dataset.prints = 'postcard';
    return () => {
      delete document.documentElement.dataset.prints;
    };
  }, []);
}
