import { may } from '@futureback/shared/permission.ts';
import { useMemo } from 'react';
import { Notice } from '../../design/notice.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useHeardSessions } from '../../pieces/heard-sessions/use-heard-sessions.ts';
import { type SourceShelf, sourceShelf } from '../../pieces/statement-editor/source-shelf.ts';
import { StatementEditor } from '../../pieces/statement-editor/statement-editor.tsx';
import { useSay } from '../../pieces/use-say.ts';
import { useStatement, useSynthesis, useThemes, useWall } from '../../realtime/documents.ts';
import { isAllSaved } from '../../realtime/saved.ts';
import type { ParticipantProps } from '../participant-props.ts';
import { Prompt } from '../prompt.tsx';
import { Agreement } from './agreement.tsx';
import styles from './participant.module.css';
import { SavedLine } from './saved-line.tsx';
import { type TeamSession, useTeamSessions } from './use-team-sessions.ts';

type DraftProps = ParticipantProps<'draft'>;

/** The process's vision statement: written together, or weighed sentence by sentence. */
export const DraftStep = (props: DraftProps) =>
  props.at.step.mode === 'agree' ? <Agreement {...props} /> : <Drafting {...props} />;

const Drafting = (props: DraftProps) => {
  const sessions = useTeamSessions(props.view.process);
  return sessions ? <FromAllSessions {...props} sessions={sessions} /> : <FromThisSession {...props} />;
};

/** A member of the team draws from everything the process has heard. */
const FromAllSessions = ({ sessions, ...props }: DraftProps & { sessions: readonly TeamSession[] }) => {
  const heard = useHeardSessions(sessions).sessions;
  const merged = useSynthesis(props.view.process).content;
  const shelf = useMemo(() => sourceShelf(merged, heard), [merged, heard]);
  return <Statement {...props} shelf={shelf} />;
};

/** Everybody else draws from what was heard in the room. */
const FromThisSession = (props: DraftProps) => {
  const { session, title } = props.view;
  const themes = useThemes(session, props.me.participant).content;
  const wall = useWall(session, props.me.participant).content;
  const shelf = useMemo(() => sourceShelf([], [{ id: session, title, themes, wall }]), [session, title, themes, wall]);
  return <Statement {...props} shelf={shelf} />;
};

const Statement = ({ me, view, at, shelf }: DraftProps & { shelf: SourceShelf }) => {
  const t = useT();
  const say = useSay(view.horizon);
  const statement = useStatement(view.process, me.participant);
  const actor = { kind: 'participant', participant: me.participant, session: view.session, role: me.role } as const;
  const place = { process: view.process, session: view.session, step: at.step };
  const writes = may(actor, 'statement.write', place) && statement.writable;
  return (
    <div className={styles.draft}>
      <Prompt scene={at.step.scene} hint={t(writes ? 'steps.draft.you-write' : 'steps.draft.watch')}>
        {say(at.step.title)}
      </Prompt>
      {statement.link.kind === 'closed' ? (
        <Notice tone="warn">{t('steps.draft.closed')}</Notice>
      ) : (
        <StatementEditor doc={statement.doc} sentences={statement.content} shelf={shelf} writable={writes} />
      )}
      {writes && (
        <SavedLine
          saved={statement.saved !== null && isAllSaved(statement.doc, statement.saved)}
          open={statement.link.kind === 'open'}
        />
      )}
    </div>
  );
};
