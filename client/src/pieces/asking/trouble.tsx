import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { CallProblem } from '../../api/call.ts';
import { Button, ButtonLink } from '../../design/button.tsx';
import { Empty } from '../../design/empty.tsx';
import { AgainIcon, BrokenIcon, OfflineIcon, StopWritingIcon } from '../../design/icons.tsx';
import { Notice } from '../../design/notice.tsx';
import { Spinner } from '../../design/spinner.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useProblemSentence } from '../problem-sentence.ts';
import styles from './trouble.module.css';
import type { Answer } from './use-answer.ts';

/** A refusal beside what was tried. */
export const Trouble = ({ problem }: { problem: CallProblem | null }) => {
  const words = useProblemSentence();
  return problem && <Notice tone="danger">{words(problem)}</Notice>;
};

const pictureOf = (problem: CallProblem): ReactNode => {
  if (problem === 'offline') return <OfflineIcon />;
  return problem === 'not-allowed' || problem === 'not-signed-in' ? <StopWritingIcon /> : <BrokenIcon />;
};

/** A refusal in place of what was asked for. */
const Refused = ({ problem, again, page }: { problem: CallProblem; again: () => void; page: boolean }) => {
  const t = useT();
  const words = useProblemSentence();
  const mayHelp = problem === 'offline' || problem === 'try-again' || problem === 'broken';
  const leadsBack = page && (problem === 'not-allowed' || problem === 'not-found');
  return (
    <div role="alert">
      <Empty
        heading={page ? 'h1' : 'h2'}
        icon={pictureOf(problem)}
        title={t(problem === 'not-allowed' ? 'admin.problem.not-yours' : 'admin.problem.title')}
        action={
          mayHelp ? (
            <Button icon={<AgainIcon />} onClick={again}>
              {t('common.try-again')}
            </Button>
          ) : leadsBack ? (
            <Link href="/processes" asChild>
              <ButtonLink>{t('admin.processes.all')}</ButtonLink>
            </Link>
          ) : undefined
        }
      >
        {words(problem)}
      </Empty>
    </div>
  );
};

/** Shows an answer once it is there; until then that it is awaited, or why it will not come. */
export function Answered<Value>({
  answer,
  again,
  page = false,
  children,
}: {
  answer: Answer<Value>;
  again: () => void;
  /** All there is on the page. */
  page?: boolean;
  children: (value: Value) => ReactNode;
}) {
  const t = useT();
  switch (answer.kind) {
    case 'waiting':
      return (
        <p className={styles.waiting} aria-busy="true">
          <Spinner /> {t('common.loading')}
        </p>
      );
    case 'refused':
      return <Refused problem={answer.problem} again={again} page={page} />;
    case 'there':
      return (
        <>
          {answer.stale && <Stale problem={answer.stale} again={again} />}
          {children(answer.value)}
        </>
      );
  }
}

/** Says that what is shown is what was last known. */
const Stale = ({ problem, again }: { problem: CallProblem; again: () => void }) => {
  const t = useT();
  const words = useProblemSentence();
  return (
    <Notice
      tone="warn"
      icon={problem === 'offline' ? <OfflineIcon /> : undefined}
      title={t('admin.problem.stale')}
      action={
        <Button size="small" onClick={again}>
          {t('common.try-again')}
        </Button>
      }
    >
      {words(problem)}
    </Notice>
  );
};
