import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { TextAreaField } from '../../design/field.tsx';
import { AddIcon, WriteIcon } from '../../design/icons.tsx';
import { useT } from '../../i18n/use-t.ts';
import { focusHere } from '../../pieces/focus-here.ts';
import type { Mark } from './my-marks.ts';
import styles from './participant.module.css';

const LEVELS = [5, 4, 3, 2, 1] as const;
const MOST = 600;

/** One sentence, the five points, and a concern once a point is chosen. */
export const Weighing = ({
  id,
  words,
  mark,
  put,
}: {
  id: string;
  words: string;
  mark: Mark | undefined;
  put: (mark: Mark) => void;
}) => {
  const t = useT();
  const titled = useId();
  return (
    <li className={styles.card}>
      <p id={titled} dir="auto" className={styles.sentence}>
        {words}
      </p>
      <fieldset aria-labelledby={titled} className={styles.scale}>
        {LEVELS.map((level) => (
          <label key={level} className={styles.point}>
            <input
              type="radio"
              name={`${titled}${id}`}
              value={level}
              checked={mark?.level === level}
              onChange={() => put({ level, concern: mark?.concern ?? null })}
            />
            <span>{t(`steps.draft.level-${level}`)}</span>
          </label>
        ))}
      </fieldset>
      {mark && <Concern mark={mark} put={put} />}
    </li>
  );
};

const Concern = ({ mark, put }: { mark: Mark; put: (mark: Mark) => void }) => {
  const t = useT();
  const [text, setText] = useState<string | null>(null);
  if (text === null)
    return (
      <div className={styles.concern}>
        {mark.concern && (
          <p dir="auto" className={styles.said}>
            {mark.concern}
          </p>
        )}
        <Button
          size="small"
          look={mark.level <= 2 && !mark.concern ? 'plain' : 'quiet'}
          icon={mark.concern ? <WriteIcon /> : <AddIcon />}
          onClick={() => setText(mark.concern ?? '')}
        >
          {t(mark.concern ? 'steps.draft.change-concern' : 'steps.draft.add-concern')}
        </Button>
      </div>
    );
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    put({ level: mark.level, concern: text.trim() === '' ? null : text.trim() });
    setText(null);
  };
  return (
    <form onSubmit={submitted} className={styles.concern}>
      <TextAreaField
        label={t('steps.draft.concern')}
        hint={t('steps.draft.concern-hint')}
        value={text}
        dir="auto"
        maxLength={MOST}
        ref={focusHere}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <div className={styles.buttons}>
        <Button type="submit" look="primary" size="small">
          {t('common.save')}
        </Button>
        <Button size="small" onClick={() => setText(null)}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
};
