import type { Sentence } from '@futureback/shared/documents/statement.ts';
import type { BallotView } from '@futureback/shared/session/view.ts';
import { useMemo } from 'react';
import { Stack } from '../../design/stack.tsx';
import { useT } from '../../i18n/use-t.ts';
import { SENTENCES } from '../../pieces/room/card-styles.ts';
import { CardWall } from '../../pieces/room/card-wall.tsx';
import styles from '../../pieces/room/cards.module.css';
import { StepRoom } from '../../pieces/room/step-room.tsx';
import { answers, canSupport, type Marks, useAgreementParts } from '../../pieces/statement-editor/agreement-bar.tsx';
import { useSay } from '../../pieces/use-say.ts';
import { useCounts } from '../../realtime/control-context.tsx';
import { useStatement } from '../../realtime/documents.ts';
import { readerOf, type StepProps } from '../step-views.ts';
import waiting from '../write/projector.module.css';

type Line = { id: string; words: string; sources: number | null; marks: Marks | null };

/** The vision statement as it grows; then, sentence by sentence, how far the room can support it. */
export const DraftOnWall = ({ view, at }: StepProps<'draft'>) => {
  const t = useT();
  const say = useSay(view.horizon);
  const statement = useStatement(view.process, readerOf(view));
  const voted = useCounts()?.voted ?? 0;
  const { ballot } = at;
  const lines = useMemo(() => (ballot ? weighed(ballot) : written(statement.content)), [ballot, statement.content]);
  const sections = useMemo(() => {
    const cards = lines.map((line) => ({
      id: line.id,
      version: JSON.stringify(line),
      content: <LineOnWall line={line} />,
    }));
    return [{ id: 'statement', heading: null, cards }];
  }, [lines]);

  return (
    <StepRoom
      at={at}
      prompt={say(at.step.title)}
      under={underOf(t, ballot, at.step.mode)}
      counts={
        ballot
          ? t('projector.draft.answered', { count: ballot.result?.people ?? voted })
          : t('common.sentences', { count: lines.length })
      }
    >
      {lines.length === 0 && statement.loaded ? (
        <p className={waiting.waiting}>{t('projector.draft.none')}</p>
      ) : (
        <CardWall sections={sections} cardStyle={SENTENCES} />
      )}
    </StepRoom>
  );
};

const underOf = (t: ReturnType<typeof useT>, ballot: BallotView | null, mode: 'write' | 'agree'): string => {
  if (mode === 'write') return t('projector.draft.writing');
  return ballot?.result ? t('projector.draft.result') : t('projector.draft.agree');
};

const written = (sentences: readonly Sentence[]): Line[] =>
  sentences
    .filter((sentence) => sentence.text.trim() !== '')
    .map(({ id, text, sources }) => ({ id, words: text, sources: sources.length, marks: null }));

const weighed = ({ items, result }: BallotView): Line[] =>
  items.map(({ id, words }) => ({
    id,
    words,
    sources: null,
    marks: result?.kind === 'agreement' ? (result.marks[id] ?? null) : null,
  }));

const LineOnWall = ({ line }: { line: Line }) => {
  const t = useT();
  const parts = useAgreementParts();
  return (
    <>
      <p dir="auto" className={styles.sentence}>
        {line.words}
      </p>
      {line.marks && answers(line.marks) > 0 && (
        <div className={styles.agreement}>
          <Stack label={t('statement.agree.label')} parts={parts(line.marks)} />
          <span>{t('statement.agree.support', { count: canSupport(line.marks), total: answers(line.marks) })}</span>
        </div>
      )}
      {line.sources !== null && line.sources > 0 && (
        <p className={styles.agreement}>{t('common.sources', { count: line.sources })}</p>
      )}
    </>
  );
};
