import type { BallotView } from '@futureback/shared/session/view.ts';
import { Empty } from '../../design/empty.tsx';
import { VoteIcon } from '../../design/icons.tsx';
import { Notice } from '../../design/notice.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useProblemSentence } from '../../pieces/problem-sentence.ts';
import { Spoken } from '../../pieces/spoken.tsx';
import { useSay } from '../../pieces/use-say.ts';
import type { ParticipantProps } from '../participant-props.ts';
import { Prompt } from '../prompt.tsx';
import { DotRow } from './dot-row.tsx';
import { sumOf, useMyDots } from './my-dots.ts';
import styles from './participant.module.css';
import { VoteResults } from './results.tsx';

/** Dots on themes: hidden until the vote is closed, then everybody sees the sums. */
export const VoteStep = ({ me, view, at }: ParticipantProps<'vote'>) => {
  const t = useT();
  const say = useSay(view.horizon);
  const { ballot } = at;
  const body = () => {
    if (!ballot)
      return (
        <Empty icon={<VoteIcon />} title={t('steps.vote.not-open')}>
          {t('steps.vote.not-open-text', { count: at.step.dots })}
        </Empty>
      );
    if (ballot.result?.kind === 'dots') return <VoteResults ballot={ballot} result={ballot.result} />;
    if (ballot.terms.kind !== 'dots') return null;
    if (me.role === 'observer') return <Notice live="quiet">{t('steps.vote.observer')}</Notice>;
    return <OpenVote key={ballot.ballot} ballot={ballot} terms={ballot.terms} />;
  };
  return (
    <div className={styles.vote}>
      <Prompt scene={at.step.scene} hint={t('steps.vote.informs')}>
        {say(at.step.title)}
      </Prompt>
      {body()}
    </div>
  );
};

const OpenVote = ({ ballot, terms }: { ballot: BallotView; terms: { dots: number; perItem: number } }) => {
  const t = useT();
  const sentence = useProblemSentence();
  const { dots, put, problem } = useMyDots(ballot);
  const left = terms.dots - sumOf(dots);
  return (
    <>
      <p className={styles.left}>
        <span aria-hidden="true" className={styles.purse}>
          {Array.from({ length: terms.dots }, (_, at) => (
            <span key={`dot-${String(at)}`} data-spent={at >= left || undefined} className={styles.dot} />
          ))}
        </span>
        {t('steps.vote.left', { count: left })}
      </p>
      {problem && <Notice tone="warn">{sentence(problem)}</Notice>}
      <ul className={styles.items}>
        {ballot.items.map(({ id, words }) => (
          <DotRow
            key={id}
            words={words}
            dots={dots[id] ?? 0}
            most={Math.min(terms.perItem, (dots[id] ?? 0) + left)}
            put={(count) => void put(id, count)}
          />
        ))}
      </ul>
      <p className={styles.hidden}>{t('steps.vote.hidden')}</p>
      <Spoken>{t('steps.vote.left', { count: left })}</Spoken>
    </>
  );
};
