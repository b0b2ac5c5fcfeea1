import type { DeskNoteWithId } from '@futureback/shared/documents/desk.ts';
import type { SessionId } from '@futureback/shared/ids.ts';
import { type LookFirst, lookFirst } from '@futureback/shared/session/look-first.ts';
import type { HostView } from '@futureback/shared/session/view.ts';
import { useMemo } from 'react';
import { Button } from '../../design/button.tsx';
import { Empty } from '../../design/empty.tsx';
import { AnswerIcon, GoodIcon, HoldIcon, KeepIcon } from '../../design/icons.tsx';
import { Notice } from '../../design/notice.tsx';
import { Tag } from '../../design/tag.tsx';
import type { MessageId } from '../../i18n/areas.ts';
import { useT } from '../../i18n/use-t.ts';
import { HoldMenu, holdReasonWords } from '../../pieces/holding/hold-menu.tsx';
import { KeepButton } from '../../pieces/holding/keep-button.tsx';
import { MoveMenu } from '../../pieces/holding/move-menu.tsx';
import { useNamedAdult } from '../../pieces/holding/use-named-adult.ts';
import { Note } from '../../pieces/note.tsx';
import { useSteering } from '../../pieces/steering/steering.tsx';
import { useRoster } from '../../realtime/control-context.tsx';
import { useDesk } from '../../realtime/documents.ts';
import { AnswerMenu } from './answer-menu.tsx';
import styles from './side.module.css';

/** Came after the writing stopped, or changed since it was let through: nothing of the kind waits for a reveal. */
const isLate = (note: DeskNoteWithId): boolean => note.status === 'late' || note.status === 'edited';

const reasonWords: Record<LookFirst, MessageId> = {
  'tells-who': 'facilitator.desk.tells-who',
  unkind: 'facilitator.desk.unkind',
  repeat: 'facilitator.desk.repeat',
};

/** How many notes wait for the host: what is held was looked at already. */
export const useWaitingCount = (view: HostView): number =>
  useDesk(view.session).content.filter((note) => note.status !== 'held').length;

