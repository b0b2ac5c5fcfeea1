import type { RoomView } from '@futureback/shared/session/view.ts';
import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { OfflineIcon } from '../../design/icons.tsx';
import { Waiting } from '../../design/waiting.tsx';
import { useT } from '../../i18n/use-t.ts';
import { HallWifi } from '../../pieces/room/hall-wifi.ts';
import { HighContrast, TurnedByHand } from '../../pieces/room/room.tsx';
import { useAwake } from '../../pieces/use-awake.ts';
import { useSay } from '../../pieces/use-say.ts';
import { useSceneIcon } from '../../pieces/use-scene-icon.ts';
import { useSettled } from '../../pieces/use-settled.ts';
import { useTitle } from '../../pieces/use-title.ts';
import { ControlProvider, useConnection, useRoomView } from '../../realtime/control-context.tsx';
import { sceneOf, TheRoom } from '../../steps/the-room.tsx';
import { CodeEntry } from './code-entry.tsx';
import { Controls } from './controls.tsx';
import styles from './screen.module.css';
import { useHallWifi } from './use-hall-wifi.ts';

/** `/wall/:session`: the screen in the hall. Without a session it asks for the code. */
export const Screen = () => {
  const { session } = useParams<{ session?: string }>();
  const [, go] = useLocation();
  // A code that was typed opens the same address with a new cookie, so the connection has to be begun anew.
  const [entries, setEntries] = useState(0);
  const enter = (found: string) => {
    setEntries(entries + 1);
    go(`/wall/${found}`, { replace: true });
  };
  if (session === undefined) return <CodeEntry enter={enter} />;
  return (
    <ControlProvider key={`${session} ${entries}`} as="screen" session={session} waiting={<Waiting />}>
      <Wall enter={enter} />
    </ControlProvider>
  );
};

/** Hiccups of the network are nothing to show a whole hall. */
const LOST_AFTER_MS = 4_000;

const Wall = ({ enter }: { enter: (session: string) => void }) => {
  const t = useT();
  const view = useRoomView();
  const connection = useConnection();
  const settled = useSettled(connection.kind, LOST_AFTER_MS);
  const [highContrast, setHighContrast] = useState(false);
  const [wifi, setWifi] = useHallWifi();
  useAwake();
  if (connection.kind === 'ended') return <CodeEntry enter={enter} />;
  if (!view) return <Waiting />;
  return (
    <HighContrast value={highContrast}>
      <main className={styles.wall}>
        <Named view={view} />
        <TurnedByHand value={true}>
          <HallWifi value={wifi}>
            <TheRoom view={view} />
          </HallWifi>
        </TurnedByHand>
        {settled === 'offline' && connection.kind === 'offline' && (
          <p className={styles.lost} role="status">
            <OfflineIcon />
            {t('projector.offline')}
          </p>
        )}
        <Controls highContrast={highContrast} setHighContrast={setHighContrast} wifi={wifi} setWifi={setWifi} />
      </main>
    </HighContrast>
  );
};

/** The window's name and small picture tell which step the wall shows. */
const Named = ({ view }: { view: RoomView }) => {
  const t = useT();
  const say = useSay(view.horizon);
  const of = { school: view.school, session: view.title };
  useTitle(view.at ? t('projector.title-step', { ...of, step: say(view.at.step.title) }) : t('projector.title', of));
  useSceneIcon(sceneOf(view));
  return null;
};
