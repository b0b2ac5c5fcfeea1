import { type Ms, SECOND } from '@futureback/shared/time.ts';
import type { Hello } from '@futureback/shared/wire/control.ts';
import { type LaneDown, type LaneHello, type LaneUp, laneName } from '@futureback/shared/wire/lane.ts';
import { Manager, type ManagerOptions, type Socket } from 'socket.io-client';
import type { Ears, Road } from './road.ts';
import { type Ways, YOUNG } from './ways.ts';

/** What a WebSocket reports where nobody said goodbye. */
const NO_GOODBYE = 1006;

/** By nobody's will: neither side hung up. */
const BROKEN: readonly string[] = ['transport close', 'transport error'];

/** A page's socket.io connection: the conversation with a session, and documents where WebSockets do not get through. */
export class Line {
  readonly #manager: Manager;
  /** Lanes in use, each with the way to end it. */
  readonly #lanes = new Map<Socket, () => void>();
  #numbered = 0;

  /** `where` is for what is no page: an address, and headers to send. */
  constructor(ways: Ways, where: { address?: string } & Pick<ManagerOptions, 'extraHeaders'> = {}) {
    const { address, ...headers } = where;
    this.#manager = new Manager(address, {
      ...headers,
      path: '/socket.io',
      autoConnect: false,
      // Long-polling first and WebSocket as soon as it works: a network that breaks WebSockets then costs nothing. Looked at anew by
      // each connection, so that one which dies of its WebSocket comes back without.
      get transports() {
        return ways.next() === 'websocket' ? ['polling', 'websocket'] : ['polling'];
      },
      rememberUpgrade: true,
      // A first retry of a second with its spread keeps a hall from returning in step after a restart.
      reconnectionDelay: 1 * SECOND,
      reconnectionDelayMax: 15 * SECOND,
      randomizationFactor: 0.7,
    });
    this.#manager.on('open', () => this.#watchUpgrade(ways));
  }

  /** The conversation in a role. It connects when it is told to, and comes back by itself. */
  conversation(role: string, hello: Hello): Socket {
    return this.#manager.socket(`/${role}`, { auth: hello });
  }

  /** Opens a document. */
  lane(hello: LaneHello, ears: Ears): Road {
    const lane: Socket<LaneDown, LaneUp> = this.#manager.socket(laneName(this.#numbered));
    this.#numbered += 1;
    const end = () => {
      this.#lanes.delete(lane);
      lane.removeAllListeners();
      lane.disconnect();
    };
    const ended = (code: number, reason: string) => {
      end();
      ears.ended(code, reason);
    };
    this.#lanes.set(lane, () => ended(NO_GOODBYE, ''));
    lane.auth = hello;
    lane.on('connect', ears.opened);
    lane.on('frame', ears.heard);
    lane.on('hang-up', ({ code, reason }) => ended(code, reason));
    lane.on('disconnect', () => ended(NO_GOODBYE, ''));
    lane.on('connect_error', () => ended(NO_GOODBYE, ''));
    lane.connect();
    return { send: (frame) => void lane.emit('frame', frame), close: end };
  }

  /** Ends lanes that wait for the next try, so that a conversation which connects now is not kept waiting with them. */
  dropWaiting(): void {
    for (const [lane, drop] of [...this.#lanes]) if (!lane.connected) drop();
  }

  /** An upgrade to WebSocket that fails or dies young tells the same of the network as a document's own. */
  #watchUpgrade(ways: Ways): void {
    const { engine } = this.#manager;
    let upgradedAt: Ms | null = engine.transport.name === 'websocket' ? Date.now() : null;
    engine.on('upgrade', () => {
      upgradedAt = Date.now();
    });
    engine.on('upgradeError', () => {
      if (engine.readyState === 'open') void ways.failed();
    });
    engine.on('close', (reason) => {
      if (upgradedAt !== null && Date.now() - upgradedAt < YOUNG && BROKEN.includes(reason)) void ways.failed();
    });
  }
}
