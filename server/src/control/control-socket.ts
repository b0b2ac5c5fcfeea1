import type { Server as HttpServer } from 'node:http';
import type { Actor } from '@futureback/shared/actor.ts';
import { LIMITS } from '@futureback/shared/documents/limits.ts';
import type { SessionId } from '@futureback/shared/ids.ts';
import { may } from '@futureback/shared/permission.ts';
import type { CommandAck } from '@futureback/shared/wire/ack.ts';
import { type Down, Hello, Up, type UpAnswers } from '@futureback/shared/wire/control.ts';
import type { Problem } from '@futureback/shared/wire/problems.ts';
import { WIRE_VERSION } from '@futureback/shared/wire/version.ts';
import { type Namespace, Server, type Socket } from 'socket.io';
import type { LiveSession } from '../live/live-session.ts';
import { Presence } from '../live/presence.ts';
import type { Registry } from '../live/registry.ts';
import { TokenBucket } from '../live/token-bucket.ts';
import type { Clock, Doorkeeper, Log } from '../ports.ts';

const ROLES = ['host', 'participant', 'screen'] as const;
type Role = (typeof ROLES)[number];

type Welcome = { actor: Actor; session: LiveSession };
type Answer<Name extends keyof UpAnswers> = (answer: UpAnswers[Name]) => void;

const COMMAND_BURST = 60;
const COMMANDS_PER_SECOND = 20;

export type Control = {
  /** The one socket.io server: documents travel over it too where WebSockets do not get through. */
  io: Server;
  close(): Promise<void>;
};

/** Carries commands up and views down: a namespace per role, a room per session. It decides nothing. */
export function attachControl(
  http: HttpServer,
  ports: { registry: Registry; door: Doorkeeper; clock: Clock; log: Log },
): Control {
  const io = new Server(http, {
    serveClient: false,
    destroyUpgrade: false,
    // In base64 a frame is a third longer, and one that is too large must get here to be refused by its name.
    maxHttpBufferSize: 2 * LIMITS.frameBytes,
    cleanupEmptyChildNamespaces: true,
    allowRequest: (request, decide) => decide(null, ports.door.originAllowed(request.headers)),
  });
  const rooms = new Rooms(io, ports.clock);
  for (const role of ROLES) {
    const space = io.of(`/${role}`);
    space.use((socket, next) => {
      welcome(ports, role, socket).then(
        (welcomed) => {
          if ('problem' in welcomed) return next(new Error(welcomed.problem));
          socket.data = welcomed;
          next();
        },
        (error: unknown) => {
          ports.log.error({ error: String(error) }, 'a session could not be opened');
          next(new Error('try-again' satisfies Problem));
        },
      );
    });
    space.on('connection', (socket) => converse(ports, rooms, role, socket));
  }
  return {
    io,
    async close() {
      io.disconnectSockets(true);
      await io.close();
      rooms.stop();
    },
  };
}

async function welcome(
  { registry, door }: { registry: Registry; door: Doorkeeper },
  role: Role,
  socket: Socket,
): Promise<Welcome | { problem: Problem }> {
  const hello = Hello.safeParse(socket.handshake.auth);
  if (!hello.success) return { problem: 'malformed' };
  if (hello.data.wire !== WIRE_VERSION) return { problem: 'old-page' };
  const { session: id, participant } = hello.data;
  const as = role === 'participant' ? participant : role;
  if (!as) return { problem: 'malformed' };
  const actor = await door.actorFor(socket.request.headers, { session: id, as });
  if (actor.kind === 'anyone') return { problem: 'not-signed-in' };
  const session = await registry.session(id);
  if (!session) return { problem: 'not-found' };
  if (actor.kind === 'participant' && session.memory.state.removed.includes(actor.participant))
    return { problem: 'removed' };
  if (!may(actor, role === 'host' ? 'session.steer' : 'session.watch', session.place()))
    return { problem: 'not-allowed' };
  if (role === 'participant' && actor.kind !== 'participant') return { problem: 'not-allowed' };
  if (actor.kind === 'participant') await session.person(actor.participant);
  if (session.hasLeft(actor)) return { problem: 'not-signed-in' };
  return { actor, session };
}

