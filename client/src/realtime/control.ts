import type { ParticipantId, SessionId } from '@futureback/shared/ids.ts';
import type { Command } from '@futureback/shared/session/command.ts';
import type { View } from '@futureback/shared/session/view.ts';
import { type Ms, SECOND } from '@futureback/shared/time.ts';
import type { CommandAck } from '@futureback/shared/wire/ack.ts';
import type {
  CommandMessage,
  Down,
  Hello,
  Mine,
  PresenceCounts,
  PresenceMessage,
  PresenceRoster,
  UpAnswers,
} from '@futureback/shared/wire/control.ts';
import { WIRE_VERSION } from '@futureback/shared/wire/version.ts';
import type { Socket } from 'socket.io-client';
import { backOff } from './back-off.ts';
import { freshId } from './fresh-id.ts';
import { outbox } from './outbox.ts';
import { newLine } from './page-line.ts';
import { measureOffset } from './server-time.ts';
import { type Watched, watched } from './watched.ts';

export type ControlRole = 'host' | 'participant' | 'screen';

/** `ended` is for good: the connection does not come back by itself. */
export type Connection =
  | { kind: 'connecting' }
  | { kind: 'open' }
  | { kind: 'offline' }
  | { kind: 'ended'; reason: EndReason };
export type EndReason = 'removed' | 'left' | 'not-allowed' | 'no-such-session' | 'old-page';

/** What a device knows of a session while it stands in it. */
export type Control = {
  readonly role: ControlRole;
  readonly session: SessionId;
  readonly connection: Watched<Connection>;
  readonly view: Watched<View | null>;
  readonly mine: Watched<Mine | null>;
  readonly counts: Watched<PresenceCounts | null>;
  readonly roster: Watched<PresenceRoster | null>;
  /** The server's time. Right also where this device's clock is not, once the first answer came. */
  readonly serverTime: () => Ms;
  /** Done once, however often the connection breaks; answered when the server has answered. */
  readonly send: (command: Command) => Promise<CommandAck>;
  /** Says that somebody types or is done. Only the last word counts, and a lost one does no harm. */
  readonly presence: (said: PresenceMessage) => void;
  readonly stop: () => void;
};

type Heard = { [Name in keyof Down]: (message: Down[Name]) => void };
type Said = {
  command: (message: CommandMessage, answer: (ack: CommandAck) => void) => void;
  presence: (message: PresenceMessage, answer: (said: UpAnswers['presence']) => void) => void;
  clock: (message: Record<never, never>, answer: (clock: UpAnswers['clock']) => void) => void;
};

const ANSWER_WITHIN: Ms = 8 * SECOND;
const PRESENCE_EVERY: Ms = 1 * SECOND;
/** A device clock that jumps by more than this is measured anew. */
const CLOCK_JUMP: Ms = 1 * SECOND;

/** Words with which the server refuses a connection for good. */
const FINAL: Readonly<Record<string, EndReason>> = {
  'not-allowed': 'not-allowed',
  'not-signed-in': 'not-allowed',
  malformed: 'not-allowed',
  'not-found': 'no-such-session',
  removed: 'removed',
  'old-page': 'old-page',
};

