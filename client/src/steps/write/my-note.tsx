import type { Lens } from '@futureback/shared/protocol/schema.ts';
import type { WrittenNote } from '@futureback/shared/session/wording.ts';
import { type FormEvent, useId, useRef, useState } from 'react';
import { Button, IconButton } from '../../design/button.tsx';
import { MoreIcon, TakeBackIcon, UndoIcon, WarnIcon, WriteIcon } from '../../design/icons.tsx';
import { SaveMark, type SaveState } from '../../design/save-mark.tsx';
import type { MessageId } from '../../i18n/areas.ts';
import { useT } from '../../i18n/use-t.ts';
import { focusHere } from '../../pieces/focus-here.ts';
import { Note } from '../../pieces/note.tsx';
import type { MyNote as MyNoteValue, NoteMark } from '../../realtime/my-notes.ts';
import { Fate } from './fate.tsx';
import { GrowingText } from './growing-text.tsx';
import { LensChips } from './lens-chips.tsx';
import styles from './my-note.module.css';
import { ShortSentence } from './short-sentence.tsx';

const words: Record<NoteMark, MessageId> = {
  saved: 'common.saved',
  saving: 'common.saving',
  waiting: 'common.not-saved-yet',
};
const looks: Record<NoteMark, SaveState> = { saved: 'saved', saving: 'saving', waiting: 'waiting' };

/** A note's way to the server, in a picture and a word. */
export const HowFar = ({ mark }: { mark: NoteMark }) => {
  const t = useT();
  return <SaveMark state={looks[mark]}>{t(words[mark])}</SaveMark>;
};

export type NoteChanges = {
  edit: (id: string, note: WrittenNote) => void;
  takeBack: (id: string) => void;
  putBack: (id: string) => void;
};

/** Drops what the sheet does not hold: the note as its author wrote it. */
const written = ({ id: _, mark: __, trouble: ___, fate: ____, ...note }: MyNoteValue): WrittenNote => note;

/** One of my notes: its words, how far it has come, and what I can do with it. */
export const MyNote = ({
  note,
  lenses,
  maxLength,
  recorder = false,
  changes,
}: {
  note: MyNoteValue;
  lenses: readonly Lens[];
  maxLength: number;
  /** Its author writes for others, and may say in one sentence what they meant. */
  recorder?: boolean;
  changes: NoteChanges;
}) => {
  const t = useT();
  const [mode, setMode] = useState<'shown' | 'open' | 'edited'>('shown');
  const handle = useRef<HTMLButtonElement>(null);
  const id = useId();
  /** The button that was pressed is gone; the one in its place goes on from there. */
  const focusNext = () => requestAnimationFrame(() => handle.current?.focus());

  if (mode === 'edited')
    return (
      <li className={styles.edited}>
        <EditNote
          note={note}
          lenses={lenses}
          maxLength={maxLength}
          recorder={recorder}
          onDone={(changed) => {
            if (changed) changes.edit(note.id, changed);
            setMode('shown');
            focusNext();
          }}
        />
      </li>
    );

  const mark = <HowFar mark={note.mark} />;
  if (note.back)
    return (
      <Note note={note} as="li" faded foot={mark}>
        <div className={styles.back}>
          <span>{t('steps.write.taken-back')}</span>
          <Button
            ref={handle}
            size="small"
            icon={<UndoIcon />}
            onClick={() => {
              changes.putBack(note.id);
              focusNext();
            }}
          >
            {t('steps.write.put-back')}
          </Button>
        </div>
      </Note>
    );

  return (
    <Note
      note={note}
      as="li"
      foot={
        <span className={styles.foot}>
          {mark}
          <IconButton
            ref={handle}
            label={t('steps.write.change')}
            aria-expanded={mode === 'open'}
            aria-controls={mode === 'open' ? id : undefined}
            className={styles.handle}
            onClick={() => setMode(mode === 'open' ? 'shown' : 'open')}
          >
            <MoreIcon />
          </IconButton>
        </span>
      }
    >
      {note.trouble && (
        <p className={styles.trouble}>
          <WarnIcon />
          <span>{t(`problems.${note.trouble}`)}</span>
        </p>
      )}
      {note.fate && <Fate fate={note.fate} />}
      {mode === 'open' && (
        <div id={id} className={styles.buttons}>
          <Button size="small" icon={<WriteIcon />} onClick={() => setMode('edited')}>
            {t('common.edit')}
          </Button>
          <Button
            size="small"
            icon={<TakeBackIcon />}
            onClick={() => {
              changes.takeBack(note.id);
              setMode('shown');
              focusNext();
            }}
          >
            {t('steps.write.take-back')}
          </Button>
        </div>
      )}
    </Note>
  );
};

const EditNote = ({
  note,
  lenses,
  maxLength,
  recorder,
  onDone,
}: {
  note: MyNoteValue;
  lenses: readonly Lens[];
  maxLength: number;
  recorder: boolean;
  onDone: (changed: WrittenNote | null) => void;
}) => {
  const t = useT();
  const [text, setText] = useState(note.text);
  const [lens, setLens] = useState(note.lens);
  const [short, setShort] = useState(note.short ?? '');
  const over = text.trim().length - maxLength;
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '' || over > 0) return;
    const { lens: _, short: __, ...kept } = written(note);
    onDone({
      ...kept,
      text: text.trim(),
      ...(lens ? { lens } : {}),
      ...(recorder && short.trim() ? { short: short.trim() } : {}),
    });
  };
  return (
    <form
      onSubmit={submitted}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onDone(null);
      }}
      className={styles.form}
    >
      <GrowingText
        value={text}
        lang={note.language}
        aria-label={t('steps.write.edit-label')}
        className={styles.box}
        ref={focusHere}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      {over > 0 && (
        <p role="status" className={styles.over}>
          {t('steps.write.too-long', { count: over })}
        </p>
      )}
      {recorder && <ShortSentence value={short} language={note.language} className={styles.box} setValue={setShort} />}
      {lenses.length > 0 && <LensChips lenses={lenses} chosen={lens} choose={setLens} />}
      <div className={styles.buttons}>
        <Button type="submit" look="primary" size="small">
          {t('steps.write.keep')}
        </Button>
        <Button size="small" onClick={() => onDone(null)}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
};
