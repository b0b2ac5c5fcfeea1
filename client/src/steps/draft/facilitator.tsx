import type { HostView } from '@futureback/shared/session/view.ts';
import { useMemo } from 'react';
import { call } from '../../api/call.ts';
import { Notice } from '../../design/notice.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useAnswer } from '../../pieces/asking/use-answer.ts';
import { useHeardSessions } from '../../pieces/heard-sessions/use-heard-sessions.ts';
import { AgreementBar } from '../../pieces/statement-editor/agreement-bar.tsx';
import { sourceShelf } from '../../pieces/statement-editor/source-shelf.ts';
import { StatementEditor } from '../../pieces/statement-editor/statement-editor.tsx';
import { SpotlightButton } from '../../pieces/steering/spotlight-button.tsx';
import { useStatement, useSynthesis } from '../../realtime/documents.ts';
import { BallotTools } from '../ballot-tools.tsx';
import type { StepProps } from '../step-views.ts';
import styles from './facilitator.module.css';

/** The process's statement: written here with everybody, or weighed sentence by sentence. */
export const DraftTools = ({ view, at }: StepProps<'draft', HostView>) => {
  const t = useT();
  const statement = useStatement(view.process, 'host');
  const synthesis = useSynthesis(view.process);
  const [answer] = useAnswer(view.process, () => call('process', { params: { process: view.process } }));
  const real = answer.kind === 'there' ? answer.value.sessions.filter((session) => session.kind !== 'rehearsal') : [];
  const heard = useHeardSessions(real);
  const shelf = useMemo(() => sourceShelf(synthesis.content, heard.sessions), [synthesis.content, heard.sessions]);
  const { ballot } = at;
  const result = ballot?.result?.kind === 'agreement' ? ballot.result : null;
  const asked = new Map(ballot?.items.map(({ id, words }) => [id, words]));

  return (
    <div className={styles.tools}>
      {at.step.mode === 'agree' && <BallotTools at={at} nothing={t('facilitator.draft.no-sentences')} />}
      {statement.link.kind === 'closed' && <Notice tone="danger">{t('problems.not-allowed')}</Notice>}
      {statement.loaded ? (
        <StatementEditor
          doc={statement.doc}
          sentences={statement.content}
          shelf={shelf}
          writable={statement.writable}
          underSentence={(sentence) => {
            const marks = result?.marks[sentence.id];
            return (
              <>
                {sentence.text !== '' && (
                  <SpotlightButton on={{ kind: 'sentence', id: sentence.id }} now={view.spotlight} />
                )}
                {marks && <AgreementBar marks={marks} />}
                {marks && asked.get(sentence.id) !== sentence.text && <span>{t('facilitator.draft.earlier')}</span>}
              </>
            );
          }}
        />
      ) : (
        <p aria-busy="true">{t('common.loading')}</p>
      )}
    </div>
  );
};