/** The desk: words without author or group, in shuffled batches; what is held, and why. */
export const Waiting = ({ view }: { view: HostView }) => {
  const t = useT();
  const { content, loaded, link } = useDesk(view.session);
  const unread = useRoster()?.unread ?? 0;
  const { reveal } = useSteering();
  const moderated = view.at !== null && 'pen' in view.at.step && view.at.step.pen.moderated;
  const onWall = ({ step, lens = 'more' }: DeskNoteWithId) => {
    const line = view.agenda.find((known) => known.step === step);
    return line?.revealed !== false || line.lenses.includes(lens);
  };
  // Letting all in would reveal the other lenses as well.
  const isPartly = (view.at?.writing?.lenses.length ?? 0) > 0;
  const here = content.filter((note) => note.step === view.at?.step.id);

  const reasons = useMemo(() => lookFirst(content.filter((note) => note.status !== 'held')), [content]);
  const waiting = content.filter((note) => note.status === 'waiting');
  const urgent = content.filter((note) => isLate(note) || (note.status === 'waiting' && reasons.has(note.id)));
  const calm = waiting.filter((note) => !reasons.has(note.id));
  const held = content.filter((note) => note.status === 'held');
  const batches = [...new Set(calm.map((note) => `${note.step}/${note.batch}`))];

  if (link.kind === 'closed') return <Notice tone="danger">{t('problems.not-allowed')}</Notice>;
  if (!loaded) return <p className={styles.soft}>{t('common.loading')}</p>;
  return (
    <div className={styles.panel}>
      <p className={styles.soft}>{t(moderated ? 'facilitator.desk.shuffled' : 'facilitator.desk.not-moderated')}</p>
      {moderated && unread > 0 && <p className={styles.soft}>{t('facilitator.desk.unread', { count: unread })}</p>}
      {content.length > 0 && <p className={styles.soft}>{t('facilitator.answer.how')}</p>}
      {content.length === 0 && !(moderated && unread > 0) && (
        <Empty icon={<GoodIcon />} heading="h2" title={t('facilitator.desk.empty')}>
          {t(moderated ? 'facilitator.desk.empty-text' : 'facilitator.desk.empty-open')}
        </Empty>
      )}
      {urgent.length > 0 && (
        <section className={styles.section} aria-labelledby="desk-first">
          <h2 id="desk-first" className={styles.first}>
            {t('facilitator.desk.first')}
          </h2>
          <ul className={styles.desk}>
            {urgent.map((note) => (
              <DeskItem
                key={note.id}
                view={view}
                note={note}
                letIn={isLate(note) || onWall(note)}
                reasons={reasons.get(note.id)}
              />
            ))}
          </ul>
        </section>
      )}
      {waiting.length > 0 && (
        <section className={styles.section} aria-labelledby="desk-waiting">
          <div className={styles.sectionHead}>
            <h2 id="desk-waiting" className={styles.small}>
              {waiting.every((note) => onWall(note))
                ? t('facilitator.desk.waiting', { count: waiting.length })
                : t('facilitator.desk.on-reveal', { count: waiting.length })}
            </h2>
            {!isPartly && here.some((note) => note.status === 'waiting' && onWall(note)) && (
              <Button size="small" onClick={() => reveal()}>
                {t('facilitator.desk.all-in')}
              </Button>
            )}
          </div>
          {batches.map((batch) => (
            <ul key={batch} className={styles.desk}>
              {calm
                .filter((note) => `${note.step}/${note.batch}` === batch)
                .map((note) => (
                  <DeskItem key={note.id} view={view} note={note} letIn={onWall(note)} />
                ))}
            </ul>
          ))}
        </section>
      )}
      {held.length > 0 && (
        <section className={styles.section} aria-labelledby="desk-held">
          <h2 id="desk-held" className={styles.small}>
            {t('facilitator.desk.held', { count: held.length })}
          </h2>
          {held.some((note) => note.reason === 'safety-concern') && <Concern session={view.session} />}
          <ul className={styles.desk}>
            {held.map((note) => (
              <DeskItem key={note.id} view={view} note={note} letIn />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
};

/** What to do about a note that says that someone may be hurt, and who is told of it. */
const Concern = ({ session }: { session: SessionId }) => {
  const t = useT();
  const told = useNamedAdult(session);
  return (
    <Notice tone="danger" live="quiet">
      {!told && t('facilitator.desk.safety')}
      {told &&
        (told.you ? t('facilitator.desk.safety-told-you') : t('facilitator.desk.safety-told', { name: told.name }))}
    </Notice>
  );
};

const DeskItem = ({
  view,
  note,
  letIn,
  reasons = [],
}: {
  view: HostView;
  note: DeskNoteWithId;
  letIn: boolean;
  /** Why it is among those to look at first. */
  reasons?: readonly LookFirst[] | undefined;
}) => {
  const t = useT();
  const { steer } = useSteering();
  const release = { type: 'release', note: note.id, hash: note.hash } as const;
  const hold = { type: 'hold', note: note.id, reason: note.reason ?? 'other' } as const;
  const before = note.status === 'held' ? hold : release;
  const isKept = note.status === 'held' && note.reason === 'for-finding-causes';
  const said = view.replies[note.id] ?? [];
  return (
    <li data-status={isKept ? 'kept' : note.status} className={styles.deskItem}>
      <Note note={note} as="div">
        {note.stays && <p className={styles.soft}>{t('facilitator.desk.stays')}</p>}
        <div className={styles.deskActions}>
          {note.status === 'held' && note.reason && (
            <Tag tone={isKept ? 'accent' : 'danger'}>
              {isKept ? <KeepIcon /> : <HoldIcon />}
              {isKept
                ? t(holdReasonWords[note.reason])
                : t('facilitator.desk.held-for', { reason: t(holdReasonWords[note.reason]) })}
            </Tag>
          )}
          {said.length > 0 && (
            <Tag tone="good">
              <AnswerIcon />
              {t('facilitator.answer.answered', { count: said.length })}
            </Tag>
          )}
          {reasons.map((reason) => (
            <Tag key={reason} tone="warn">
              {t(reasonWords[reason])}
            </Tag>
          ))}
          {note.status === 'late' && <Tag tone="warn">{t('facilitator.desk.late')}</Tag>}
          {note.stays && <Tag tone="warn">{t('facilitator.desk.changed-since')}</Tag>}
          {note.status === 'edited' && <Tag tone="warn">{t('facilitator.desk.edited')}</Tag>}
          <span className={styles.deskButtons}>
            <AnswerMenu note={note.id} said={said} />
            <MoveMenu note={note} view={view} />
            {!isKept && !note.stays && <KeepButton note={note.id} undo={() => before} />}
            {note.status !== 'held' && <HoldMenu note={note.id} undo={() => before} />}
            {letIn && !note.stays && (
              <Button size="small" onClick={() => void steer(release, () => hold)}>
                {t(
                  isKept
                    ? 'facilitator.desk.put-back'
                    : note.status === 'held'
                      ? 'facilitator.desk.release'
                      : 'facilitator.desk.let-in',
                )}
              </Button>
            )}
          </span>
        </div>
      </Note>
    </li>
  );
};