function converse(ports: { clock: Clock; log: Log }, rooms: Rooms, role: Role, socket: Socket): void {
  const { actor, session } = socket.data as Welcome;
  if (session.isOver || session.hasLeft(actor)) {
    // It was let go between the welcome and now, or they left.
    socket.conn.close();
    return;
  }
  const room = rooms.enter(session);
  const own = actor.kind === 'participant' ? actor.participant : null;
  const bucket = new TokenBucket(COMMAND_BURST, COMMANDS_PER_SECOND, ports.clock.now());
  void socket.join(own ? [session.id, `${session.id}/${own}`] : session.id);
  if (own) room.presence.enter(socket, own);
  session.whenCommitted(() => {
    socket.emit('view', session.view(role));
    if (own) socket.emit('mine', session.mine(own));
    if (role === 'host') socket.emit('roster', room.presence.roster());
    else socket.emit('counts', room.presence.counts());
  });
  socket.on('command', (body: unknown, answer: unknown) => {
    if (typeof answer !== 'function') return;
    const reply = answer as Answer<'command'>;
    const message = Up.command.safeParse(body);
    if (!message.success) return reply({ ok: false, problem: 'malformed' });
    if (!bucket.take(ports.clock.now())) return reply({ ok: false, problem: 'too-fast' });
    session.command(actor, message.data).then(
      (ack: CommandAck) => {
        reply(ack);
        if (ack.ok) room.presence.stir();
      },
      (error: unknown) => {
        ports.log.error({ error: String(error) }, 'a command failed');
        reply({ ok: false, problem: 'broken' });
      },
    );
  });
  socket.on('presence', (body: unknown, answer: unknown) => {
    const message = Up.presence.safeParse(body);
    if (message.success && own) room.presence.say(socket, message.data);
    if (typeof answer === 'function')
      (answer as Answer<'presence'>)(message.success ? { ok: true } : { ok: false, problem: 'malformed' });
  });
  socket.on('clock', (_: unknown, answer: unknown) => {
    if (typeof answer === 'function') (answer as Answer<'clock'>)({ now: ports.clock.now() });
  });
  socket.on('disconnect', () => {
    room.presence.leave(socket);
    rooms.leave(session);
  });
}

type Room = { presence: Presence; connections: number; stop: () => void };

/** What the sockets of one session share: its presence, and one listener that emits to them all. */
class Rooms {
  readonly #io: Server;
  readonly #clock: Clock;
  readonly #rooms = new Map<LiveSession, Room>();

  constructor(io: Server, clock: Clock) {
    this.#io = io;
    this.#clock = clock;
  }

  enter(session: LiveSession): Room {
    const room = this.#rooms.get(session) ?? this.#open(session);
    room.connections += 1;
    return room;
  }

  leave(session: LiveSession): void {
    const room = this.#rooms.get(session);
    if (!room) return;
    room.connections -= 1;
    if (room.connections > 0) return;
    this.#rooms.delete(session);
    room.stop();
  }

  stop(): void {
    for (const room of this.#rooms.values()) room.stop();
    this.#rooms.clear();
  }

  #open(session: LiveSession): Room {
    const presence = new Presence(session, this.#clock);
    const to = (role: Role, target: string = session.id): ReturnType<Namespace['to']> =>
      this.#io.of(`/${role}`).to(target);
    const bye = (participant: string, reason: Down['bye']['reason']): void => {
      const theirs = to('participant', `${session.id}/${participant}`);
      theirs.emit('bye', { reason } satisfies Down['bye']);
      theirs.disconnectSockets();
    };
    const listener = {
      view: (view: ReturnType<LiveSession['view']>) => {
        to(view.role).emit('view', view);
        presence.stir();
      },
      mine: (participant: string) => {
        to('participant', `${session.id}/${participant}`).emit('mine', session.mine(participant));
        presence.stir();
      },
      removed: (participant: string) => bye(participant, 'removed'),
      left: (participant: string) => bye(participant, 'left'),
      notes: () => presence.stir(),
      dropped: () => this.#hangUp(session.id),
    };
    session.listeners.add(listener);
    presence.listeners.add({
      counts: (counts) => {
        to('participant').emit('counts', counts);
        to('screen').emit('counts', counts);
      },
      roster: (roster) => to('host').emit('roster', roster),
    });
    const room = {
      presence,
      connections: 0,
      stop: () => {
        presence.stop();
        session.listeners.delete(listener);
      },
    };
    this.#rooms.set(session, room);
    return room;
  }

  /** Ends the transport rather than the conversation, so that clients come back by themselves. */
  #hangUp(session: SessionId): void {
    for (const role of ROLES) {
      const space = this.#io.of(`/${role}`);
      for (const id of space.adapter.rooms.get(session) ?? []) space.sockets.get(id)?.conn.close();
    }
  }
}
