import { readDesk } from '@futureback/shared/documents/desk.ts';
import type { NoteId } from '@futureback/shared/ids.ts';
import { audienceOf } from '@futureback/shared/session/audience.ts';
import type { Command } from '@futureback/shared/session/command.ts';
import { isAnyVisible, isVisible } from '@futureback/shared/session/state.ts';
import type { HostView } from '@futureback/shared/session/view.ts';
import { MINUTE, SECOND } from '@futureback/shared/time.ts';
import { useMemo, useState } from 'react';
import type * as Y from 'yjs';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Chip } from '../../design/chip.tsx';
import { Chips } from '../../design/chips.tsx';
import { clockText } from '../../design/clock-text.ts';
import { ClockIcon, RevealIcon, UndoIcon } from '../../design/icons.tsx';
import { Notice } from '../../design/notice.tsx';
import { useFormats, useT } from '../../i18n/use-t.ts';
import { audienceWords } from '../../pieces/audience-line.tsx';
import { HoldMenu } from '../../pieces/holding/hold-menu.tsx';
import { KeepButton } from '../../pieces/holding/keep-button.tsx';
import { MoveMenu } from '../../pieces/holding/move-menu.tsx';
import { lensFaces } from '../../pieces/lens.tsx';
import { Note } from '../../pieces/note.tsx';
import { placeOf } from '../../pieces/steering/made.ts';
import { SpotlightButton } from '../../pieces/steering/spotlight-button.tsx';
import { useSteering } from '../../pieces/steering/steering.tsx';
import { useSay } from '../../pieces/use-say.ts';
import { useCounts, useNow, useRoster } from '../../realtime/control-context.tsx';
import { useDesk, useWall } from '../../realtime/documents.ts';
import type { StepProps } from '../step-views.ts';
import styles from './facilitator.module.css';
import { LensByLens } from './lens-by-lens.tsx';

type Writing = StepProps<'write' | 'reflect', HostView>;

/** People write: how many notes there are, when to reveal them, and then the notes, each of which can be held. */
export const WritingTools = ({ view, at }: Writing) => {
  const { pen } = at.step;
  const visible = at.writing !== null && isAnyVisible(pen, at.writing);
  return (
    <div className={styles.tools}>
      {visible ? <Revealed view={view} at={at} /> : <Private view={view} at={at} />}
      {!visible && at.writing?.open === true && pen.silentMinutes > 0 && <Silence at={at} />}
    </div>
  );
};

export const WriteTools = (props: StepProps<'write', HostView>) => <WritingTools {...props} />;

const Private = ({ at }: Writing) => {
  const t = useT();
  const { number } = useFormats();
  const { reveal } = useSteering();
  const counts = useCounts();
  const notes = counts?.notes ?? 0;
  const now = useNow(SECOND);
  const quiet = at.writing?.open === true && at.startedAt + at.step.pen.silentMinutes * MINUTE > now;
  return (
    <Card look="dashed" className={styles.private ?? ''}>
      <b className={styles.figure}>{number(notes)}</b>
      <p className={styles.said}>
        <b>{t('facilitator.write.private', { count: notes })}</b>{' '}
        {at.writing?.open
          ? t('facilitator.write.writing', { count: counts?.writing ?? 0 })
          : t('facilitator.write.stopped')}{' '}
        {t('facilitator.write.done', { count: counts?.done ?? 0 })}
        {at.writing && (
          <span className={styles.promise}>
            {t('facilitator.write.phones-say', { words: t(audienceWords[audienceOf(at.step.pen, at.writing)]) })}
          </span>
        )}
      </p>
      <Button look={quiet || notes === 0 ? 'plain' : 'primary'} icon={<RevealIcon />} onClick={() => reveal()}>
        {t('facilitator.write.reveal-all')}
      </Button>
      <LensByLens at={at} label={t('facilitator.write.one-by-one')} className={styles.oneByOne} />
    </Card>
  );
};

