import { type DeskNoteWithId, readDesk } from '@futureback/shared/documents/desk.ts';
import { readWall, type WallNoteWithId } from '@futureback/shared/documents/wall.ts';
import type { Command } from '@futureback/shared/session/command.ts';
import type { StepView } from '@futureback/shared/session/view.ts';
import type { HoldReason } from '@futureback/shared/session/wording.ts';
import type { Problem } from '@futureback/shared/wire/problems.ts';
import type { Browser } from './browser.ts';
import { ControlConnection, DocumentConnection } from './connection.ts';
import type { Ledger } from './ledger.ts';
import type { Tap } from './tap.ts';

/** A command as it is given: the host's page adds the visit it is meant for. */
export type Order = Command extends infer One ? (One extends Command ? Omit<One, 'run'> : never) : never;

/** A simulated facilitator: the control connection, the desk, the wall and the themes of one session. */
export class Host {
  readonly session: string;
  readonly control: ControlConnection;
  readonly desk: DocumentConnection;
  readonly wall: DocumentConnection;
  readonly themes: DocumentConnection;
  readonly #ledger: Ledger;

  constructor(browser: Browser, session: string, tap: Tap, ledger: Ledger) {
    this.session = session;
    this.#ledger = ledger;
    const receiver = (on: string) => ({ who: 'host', role: 'host', on }) as const;
    const open = (kind: 'desk' | 'wall' | 'themes') =>
      new DocumentConnection(browser, { kind, owner: session }, 'host', tap, receiver(kind));
    this.control = new ControlConnection(browser, 'host', { session }, tap, receiver('control'));
    this.desk = open('desk');
    this.wall = open('wall');
    this.themes = open('themes');
  }

  /** The step the session stands in. */
  get at(): StepView | null {
    return this.control.view?.at ?? null;
  }

  get deskNotes(): DeskNoteWithId[] {
    return readDesk(this.desk.doc);
  }

  get wallNotes(): WallNoteWithId[] {
    return readWall(this.wall.doc);
  }

  /** Throws when it is refused. */
  async do(order: Order): Promise<void> {
    const problem = await this.try(order);
    if (problem) throw new Error(`the host's "${order.type}" was refused: ${problem}`);
  }

  /** Resolves with the refusal, if there is one. */
  async try(order: Order): Promise<Problem | null> {
    const ack = await this.control.send({ ...order, run: this.at?.run ?? 0 } as Command);
    return ack.ok ? null : ack.problem;
  }

  /** Starts the session. */
  async start(): Promise<void> {
    await this.do({ type: 'start' });
    await this.control.until(() => this.at !== null, 'the first step');
  }

  /** Goes on, and resolves with the step that comes next; null where there is none. */
  async next(): Promise<StepView | null> {
    const from = this.at?.run ?? 0;
    const problem = await this.try({ type: 'next' });
    if (problem === 'no-further-step') return null;
    if (problem) throw new Error(`the host could not go on: ${problem}`);
    await this.control.until(() => (this.at?.run ?? 0) > from, 'the next step');
    return this.at;
  }

  async stopWriting(step: string): Promise<void> {
    this.#ledger.append({ kind: 'stopped', session: this.session, step });
    await this.do({ type: 'stop-writing' });
    await this.control.until(() => this.at?.writing?.open === false, 'the writing to stop');
  }

  async reveal(step: string): Promise<void> {
    this.#ledger.append({ kind: 'reveal', session: this.session, step });
    await this.do({ type: 'reveal', unread: 'keep' });
    await this.control.until(() => this.at?.writing?.revealed === true, 'the reveal');
    this.#ledger.append({ kind: 'revealed', session: this.session, step });
  }

  async hold(note: string, reason: HoldReason): Promise<void> {
    this.#ledger.append({ kind: 'held', session: this.session, note });
    await this.do({ type: 'hold', note, reason });
  }

  async release({ id, hash, text }: Pick<DeskNoteWithId, 'id' | 'hash' | 'text'>): Promise<void> {
    this.#ledger.append({ kind: 'released', session: this.session, note: id, text });
    await this.do({ type: 'release', note: id, hash });
  }

  close(): void {
    this.control.close();
    this.desk.close();
    this.wall.close();
    this.themes.close();
  }
}
