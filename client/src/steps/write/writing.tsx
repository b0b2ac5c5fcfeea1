import type { Lens, Pen } from '@futureback/shared/protocol/schema.ts';
import { type Audience, audienceOf } from '@futureback/shared/session/audience.ts';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { SavedIcon, StopWritingIcon } from '../../design/icons.tsx';
import { Notice } from '../../design/notice.tsx';
import { Spinner } from '../../design/spinner.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useSessionGroups } from '../../pieces/session-groups.ts';
import { useSay } from '../../pieces/use-say.ts';
import { areHere } from '../../realtime/my-notes.ts';
import type { ParticipantProps } from '../participant-props.ts';
import { Prompt } from '../prompt.tsx';
import { Cards } from './cards.tsx';
import { Composer } from './composer.tsx';
import { useDraft } from './draft.ts';
import { MyNoteList } from './my-note-list.tsx';
import { OneOrMany, useMany } from './one-or-many.tsx';
import styles from './writing.module.css';

/** Only recorders need it. */
const Batch = lazy(() => import('./batch.tsx').then(({ Batch: it }) => ({ default: it })));

type WritingProps = ParticipantProps<'write' | 'reflect'> & { pen: Pen };

/** People answer: one question fills the page, several stand one under the other, each with its own box and notes. */
export const Writing = (props: WritingProps) => {
  const { me, view, at, pen, presence } = props;
  const say = useSay(view.horizon);
  const hint = pen.hint && say(pen.hint);
  const [first] = pen.questions;
  const alone = pen.questions.length === 1;
  return (
    <div className={styles.writing}>
      <Prompt scene={at.step.scene} hint={hint}>
        {say(alone && first ? first.text : at.step.title)}
      </Prompt>
      {pen.questions.map((question) => (
        <Question key={question.id} {...props} question={question} alone={alone} />
      ))}
      {me.role !== 'observer' && areHere(props.mine) && <DoneButton {...presence} />}
    </div>
  );
};

const Question = ({
  me,
  view,
  at,
  pen,
  mine,
  presence,
  question,
  alone,
}: WritingProps & { question: Pen['questions'][number]; alone: boolean }) => {
  const t = useT();
  const say = useSay(view.horizon);
  const recorder = me.role === 'recorder';
  const groups = useSessionGroups(view.code, recorder);
  const [text, setText] = useDraft(me.participant, at.step.id, question.id);
  const [anyway, setAnyway] = useState(false);
  const [many, setMany] = useMany(me.participant);
  const ofStep = mine.notes.filter((note) => note.step === at.step.id);
  const notes = ofStep.filter((note) => note.question === question.id);
  const open = at.writing?.open ?? false;
  const audience = (lens?: Lens): Audience => (at.writing ? audienceOf(pen, at.writing, lens) : 'nobody');
  const full = !recorder && ofStep.filter(({ back }) => !back).length >= pen.maxNotes;
  const writes = me.role !== 'observer' && (pen.writers === 'everyone' || recorder);

  const box = () => {
    if (me.role === 'observer') return null;
    if (!writes) return <Notice live="quiet">{t('steps.write.recorder-writes')}</Notice>;
    if (full) return <Notice live="quiet">{t('problems.too-many-notes')}</Notice>;
    if (!open && !anyway && text === '')
      return (
        <Notice
          tone="warn"
          icon={<StopWritingIcon />}
          title={t('steps.write.stopped')}
          action={
            <Button size="small" onClick={() => setAnyway(true)}>
              {t('steps.write.write-late')}
            </Button>
          }
        >
          {t('steps.write.stopped-text')}
        </Notice>
      );
    if (recorder && many)
      return (
        <Suspense fallback={<Spinner />}>
          <Batch
            question={question.id}
            pen={pen}
            audience={audience}
            late={!open}
            language={me.language}
            groups={groups}
            table={me.table}
            rooms={view.rooms}
            text={text}
            setText={setText}
            unsaved={mine.unsaved}
            onTyping={presence.typing}
            onAdd={(wording) => mine.add({ ...wording, step: at.step.id })}
          />
        </Suspense>
      );
    return (
      <Composer
        label={say(question.text)}
        why={pen.why && say(pen.why)}
        question={question.id}
        pen={pen}
        audience={audience}
        late={!open}
        language={me.language}
        groups={recorder ? groups : null}
        text={text}
        setText={setText}
        memory={`${me.participant}.${at.step.id}`}
        newest={notes.find(({ back }) => !back)?.mark}
        onTyping={presence.typing}
        onAdd={(wording) => mine.add({ ...wording, step: at.step.id })}
      />
    );
  };

  return (
    <>
      {!alone && <h2 className={styles.question}>{say(question.text)}</h2>}
      {recorder && writes && <OneOrMany many={many} setMany={setMany} />}
      {box()}
      {alone && writes && <Cards view={view} cards={pen.cards} />}
      {(writes || notes.length > 0) && (
        <MyNoteList
          title={t('steps.write.my-notes')}
          mine={mine}
          notes={notes}
          lenses={pen.lenses}
          maxLength={pen.maxLength}
          recorder={recorder}
        />
      )}
    </>
  );
};

const DoneButton = ({ done, setDone }: WritingProps['presence']) => {
  const t = useT();
  return (
    <div className={styles.done}>
      <Button aria-pressed={done} icon={done ? <SavedIcon /> : undefined} onClick={() => setDone(!done)}>
        {t('steps.write.done')}
      </Button>
      <p>{t(done ? 'steps.write.done-thanks' : 'steps.write.done-hint')}</p>
    </div>
  );
};
