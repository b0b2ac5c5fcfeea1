import type { Group, GroupId } from '@futureback/shared/process/schema.ts';
import type { Lens, Pen } from '@futureback/shared/protocol/schema.ts';
import type { Audience } from '@futureback/shared/session/audience.ts';
import type { Wording } from '@futureback/shared/session/wording.ts';
import { type FormEvent, useId, useRef, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { AddIcon, SavedIcon, WarnIcon } from '../../design/icons.tsx';
import { Spinner } from '../../design/spinner.tsx';
import { useT } from '../../i18n/use-t.ts';
import { AudienceLine } from '../../pieces/audience-line.tsx';
import { Spoken } from '../../pieces/spoken.tsx';
import { useTableName } from '../../pieces/table-name.ts';
import styles from './batch.module.css';
import composer from './composer.module.css';
import { GrowingText } from './growing-text.tsx';
import { LensChips } from './lens-chips.tsx';
import { linesOf } from './lines.ts';
import { useOneByOne } from './use-one-by-one.ts';
import { WhoseWords } from './whose-words.tsx';

/**
 * A recorder's fast way in: a list from paper or from the table's talk, a note from each line, all under one lens and of the
 * same people. A line leaves the box when it is on the sheet, so whatever breaks in between loses none.
 */
export const Batch = ({
  question,
  pen,
  audience,
  late,
  language,
  groups,
  table,
  rooms,
  text,
  setText,
  unsaved,
  onAdd,
  onTyping,
}: {
  question: string;
  pen: Pick<Pen, 'lenses' | 'maxLength'>;
  /** Who can read a note under a lens. */
  audience: (lens?: Lens) => Audience;
  late: boolean;
  language: string;
  groups: readonly Group[];
  table: number | null;
  rooms: boolean;
  text: string;
  setText: (text: string) => void;
  /** How many of this person's notes are not on the server's disk yet. */
  unsaved: number;
  onAdd: (wording: Wording) => void;
  onTyping: () => void;
}) => {
  const t = useT();
  const nameOf = useTableName(rooms);
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [lens, setLens] = useState<Lens | undefined>(undefined);
  const [said, setSaid] = useState<readonly GroupId[]>([]);
  const [added, setAdded] = useState(0);
  const lines = linesOf(text);
  const fitting = lines.filter((line) => line.length <= pen.maxLength);
  const tooLong = lines.filter((line) => line.length > pen.maxLength);

  const { begin, number, total } = useOneByOne<string>((line, left) => {
    onAdd({
      text: line,
      language,
      question,
      ...(lens ? { lens } : {}),
      ...(said.length > 0 ? { groups: [...said] } : {}),
    });
    setText([...left, ...tooLong].join('\n'));
    setAdded((count) => count + 1);
  });
  const busy = number !== null;

  const submitted = (event: FormEvent) => {
    event.preventDefault();
    if (busy || fitting.length === 0) return;
    setAdded(0);
    begin(fitting);
    box.current?.focus();
  };

  return (
    <form onSubmit={submitted} className={composer.composer} noValidate>
      {pen.lenses.length > 0 && <LensChips lenses={pen.lenses} chosen={lens} choose={setLens} />}
      <div className={composer.paper}>
        <div className={styles.head}>
          <label htmlFor={id}>{t('steps.batch.label')}</label>
          {table !== null && <span className={styles.table}>{nameOf(table)}</span>}
        </div>
        <GrowingText
          id={id}
          ref={box}
          className={composer.box}
          value={text}
          lang={language}
          rows={5}
          readOnly={busy}
          aria-describedby={`${id}-hint${tooLong.length > 0 ? ` ${id}-long` : ''}`}
          aria-invalid={tooLong.length > 0 || undefined}
          placeholder={t('steps.batch.placeholder')}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            onTyping();
          }}
        />
        <p id={`${id}-hint`} className={styles.hint}>
          {t('steps.batch.hint')}
        </p>
        {tooLong.length > 0 && !busy && (
          <div id={`${id}-long`} className={styles.long}>
            <p role="status">
              <WarnIcon />
              <span>{t('steps.batch.long', { count: tooLong.length })}</span>
            </p>
            <ul lang={language}>
              {[...new Set(tooLong)].map((line) => (
                <li key={line} dir="auto">
                  {atItsEnd(line.slice(0, pen.maxLength))}
                  <mark>{line.slice(pen.maxLength)}</mark>
                </li>
              ))}
            </ul>
          </div>
        )}
        <WhoseWords groups={groups} said={said} setSaid={setSaid} />
        <div className={composer.row}>
          <div className={composer.who}>
            {late ? <p>{t('steps.write.late')}</p> : <AudienceLine audience={audience(lens)} />}
          </div>
          <Button
            type="submit"
            look="primary"
            icon={<AddIcon />}
            className={composer.add}
            aria-disabled={busy || fitting.length === 0 || undefined}
          >
            {fitting.length > 0 && !busy ? t('steps.batch.add', { count: fitting.length }) : t('common.add')}
          </Button>
        </div>
        <Progress number={number} total={total} added={added} unsaved={unsaved} />
      </div>
      <Spoken>{added > 0 && !busy ? t('steps.write.added', { count: added }) : ''}</Spoken>
    </form>
  );
};

/** Where a note would be full: how the line begins, and its last words that fit. */
const atItsEnd = (fitting: string): string =>
  fitting.length <= 100 ? fitting : `${fitting.slice(0, 50)} … ${fitting.slice(-40)}`;

/** How far the list has come, in words: onto the sheet, and then onto the server's disk. */
const Progress = ({
  number,
  total,
  added,
  unsaved,
}: {
  number: number | null;
  total: number;
  added: number;
  unsaved: number;
}) => {
  const t = useT();
  if (number !== null)
    return (
      <p className={styles.progress}>
        <Spinner />
        {t('steps.batch.adding', { number, total })}
      </p>
    );
  if (added === 0) return null;
  return (
    <p className={styles.progress}>
      {unsaved > 0 ? <Spinner /> : <SavedIcon />}
      <span>
        {t('steps.write.added', { count: added })} ·{' '}
        {unsaved > 0 ? t('common.unsaved', { count: unsaved }) : t('common.all-saved')}
      </span>
    </p>
  );
};
