import type { RoomView } from '@futureback/shared/session/view.ts';
import type { OwnParticipant } from '@futureback/shared/wire/http.ts';
import { Suspense } from 'react';
import { Empty } from '../../design/empty.tsx';
import { OfflineIcon } from '../../design/icons.tsx';
import { Notice } from '../../design/notice.tsx';
import { Scene, type SceneName } from '../../design/scene.tsx';
import { Spinner } from '../../design/spinner.tsx';
import { Waiting } from '../../design/waiting.tsx';
import { useT } from '../../i18n/use-t.ts';
import { ConnectionLine, type Keeping } from '../../pieces/connection-line.tsx';
import { useAwake } from '../../pieces/use-awake.ts';
import { useKeeping } from '../../pieces/use-keeping.ts';
import { useTitle } from '../../pieces/use-title.ts';
import { useConnection, useRoomView } from '../../realtime/control-context.tsx';
import { areHere, type MyNotes, NO_NOTES, useLeaveWarning, useMyNotes } from '../../realtime/my-notes.ts';
import { FateNews } from './fate-news.tsx';
import { Header } from './header.tsx';
import { Closed, Ended, useFetchLater } from './later.ts';
import { isLeaving } from './leave-phone.ts';
import { LeftOver } from './left-over.tsx';
import { Lobby } from './lobby.tsx';
import { NotesAside } from './notes-aside.tsx';
import styles from './session-page.module.css';
import { StepPage } from './step-page.tsx';
import { ThisPhone } from './this-phone.tsx';
import { WallHere } from './wall-here.tsx';

const sceneOf = (view: RoomView): SceneName => view.at?.step.scene ?? (view.phase === 'closed' ? 'gather' : 'today');

type SessionPageProps = { me: OwnParticipant; change: (me: OwnParticipant) => void };

/** Whoever only watches has no sheet, and none is asked for. */
export const SessionPage = (props: SessionPageProps) =>
  props.me.role === 'observer' ? <Standing {...props} mine={NO_NOTES} /> : <Writer {...props} />;

const Writer = (props: SessionPageProps) => {
  const mine = useMyNotes(props.me.participant);
  useLeaveWarning(mine.unsaved);
  return <Standing {...props} mine={mine} />;
};

/** A person stands in a session: its light, its clock, what happens now, and how their own notes are doing. */
const Standing = ({ me, change, mine }: SessionPageProps & { mine: MyNotes }) => {
  const t = useT();
  const view = useRoomView();
  const connection = useConnection();
  const keeping = useKeeping();
  useTitle(view && `${view.title} · ${view.school}`);
  useAwake(view?.phase === 'running');
  useFetchLater(view?.steps);

  if (connection.kind === 'ended' && connection.reason === 'left' && isLeaving(me)) return <Waiting />;
  if (connection.kind === 'ended')
    return (
      <Suspense fallback={<Waiting />}>
        <Ended me={me} code={view?.code ?? null} reason={connection.reason} mine={mine} />
      </Suspense>
    );
  const good = connection.kind !== 'offline' && mine.link.kind !== 'offline';
  if (!view) return good ? <Waiting /> : <NoConnection keeping={keeping} />;
  const notices = (
    <>
      <div className={styles.lines}>
        <ConnectionLine good={good} keeping={keeping} />
      </div>
      {me.role === 'observer' && (
        <Notice live="quiet" title={t('participant.watching')}>
          {t('participant.watching-text')}
        </Notice>
      )}
      <NotesAside me={me} mine={mine} />
      <LeftOver me={me} view={view} mine={mine} />
    </>
  );
  const phone = areHere(mine) && (
    <>
      {me.role === 'recorder' && view.rooms && view.phase !== 'closed' && <WallHere code={view.code} />}
      <ThisPhone me={me} view={view} mine={mine} change={change} />
    </>
  );
  return (
    <Scene of={sceneOf(view)} page className={styles.page}>
      <Header view={view} scene={sceneOf(view)} />
      <FateNews />
      {view.phase === 'running' && view.at ? (
        <StepPage me={me} view={view} at={view.at} mine={mine} notices={notices}>
          {phone}
        </StepPage>
      ) : (
        <main className={styles.main}>
          {notices}
          <Suspense fallback={<Spinner />}>
            {view.phase === 'closed' ? <Closed me={me} view={view} mine={mine} /> : <Lobby me={me} view={view} />}
          </Suspense>
          {phone}
        </main>
      )}
    </Scene>
  );
};

/** The page was opened while the server is away: nothing of the session is known yet. */
const NoConnection = ({ keeping }: { keeping: Keeping }) => {
  const t = useT();
  return (
    <Scene of="today" page className={styles.page}>
      <main className={styles.main}>
        <Empty heading="h1" icon={<OfflineIcon />} title={t('common.reconnecting')}>
          {t(keeping === 'kept' ? 'common.offline' : 'steps.offline.page')}
        </Empty>
      </main>
    </Scene>
  );
};
