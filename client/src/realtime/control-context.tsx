import type { ParticipantId, SessionId } from '@futureback/shared/ids.ts';
import type { HostView, RoomView, View } from '@futureback/shared/session/view.ts';
import type { Ms } from '@futureback/shared/time.ts';
import type { Mine, PresenceCounts, PresenceRoster } from '@futureback/shared/wire/control.ts';
import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { type Connection, type Control, type ControlRole, connectControl } from './control.ts';
import type { Watched } from './watched.ts';

/** Exported for tests and for showing a screen with plain data. */
export const ControlContext = createContext<Control | null>(null);

/** Stands in a session while it is mounted. Give it a `key` when session or participant can change. */
export const ControlProvider = ({
  as: role,
  session,
  participant,
  waiting = null,
  children,
}: {
  as: ControlRole;
  session: SessionId;
  participant?: ParticipantId;
  /** Shown until the connection is begun, for one paint at most. */
  waiting?: ReactNode;
  children: ReactNode;
}) => {
  const [control, setControl] = useState<Control | null>(null);
  useEffect(() => {
    const begun = connectControl({ role, session, ...(participant ? { participant } : {}) });
    setControl(begun);
    return begun.stop;
  }, [role, session, participant]);
  return control ? <ControlContext value={control}>{children}</ControlContext> : waiting;
};

export const useControl = (): Control => {
  const control = use(ControlContext);
  if (!control) throw new Error('There is a session only inside a ControlProvider');
  return control;
};

const useWatched = <Value,>(value: Watched<Value>): Value => useSyncExternalStore(value.watch, value.now);

/** Null until the first view came. */
const useView = (): View | null => useWatched(useControl().view);
export const useRoomView = (): RoomView | null => {
  const view = useView();
  return view && view.role !== 'host' ? view : null;
};
export const useHostView = (): HostView | null => {
  const view = useView();
  return view?.role === 'host' ? view : null;
};
export const useConnection = (): Connection => useWatched(useControl().connection);
export const useMine = (): Mine | null => useWatched(useControl().mine);
export const useCounts = (): PresenceCounts | null => {
  const counts = useWatched(useControl().counts);
  const isOfNow = useIsOfNow(counts);
  return useMemo(() => counts && (isOfNow ? counts : { ...counts, ...NONE_YET }), [counts, isOfNow]);
};
export const useRoster = (): PresenceRoster | null => {
  const roster = useWatched(useControl().roster);
  const isOfNow = useIsOfNow(roster);
  return useMemo(() => roster && (isOfNow ? roster : { ...roster, ...NONE_YET, unread: 0 }), [roster, isOfNow]);
};

/** Numbers come a moment after the view. Those of the step before say nothing of this one. */
const useIsOfNow = (counts: PresenceCounts | null): boolean => counts?.run === (useView()?.at?.run ?? 0);
const NONE_YET = { writing: 0, done: 0, notes: 0, voted: 0 } as const;

/** The server's time, rounded down to `everyMs`, and a new paint whenever it passes such a mark: all screens tick together. */
export const useNow = (everyMs: Ms): Ms => {
  const { serverTime } = useControl();
  const mark = useCallback(() => Math.floor(serverTime() / everyMs) * everyMs, [serverTime, everyMs]);
  const tick = useCallback(
    (changed: () => void) => {
      let timer: ReturnType<typeof setTimeout>;
      const next = () => {
        timer = setTimeout(
          () => {
            changed();
            next();
          },
          everyMs - (serverTime() % everyMs),
        );
      };
      next();
      return () => clearTimeout(timer);
    },
    [serverTime, everyMs],
  );
  return useSyncExternalStore(tick, mark);
};
