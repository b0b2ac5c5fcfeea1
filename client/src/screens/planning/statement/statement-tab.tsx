import { useMemo } from 'react';
import { OfflineIcon } from '../../../design/icons.tsx';
import { Notice } from '../../../design/notice.tsx';
import { VisuallyHidden } from '../../../design/visually-hidden.tsx';
import { useT } from '../../../i18n/use-t.ts';
import { useHeardSessions } from '../../../pieces/heard-sessions/use-heard-sessions.ts';
import { sourceShelf } from '../../../pieces/statement-editor/source-shelf.ts';
import { StatementEditor } from '../../../pieces/statement-editor/statement-editor.tsx';
import { useReport } from '../../../pieces/submission/use-report.ts';
import { useSettled } from '../../../pieces/use-settled.ts';
import { useStatement, useSynthesis } from '../../../realtime/documents.ts';
import { type Planning, realSessions } from '../planning.ts';
import { SavedMark } from '../saved-mark.tsx';
import { useAskAfterEdits } from '../use-ask-after-edits.ts';
import { Compass } from './compass.tsx';
import { LooseEnds } from './loose-ends.tsx';
import styles from './statement-tab.module.css';
import { Together } from './together.tsx';
import { UnderSentence } from './under-sentence.tsx';

export const StatementTab = ({ planning }: { planning: Planning }) => {
  const t = useT();
  const { process, sessions, account, can } = planning;
  const statement = useStatement(process.id, 'host');
  const synthesis = useSynthesis(process.id);
  const heard = useHeardSessions(realSessions(sessions));
  const [answer, again] = useReport(process.id);
  useAskAfterEdits([statement.content, synthesis.content, heard], () => void again());
  const shelf = useMemo(() => sourceShelf(synthesis.content, heard.sessions), [synthesis.content, heard.sessions]);
  const offline = useSettled(statement.link.kind === 'offline', 1500);

  const report = answer.kind === 'there' ? answer.value : null;
  const writable = statement.writable && can('statement.write');

  return (
    <div className={styles.tab}>
      <div className={styles.head}>
        <h1>{t('planning.tab.statement')}</h1>
        {writable && statement.loaded && <SavedMark of={statement} />}
        <Together awareness={statement.awareness} name={account.name} />
      </div>
      <p className={styles.intro}>
        {report && report.totals.people !== null
          ? t('planning.statement.from', {
              sessions: t('common.sessions', { count: report.totals.sessions }),
              attendances: t('planning.attendances', { count: report.totals.people }),
              notes: t('common.notes', { count: report.totals.notes }),
            })
          : t('planning.statement.text', { year: process.future.slice(0, 4) })}
      </p>
      {offline && (
        <Notice tone="warn" icon={<OfflineIcon />}>
          {t('planning.statement.offline')}
        </Notice>
      )}
      {statement.link.kind === 'closed' && <Notice tone="danger">{t('problems.not-allowed')}</Notice>}
      {statement.loaded ? (
        <>
          <VisuallyHidden>
            <h2>{t('planning.statement.sentences')}</h2>
          </VisuallyHidden>
          <StatementEditor
            doc={statement.doc}
            sentences={statement.content}
            shelf={shelf}
            writable={writable}
            underSentence={(sentence) => (
              <UnderSentence
                text={sentence.text}
                nudged={process.language.split('-')[0] === 'en'}
                report={report}
                year={process.future.slice(0, 4)}
              />
            )}
            below={
              <div className={styles.below}>
                {report && <LooseEnds report={report} />}
                <Compass process={process} editable={can('process.edit')} />
              </div>
            }
          />
        </>
      ) : (
        <p className={styles.soft} aria-busy="true">
          {t('common.loading')}
        </p>
      )}
    </div>
  );
};
