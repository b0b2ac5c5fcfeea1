import type { BallotView } from '@futureback/shared/session/view.ts';
import { Empty } from '../../design/empty.tsx';
import { VoteIcon } from '../../design/icons.tsx';
import { Notice } from '../../design/notice.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useProblemSentence } from '../../pieces/problem-sentence.ts';
import { AgreementBar } from '../../pieces/statement-editor/agreement-bar.tsx';
import { useSay } from '../../pieces/use-say.ts';
import type { ParticipantProps } from '../participant-props.ts';
import { Prompt } from '../prompt.tsx';
import { useMyMarks } from './my-marks.ts';
import styles from './participant.module.css';
import { Weighing } from './weighing.tsx';

/** Each sentence on a scale of five labelled points, with room for a concern. */
export const Agreement = ({ me, view, at }: ParticipantProps<'draft'>) => {
  const t = useT();
  const say = useSay(view.horizon);
  const { ballot } = at;
  const body = () => {
    if (!ballot)
      return (
        <Empty icon={<VoteIcon />} title={t('steps.draft.not-open')}>
          {t('steps.draft.not-open-text')}
        </Empty>
      );
    if (ballot.result?.kind === 'agreement') {
      const { marks, people } = ballot.result;
      return (
        <>
          <p className={styles.soft}>{t('steps.draft.result', { count: people })}</p>
          <ol className={styles.sentences}>
            {ballot.items.map(({ id, words }) => {
              const given = marks[id];
              return (
                <li key={id} className={styles.card}>
                  <p dir="auto" className={styles.sentence}>
                    {words}
                  </p>
                  {given && <AgreementBar marks={given} />}
                </li>
              );
            })}
          </ol>
        </>
      );
    }
    if (me.role === 'observer') return <Notice live="quiet">{t('steps.vote.observer')}</Notice>;
    return <OpenAgreement key={ballot.ballot} ballot={ballot} />;
  };
  return (
    <div className={styles.draft}>
      <Prompt scene={at.step.scene} hint={t('steps.draft.agree-hint')}>
        {say(at.step.title)}
      </Prompt>
      {body()}
    </div>
  );
};

const OpenAgreement = ({ ballot }: { ballot: BallotView }) => {
  const t = useT();
  const sentence = useProblemSentence();
  const { marks, put, problem } = useMyMarks(ballot);
  const answered = ballot.items.filter(({ id }) => marks[id]).length;
  return (
    <>
      <p className={styles.soft} role="status">
        {t('steps.draft.answered', { count: answered, total: ballot.items.length })}
      </p>
      {problem && <Notice tone="warn">{sentence(problem)}</Notice>}
      <ol className={styles.sentences}>
        {ballot.items.map(({ id, words }) => (
          <Weighing key={id} id={id} words={words} mark={marks[id]} put={(mark) => void put(id, mark)} />
        ))}
      </ol>
    </>
  );
};