/** How much of the quiet time is left; then what comes next. */
const Silence = ({ at }: Pick<Writing, 'at'>) => {
  const t = useT();
  const { silentMinutes } = at.step.pen;
  const left = at.startedAt + silentMinutes * MINUTE - useNow(SECOND);
  return (
    <p className={styles.silence}>
      <ClockIcon />
      {left > 0
        ? t('facilitator.write.quiet', { time: clockText(left) })
        : t('facilitator.write.quiet-over', { count: silentMinutes })}
    </p>
  );
};

/** Notes that the room does not see because the facilitator has not let them in. */
const Unlet = ({ view, at }: Writing) => {
  const t = useT();
  const desk = useDesk(view.session).content;
  const unread = useRoster()?.unread ?? 0;
  const waiting = desk.filter((note) => note.step === at.step.id && note.status !== 'held').length;
  if (!at.step.pen.moderated || waiting + unread === 0) return null;
  return (
    <Notice>
      {waiting > 0 && t('facilitator.write.waiting', { count: waiting })}{' '}
      {unread > 0 && t('facilitator.desk.unread', { count: unread })}
    </Notice>
  );
};

/** A note that is held lies on the desk, with the hash of the words that a release is for. */
const letInAgain = (desk: Y.Doc, note: NoteId): Command | null => {
  const held = readDesk(desk).find(({ id }) => id === note);
  return held ? { type: 'release', note, hash: held.hash } : null;
};

const Revealed = ({ view, at }: Writing) => {
  const t = useT();
  const say = useSay(view.horizon);
  const { steer } = useSteering();
  const { pen } = at.step;
  const { content, loaded } = useWall(view.session, 'host');
  const desk = useDesk(view.session);
  const [lens, setLens] = useState<(typeof pen.lenses)[number] | null>(null);
  const notes = useMemo(() => content.filter((note) => note.step === at.step.id), [content, at.step.id]);
  const shown = lens === null ? notes : notes.filter((note) => (note.lens ?? 'more') === lens);
  const groups =
    pen.questions.length > 1
      ? pen.questions.map(({ id, text }) => ({ id, name: say(text), notes: shown.filter((n) => n.question === id) }))
      : [{ id: 'all', name: null, notes: shown }];

  return (
    <>
      <div className={styles.head}>
        <p>
          <b>{t('facilitator.write.on-wall', { count: notes.length })}</b>{' '}
          {notes.length > 0 && <span className={styles.soft}>{t('facilitator.write.read-aloud')}</span>}
        </p>
        {pen.private && (
          <Button
            size="small"
            look="quiet"
            icon={<UndoIcon />}
            onClick={() => void steer({ type: 'hide', run: at.run })}
          >
            {t('facilitator.write.hide')}
          </Button>
        )}
      </div>
      {at.writing && !isVisible(pen, at.writing) && (
        <LensByLens at={at} label={t('facilitator.write.still-private')} className={styles.rest} />
      )}
      {pen.lenses.length > 0 && (
        <Chips label={t('facilitator.write.filter')}>
          {pen.lenses.map((one) => (
            <Chip
              key={one}
              small
              tone={lensFaces[one].tone}
              icon={lensFaces[one].icon}
              pressed={lens === one}
              onPress={() => setLens(lens === one ? null : one)}
            >
              {t(lensFaces[one].word)}
            </Chip>
          ))}
        </Chips>
      )}
      <Unlet at={at} view={view} />
      {(notes.length > 0 || !loaded) &&
        groups.map((group) => (
          <section key={group.id} className={styles.group}>
            {group.name !== null && <h3 className={styles.question}>{group.name}</h3>}
            <ul className={styles.notes}>
              {group.notes.map((note) => (
                <Note
                  key={note.id}
                  note={note}
                  as="li"
                  place={placeOf({ kind: 'note', id: note.id })}
                  foot={
                    <span className={styles.noteTools}>
                      <SpotlightButton on={{ kind: 'note', id: note.id }} now={view.spotlight} />
                      <MoveMenu note={note} view={view} />
                      <KeepButton note={note.id} undo={() => letInAgain(desk.doc, note.id)} />
                      <HoldMenu note={note.id} undo={() => letInAgain(desk.doc, note.id)} />
                    </span>
                  }
                />
              ))}
            </ul>
          </section>
        ))}
    </>
  );
};
