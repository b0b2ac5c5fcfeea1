import { may } from '@futureback/shared/permission.ts';
import { useMemo } from 'react';
import { Notice } from '../../design/notice.tsx';
import { useT } from '../../i18n/use-t.ts';
import { sourceShelf } from '../../pieces/statement-editor/source-shelf.ts';
import { StatementEditor } from '../../pieces/statement-editor/statement-editor.tsx';
import { useSay } from '../../pieces/use-say.ts';
import { useStatement, useThemes, useWall } from '../../realtime/documents.ts';
import { isAllSaved } from '../../realtime/saved.ts';
import type { ParticipantProps } from '../participant-props.ts';
import { Prompt } from '../prompt.tsx';
import { Agreement } from './agreement.tsx';
import styles from './participant.module.css';
import { SavedLine } from './saved-line.tsx';

/** The process's vision statement: written together, or weighed sentence by sentence. */
export const DraftStep = (props: ParticipantProps<'draft'>) =>
  props.at.step.mode === 'agree' ? <Agreement {...props} /> : <Drafting {...props} />;

const Drafting = ({ me, view, at }: ParticipantProps<'draft'>) => {
  const t = useT();
  const say = useSay(view.horizon);
  const statement = useStatement(view.process, me.participant);
  const themes = useThemes(view.session, me.participant);
  const wall = useWall(view.session, me.participant);
  const shelf = useMemo(
    () => sourceShelf([], [{ id: view.session, title: view.title, themes: themes.content, wall: wall.content }]),
    [view.session, view.title, themes.content, wall.content],
  );
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