export function connectControl(to: { role: ControlRole; session: SessionId; participant?: ParticipantId }): Control {
  const hello: Hello = {
    wire: WIRE_VERSION,
    session: to.session,
    ...(to.participant ? { participant: to.participant } : {}),
  };
  const line = newLine();
  const socket: Socket<Heard, Said> = line.conversation(to.role, hello);

  const connection = watched<Connection>({ kind: 'connecting' });
  const view = watched<View | null>(null);
  const mine = watched<Mine | null>(null);
  const counts = watched<PresenceCounts | null>(null);
  const roster = watched<PresenceRoster | null>(null);
  const commands = outbox(freshId);

  /** Views only rise within one connection; a new one may start lower, from a server that was restored. */
  let seenHere = -1;
  let failures = 0;
  let again: ReturnType<typeof setTimeout> | undefined;

  const end = (reason: EndReason) => {
    connection.set({ kind: 'ended', reason });
    commands.end({ ok: false, problem: 'not-allowed' });
    socket.disconnect();
  };
  const hasEnded = () => connection.now().kind === 'ended';
  /** Where socket.io itself gives up: the server refused or hung up, but not for good. */
  const comeBack = () => {
    clearTimeout(again);
    again = setTimeout(() => socket.connect(), backOff(failures, Math.random()));
    failures += 1;
  };

  socket.on('connect', () => {
    seenHere = -1;
    failures = 0;
    connection.set({ kind: 'open' });
    commands.open((message) =>
      socket
        .timeout(ANSWER_WITHIN)
        .emitWithAck('command', message)
        .catch(() => null),
    );
    sayPresence();
    void measure();
  });
  socket.on('disconnect', (reason) => {
    commands.pause();
    if (hasEnded()) return;
    connection.set({ kind: 'offline' });
    if (reason === 'io server disconnect') comeBack();
  });
  socket.on('connect_error', (error) => {
    if (hasEnded()) return;
    const final = FINAL[error.message];
    if (final && !socket.active) return end(final);
    connection.set({ kind: 'offline' });
    if (!socket.active) comeBack();
  });

  socket.on('view', (next) => {
    if (next.version < seenHere) return;
    seenHere = next.version;
    view.set(next);
  });
  socket.on('mine', mine.set);
  socket.on('counts', counts.set);
  socket.on('roster', (next) => {
    roster.set(next);
    counts.set(next);
  });
  socket.on('bye', ({ reason }) => {
    if (reason !== 'server-restarts') end(reason);
  });

  let offset: Ms = 0;
  let measuring = false;
  let clocksApart: Ms | null = null;
  /** How far the wall clock and the steady clock are apart: it jumps when the wall clock is set, or the device sleeps. */
  const apart = () => Date.now() - performance.now();
  const measure = async () => {
    if (measuring || !socket.connected) return;
    measuring = true;
    const ask = () =>
      socket
        .timeout(ANSWER_WITHIN)
        .emitWithAck('clock', {})
        .then(
          ({ now }) => now,
          () => null,
        );
    offset = (await measureOffset(ask, Date.now)) ?? offset;
    clocksApart = apart();
    measuring = false;
  };
  const serverTime = () => {
    if (clocksApart !== null && Math.abs(apart() - clocksApart) > CLOCK_JUMP) void measure();
    return Date.now() + offset;
  };

  let presenceNow: PresenceMessage | null = null;
  let presenceSaid: PresenceMessage | null = null;
  let presenceLater: ReturnType<typeof setTimeout> | undefined;
  const sayPresence = () => {
    presenceSaid = null;
    if (presenceNow) presence(presenceNow);
  };
  const presence = (said: PresenceMessage) => {
    presenceNow = said;
    if (presenceLater !== undefined) return;
    const tell = () => {
      if (!presenceNow || !socket.connected) return;
      if (presenceSaid?.typing === presenceNow.typing && presenceSaid.done === presenceNow.done) return;
      presenceSaid = presenceNow;
      socket.volatile.emit('presence', presenceNow, () => undefined);
      presenceLater = setTimeout(() => {
        presenceLater = undefined;
        tell();
      }, PRESENCE_EVERY);
    };
    tell();
  };

  /** The device woke up, or has a network again: no reason to wait for the next retry. */
  const woke = () => {
    if (hasEnded() || document.visibilityState === 'hidden') return;
    if (socket.connected) void measure();
    else {
      clearTimeout(again);
      line.dropWaiting();
      socket.disconnect().connect();
    }
  };
  const wentOffline = () => {
    if (!hasEnded() && !socket.connected) connection.set({ kind: 'offline' });
  };
  socket.connect();
  document.addEventListener('visibilitychange', woke);
  window.addEventListener('online', woke);
  window.addEventListener('offline', wentOffline);

  return {
    role: to.role,
    session: to.session,
    connection,
    view,
    mine,
    counts,
    roster,
    serverTime,
    send: commands.add,
    presence,
    stop: () => {
      document.removeEventListener('visibilitychange', woke);
      window.removeEventListener('online', woke);
      window.removeEventListener('offline', wentOffline);
      clearTimeout(again);
      clearTimeout(presenceLater);
      socket.removeAllListeners();
      socket.disconnect();
    },
  };
}
