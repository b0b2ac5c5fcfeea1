import type { ProcessId } from '@futureback/shared/ids.ts';
import { may } from '@futureback/shared/permission.ts';
import { useEffect, useMemo, useState } from 'react';
import { Notice } from '../../design/notice.tsx';
import { VisuallyHidden } from '../../design/visually-hidden.tsx';
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

/** The editor stays while the shelf beside it fills or is changed for a larger one: whoever has begun to write keeps the keyboard. */
const Drafting = (props: DraftProps) => {
  const sessions = useTeamSessions(props.view.process);
  const [shelf, setShelf] = useState<SourceShelf>(EMPTY_SHELF);
  return (
    <>
      {sessions ? (
        <AllSessions process={props.view.process} sessions={sessions} hand={setShelf} />
      ) : (
        <ThisSession me={props.me} view={props.view} hand={setShelf} />
      )}
      <Statement {...props} shelf={shelf} />
    </>
  );
};

const EMPTY_SHELF = sourceShelf([], []);

type Hand = { hand: (shelf: SourceShelf) => void };

/** A member of the team draws from everything the process has heard. */
const AllSessions = ({ process, sessions, hand }: Hand & { process: ProcessId; sessions: readonly TeamSession[] }) => {
  const heard = useHeardSessions(sessions).sessions;
  const merged = useSynthesis(process).content;
  const shelf = useMemo(() => sourceShelf(merged, heard), [merged, heard]);
  useEffect(() => hand(shelf), [hand, shelf]);
  return null;
};

/** Everybody else draws from what was heard in the room. */
const ThisSession = ({ me, view, hand }: Hand & Pick<DraftProps, 'me' | 'view'>) => {
  const { session, title } = view;
  const themes = useThemes(session, me.participant).content;
  const wall = useWall(session, me.participant).content;
  const shelf = useMemo(() => sourceShelf([], [{ id: session, title, themes, wall }]), [session, title, themes, wall]);
  useEffect(() => hand(shelf), [hand, shelf]);
  return null;
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
        <>
          <VisuallyHidden>
            <h2>{t('statement.title')}</h2>
          </VisuallyHidden>
          <StatementEditor doc={statement.doc} sentences={statement.content} shelf={shelf} writable={writes} />
        </>
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
