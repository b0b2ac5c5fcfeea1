import type { Group, GroupId } from '@futureback/shared/process/schema.ts';
import type { Lens, Pen } from '@futureback/shared/protocol/schema.ts';
import type { Audience } from '@futureback/shared/session/audience.ts';
import type { Wording } from '@futureback/shared/session/wording.ts';
import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { AddIcon } from '../../design/icons.tsx';
import { useT } from '../../i18n/use-t.ts';
import { AudienceLine } from '../../pieces/audience-line.tsx';
import { focusHere } from '../../pieces/focus-here.ts';
import { Spoken } from '../../pieces/spoken.tsx';
import type { NoteMark } from '../../realtime/my-notes.ts';
import styles from './composer.module.css';
import { GrowingText } from './growing-text.tsx';
import { LensChips } from './lens-chips.tsx';
import { HowFar } from './my-note.tsx';
import { Nudge } from './nudge.tsx';
import { ShortSentence } from './short-sentence.tsx';
import { WhoseWords } from './whose-words.tsx';

/** On a keyboard Enter adds; on glass it makes a new line, because there Add is under the thumb. */
const hasKeyboard = () => window.matchMedia('(hover: hover) and (pointer: fine)').matches;

/** One box, one big button. What is typed is kept from the first letter on; see `useDraft`. */
export const Composer = ({
  label,
  why: whyLabel,
  question,
  pen,
  audience,
  late,
  language,
  groups,
  text,
  setText,
  memory,
  newest,
  onAdd,
  onTyping,
}: {
  /** What the box asks, for those who do not see the prompt above it. */
  label: string;
  /** The optional second line, where the step has one. */
  why?: string | undefined;
  question: string;
  pen: Pick<Pen, 'lenses' | 'maxLength' | 'tense'>;
  /** Who can read a note under a lens. */
  audience: (lens?: Lens) => Audience;
  /** Writing has stopped: a note added now waits for the host. */
  late: boolean;
  language: string;
  /** For a recorder: whose words these are. */
  groups: readonly Group[] | null;
  text: string;
  setText: (text: string) => void;
  /** For whom and where this box stands, as what it remembers is named. */
  memory: string;
  /** How far the note that was added last has come. */
  newest: NoteMark | undefined;
  onAdd: (wording: Wording) => void;
  onTyping: () => void;
}) => {
  const t = useT();
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const [lens, setLens] = useState<Lens | undefined>(undefined);
  const [why, setWhy] = useState<string | null>(null);
  const [short, setShort] = useState<string | null>(null);
  // A recorder often writes several notes of the same people: the ticks stay until they are changed.
  const [said, setSaid] = useState<readonly GroupId[]>([]);
  const [added, setAdded] = useState({ count: 0, text: '', why: '' });
  const over = Math.max(text.trim().length, why?.trim().length ?? 0) - pen.maxLength;

  const add = () => {
    const words = text.trim();
    box.current?.focus();
    if (words === '' || over > 0) return;
    onAdd({
      text: words,
      language,
      question,
      ...(lens ? { lens } : {}),
      ...(why?.trim() ? { why: why.trim() } : {}),
      ...(groups && short?.trim() ? { short: short.trim() } : {}),
      ...(groups && said.length > 0 ? { groups: [...said] } : {}),
    });
    setText('');
    setLens(undefined);
    setWhy(null);
    setShort(null);
    setAdded({ count: added.count + 1, text: words, why: why ?? '' });
  };
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    add();
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || !hasKeyboard()) return;
    event.preventDefault();
    add();
  };

  return (
    <form onSubmit={submitted} className={styles.composer} noValidate>
      {pen.lenses.length > 0 && <LensChips lenses={pen.lenses} chosen={lens} choose={setLens} />}
      <div className={styles.paper}>
        <GrowingText
          ref={box}
          className={styles.box}
          value={text}
          lang={language}
          rows={3}
          aria-label={label}
          aria-describedby={`${id}-who${over > 0 ? ` ${id}-over` : ''}`}
          aria-invalid={over > 0 || undefined}
          placeholder={t('steps.write.placeholder')}
          enterKeyHint="enter"
          onChange={(event) => {
            setText(event.currentTarget.value);
            onTyping();
          }}
          onKeyDown={pressed}
        />
        {over > 0 && (
          <p id={`${id}-over`} role="status" className={styles.over}>
            {t('steps.write.too-long', { count: over })}
          </p>
        )}
        {whyLabel !== undefined &&
          (why === null ? (
            // Its place is kept before the first letter, so that nothing moves with it. A recorder has more of them, and sees them all.
            <Button
              look="quiet"
              size="small"
              icon={<AddIcon />}
              className={`${styles.ask} ${text.trim() === '' && !groups ? styles.kept : ''}`}
              onClick={() => setWhy('')}
            >
              {whyLabel}
            </Button>
          ) : (
            <div className={styles.why}>
              <label htmlFor={`${id}-why`}>{whyLabel}</label>
              <GrowingText
                id={`${id}-why`}
                className={styles.box}
                value={why}
                lang={language}
                rows={2}
                ref={focusHere}
                onChange={({ currentTarget }) => setWhy(currentTarget.value)}
                onKeyDown={pressed}
              />
            </div>
          ))}
        {groups &&
          (short === null ? (
            <Button look="quiet" size="small" icon={<AddIcon />} className={styles.ask} onClick={() => setShort('')}>
              {t('steps.write.short-add')}
            </Button>
          ) : (
            <div className={styles.why}>
              <ShortSentence
                value={short}
                language={language}
                className={styles.box}
                focused
                setValue={setShort}
                onKeyDown={pressed}
              />
            </div>
          ))}
        {groups && <WhoseWords groups={groups} said={said} setSaid={setSaid} />}
        <div className={styles.row}>
          <div id={`${id}-who`} className={styles.who}>
            {newest && added.count > 0 && text === '' ? (
              <>
                <HowFar mark={newest} />
                <p>{t('steps.write.below')}</p>
              </>
            ) : late ? (
              <p>{t('steps.write.late')}</p>
            ) : (
              <AudienceLine audience={audience(lens)} />
            )}
          </div>
          <Button type="submit" look="primary" icon={<AddIcon />} className={styles.add}>
            {t('common.add')}
          </Button>
        </div>
      </div>
      <Nudge text={text} why={why ?? ''} added={added} language={language} tense={pen.tense} memory={memory} />
      <Spoken>{added.count > 0 ? t('steps.write.added', { count: added.count }) : ''}</Spoken>
    </form>
  );
};
