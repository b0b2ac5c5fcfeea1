import type { Pen } from '@futureback/shared/protocol/schema.ts';
import { telltalesIn } from '@futureback/shared/session/likely-names.ts';
import { SECOND } from '@futureback/shared/time.ts';
import { useState } from 'react';
import { IconButton } from '../../design/button.tsx';
import { CloseIcon, HoldIcon, InfoIcon } from '../../design/icons.tsx';
import type { MessageId } from '../../i18n/areas.ts';
import { useT } from '../../i18n/use-t.ts';
import { useSettled } from '../../pieces/use-settled.ts';
import { recall, remember } from '../../realtime/device-memory.ts';
import styles from './nudge.module.css';
import { slipIn } from './slip.ts';

/** Nobody is corrected in the middle of a word. */
const PAUSE = 1.2 * SECOND;

type Said = { text: string; why: string };
type Remark = { about: 'who' | 'tense'; id: MessageId; words: string };

/** The second line says why: it may tell who somebody is, and has a time of its own. */
function remarksOn({ text, why }: Said, language: string, tense: Pen['tense']): Remark[] {
  if (text.trim() === '' && why.trim() === '') return [];
  const [telltale] = telltalesIn(`${text}\n${why}`);
  const slip = slipIn(text, language, tense);
  return [
    ...(telltale ? [{ about: 'who', id: 'steps.nudge.who', words: telltale.words } as const] : []),
    ...(slip ? [{ about: 'tense', id: `steps.nudge.${slip.kind}`, words: slip.words } as const] : []),
  ];
}

/**
 * One gentle sentence under the box, once the typing pauses, about the words in it or those just added. It never stands
 * in the way; put away, it stays away for the whole step.
 */
export const Nudge = ({
  text,
  why,
  added,
  language,
  tense,
  memory,
}: Said & {
  /** The note that was added last: whoever adds without a pause is told after it. */
  added: Said;
  language: string;
  tense: Pen['tense'];
  /** Under which what was put away is remembered: one for each person and step. */
  memory: string;
}) => {
  const t = useT();
  const paused = { text: useSettled(text, PAUSE), why: useSettled(why, PAUSE) };
  const nameOf = (about: Remark['about']) => `nudge.${memory}.${about}`;
  const [, lookAgain] = useState(0);
  const read = paused.text.trim() === '' ? added : paused;
  const remark = remarksOn(read, language, tense).find(({ about }) => recall(nameOf(about)) === null);
  return (
    <div role="status" className={styles.place}>
      {remark && (
        <div className={styles.nudge}>
          {remark.about === 'who' ? <HoldIcon /> : <InfoIcon />}
          <p>{t(remark.id, { words: remark.words })}</p>
          <IconButton
            label={t('steps.nudge.put-away')}
            onClick={() => {
              remember(nameOf(remark.about), 'away');
              lookAgain((count) => count + 1);
            }}
          >
            <CloseIcon />
          </IconButton>
        </div>
      )}
    </div>
  );
};
