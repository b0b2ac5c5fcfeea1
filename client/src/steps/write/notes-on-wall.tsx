import type { Pen } from '@futureback/shared/protocol/schema.ts';
import { audienceOf } from '@futureback/shared/session/audience.ts';
import { isAnyVisible } from '@futureback/shared/session/state.ts';
import { useMemo, useRef } from 'react';
import { useFormats, useT } from '../../i18n/use-t.ts';
import { audienceWords } from '../../pieces/audience-line.tsx';
import { CountsLine } from '../../pieces/room/counts-line.tsx';
import { NotesWall } from '../../pieces/room/notes-wall.tsx';
import { StepRoom } from '../../pieces/room/step-room.tsx';
import { useSay } from '../../pieces/use-say.ts';
import { useCounts } from '../../realtime/control-context.tsx';
import { useWall } from '../../realtime/documents.ts';
import { readerOf, type StepProps } from '../step-views.ts';
import styles from './projector.module.css';

/** A wall of so many notes gives them all the room there is. */
const MANY = 8;

type Writing = StepProps<'write' | 'reflect'>;

/** A step in which people write: a living count while it is private, their notes once everyone may read them. */
export const NotesOnWall = ({ view, at }: Writing) => {
  const { pen } = at.step;
  const visible = at.writing !== null && isAnyVisible(pen, at.writing);
  const wasVisible = useRef(visible);
  if (!visible) return <PrivateCount view={view} at={at} pen={pen} />;
  return <OpenWall view={view} at={at} pen={pen} turning={!wasVisible.current} />;
};

const PrivateCount = ({ view, at, pen }: Writing & { pen: Pen }) => {
  const t = useT();
  const say = useSay(view.horizon);
  const { number } = useFormats();
  const counts = useCounts();
  return (
    <StepRoom
      at={at}
      prompt={say(promptOf(at, pen))}
      under={pen.hint && say(pen.hint)}
      counts={counts && t('common.people', { count: counts.people })}
      alone
    >
      <div className={styles.private}>
        <b className={styles.figure}>{number(counts?.notes ?? 0)}</b>
        <p className={styles.said}>
          <b>{t('projector.write.notes', { count: counts?.notes ?? 0 })}</b>
          <span>
            {at.writing?.open === false
              ? t('projector.write.stopped')
              : t('projector.write.writing', { count: counts?.writing ?? 0 })}
          </span>
          {at.writing && <span className={styles.promise}>{t(audienceWords[audienceOf(pen, at.writing)])}</span>}
        </p>
      </div>
    </StepRoom>
  );
};

const OpenWall = ({ view, at, pen, turning }: Writing & { pen: Pen; turning: boolean }) => {
  const t = useT();
  const say = useSay(view.horizon);
  const { content, loaded } = useWall(view.session, readerOf(view));
  const notes = useMemo(() => content.filter((note) => note.step === at.step.id), [content, at.step.id]);
  const empty = loaded && notes.length === 0;
  const first = pen.moderated ? 'projector.write.first-read' : 'projector.write.first';
  // Questions and lenses are to be read before the first note is there.
  const hasHeads = pen.questions.length > 1 || pen.lenses.length > 0;
  return (
    <StepRoom
      at={at}
      prompt={say(promptOf(at, pen))}
      under={pen.hint ? say(pen.hint) : empty && t(first)}
      counts={<CountsLine notes={notes.length} />}
      many={notes.length >= MANY}
    >
      {empty && !hasHeads ? (
        <p className={styles.waiting}>{t(first)}</p>
      ) : (
        loaded && <NotesWall notes={notes} pen={pen} say={say} entrance={turning ? 'turn' : 'none'} />
      )}
    </StepRoom>
  );
};

/** One question is the prompt itself; several stand over their notes, under the step's name. */
const promptOf = (at: Writing['at'], pen: Pen) => {
  const [first, second] = pen.questions;
  return second || !first ? at.step.title : first.text;
};
