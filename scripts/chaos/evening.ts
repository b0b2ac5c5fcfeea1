import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Archive } from '@futureback/shared/report/archive.ts';
import { DocumentConnection } from '../people/connection.ts';
import { Host, type Order } from '../people/host.ts';
import { Ledger, readLedger } from '../people/ledger.ts';
import { inAYear, LINCOLN } from '../people/school.ts';
import { Tap } from '../people/tap.ts';
import type { Chance } from '../rehearse/chance.ts';
import { Guest, type Manners } from './guest.ts';
import { pause } from './pause.ts';
import type { Stage } from './stage.ts';

const FEWEST_GUESTS = 8;
const MOST_GUESTS = 15;

export type Setting = { moderated: boolean; manners: Manners };

/** One session while everything goes wrong: its host, its guests, what they swore to and what they received. */
export class Evening {
  readonly stage: Stage;
  readonly process: string;
  readonly session: string;
  readonly moderated: boolean;
  readonly chance: Chance;
  readonly host: Host;
  readonly guests: readonly Guest[];
  readonly tap: Tap;
  readonly ledger: Ledger;
  /** What the server's disk held at each power cut, by its name in the ledger. */
  readonly afterKill = new Map<string, Archive>();
  /** Words that the host held before anybody could have seen them. */
  readonly neverOnWall = new Set<string>();
  /** What went wrong that only somebody who was there could see. */
  readonly faults: string[] = [];
  readonly #folder: string;

  static async open(stage: Stage, chance: Chance, { moderated, manners }: Setting): Promise<Evening> {
    const { owner } = stage.school;
    const { process } = await owner.call('processCreate', {}, { ...LINCOLN, purgeOn: inAYear() });
    const { session, code } = await owner.call(
      'sessionCreate',
      { process },
      {
        title: 'Family night',
        kind: 'community',
        protocolId: 'family-night',
        place: 'Cafeteria',
        host: 'Family council',
        startsAt: null,
        tables: 0,
        moderated,
      },
    );
    const folder = mkdtempSync(join(tmpdir(), 'futureback-evening-'));
    const tap = new Tap();
    const ledger = new Ledger(join(folder, 'ledger.jsonl'));
    const host = new Host(owner, session, tap, ledger);
    const joining = { code, language: 'en', groups: ['family'] };
    const ways = { tap, ledger, manners, swearsToldAtOnce: !moderated };
    const count = FEWEST_GUESTS + chance.upTo(MOST_GUESTS - FEWEST_GUESTS + 1);
    const guests = await Promise.all(
      Array.from({ length: count }, () =>
        Guest.join(stage.server.address, joining, { ...ways, chance: chance.child() }),
      ),
    );
    const evening = new Evening({ stage, process, session, moderated, chance, folder, tap, ledger, host, guests });
    await host.start();
    await evening.do({ type: 'go', step: 'future' });
    const isInFuture = ({ control }: Guest['phone']) => control.view?.at?.step.id === 'future';
    await Promise.all(guests.map(({ phone }) => phone.control.until(() => isInFuture(phone), 'the step of writing')));
    // Everybody looks at the wall: a note that came too early would be seen.
    await Promise.all(guests.map(({ phone: { wall } }) => wall.until(() => wall.synced, 'the wall')));
    return evening;
  }

  private constructor(
    parts: Pick<
      Evening,
      'stage' | 'process' | 'session' | 'moderated' | 'chance' | 'tap' | 'ledger' | 'host' | 'guests'
    > & { folder: string },
  ) {
    this.stage = parts.stage;
    this.process = parts.process;
    this.session = parts.session;
    this.moderated = parts.moderated;
    this.chance = parts.chance;
    this.tap = parts.tap;
    this.ledger = parts.ledger;
    this.host = parts.host;
    this.guests = parts.guests;
    this.#folder = parts.folder;
  }

  get sworn() {
    return readLedger(join(this.#folder, 'ledger.jsonl'));
  }

  get isRevealed(): boolean {
    return this.host.at?.writing?.revealed ?? false;
  }

  pause(shortestMs: number, longestMs: number): Promise<void> {
    return pause(this.chance, shortestMs, longestMs);
  }

  /** Everybody does so many things with notes. */
  async write(times: number): Promise<void> {
    await Promise.all(this.guests.map((guest) => guest.write(times)));
  }

  async do(order: Order): Promise<void> {
    await this.host.do(order);
  }

  async reveal(): Promise<void> {
    await this.host.reveal('future');
  }

  /** Ends the writing of the step, by whichever command. */
  async endWriting(order: Extract<Order, { type: 'stop-writing' | 'next' | 'close' }>): Promise<void> {
    this.#swearItIsOver();
    await this.do(order);
  }

  /** Begins it again. Whoever is here and wrote too late knows it by then. */
  async openWriting(order: Extract<Order, { type: 'open-writing' | 'previous' | 'reopen' }>): Promise<void> {
    await Promise.all(this.guests.map((guest) => (guest.phone.isOffline ? null : guest.settled())));
    if (order.type === 'previous') this.#swearItIsOver();
    this.ledger.append({ kind: 'opened', session: this.session });
    await this.do(order);
  }

  /** The power goes, and comes back. Resolves with the milliseconds until the server was ready. */
  async powerCut(): Promise<number> {
    const seen = this.host.wallNotes.map(({ id }) => id);
    const look = await this.#fall();
    const ready = await this.stage.server.start();
    await look();
    await this.#firstLook(seen);
    return ready;
  }

  /** The power goes, and goes again while the server loads and everybody comes back, as often as that. */
  async powerCuts(times: number): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      const look = await this.#fall();
      const starting = this.stage.server.start().catch(() => 0);
      // About as long as a start takes, and a little of what comes after it.
      await Promise.all([look(), this.pause(0, 2500)]);
      await this.stage.server.kill();
      await starting;
    }
    await this.stage.server.start();
  }

  /** An operator restarts the server. */
  async restart(whileItIsDown: () => Promise<void>): Promise<void> {
    await this.stage.server.stop();
    await whileItIsDown();
    await this.stage.server.start();
  }

  /** Nobody has anything of the session open. */
  everybodyLeaves(): void {
    const { control, desk, wall, themes } = this.host;
    for (const connection of [control, desk, wall, themes]) connection.goOffline();
    for (const guest of this.guests) guest.goOffline();
  }

  everybodyReturns(): void {
    const { control, desk, wall, themes } = this.host;
    for (const connection of [control, desk, wall, themes]) connection.comeBack();
    for (const guest of this.guests) guest.comeBack();
  }

  /** The networks are good again, and everybody comes back. Resolves when all that was written is saved. */
  async calm(): Promise<void> {
    for (const guest of this.guests) {
      for (const network of guest.networks) network.heal();
      if (guest.phone.isOffline) guest.comeBack();
    }
    const { control } = this.host;
    await control.until(() => control.connected && control.viewIsFresh, 'the host to be back');
    await Promise.all(this.guests.map((guest) => guest.settled()));
  }

  close(): void {
    for (const guest of this.guests) guest.close();
    this.host.close();
    rmSync(this.#folder, { recursive: true });
  }

  #swearItIsOver(): void {
    this.ledger.append({ kind: 'stopped', session: this.session, step: this.host.at?.step.id ?? '' });
  }

  async #fall(): Promise<() => Promise<void>> {
    const look = await this.stage.kill(this.process);
    const archive = `after-kill-${this.afterKill.size + 1}.json`;
    this.ledger.append({ kind: 'killed', archive });
    return async () => {
      this.afterKill.set(archive, await look());
    };
  }

  /** Whoever comes first after a restart gets all that was seen before it, and never an empty wall. */
  async #firstLook(seen: readonly string[]): Promise<void> {
    const wall = new DocumentConnection(
      this.stage.school.owner,
      { kind: 'wall', owner: this.session },
      'host',
      this.tap,
      { who: 'host', role: 'host', on: 'wall' },
    );
    await wall.until(() => wall.synced, 'a first look at the wall');
    const shown = wall.doc.getMap('notes');
    const left = new Set(
      this.sworn.flatMap((line) => (line.kind === 'held' || line.kind === 'took-back' ? [line.note] : [])),
    );
    for (const id of seen)
      if (!shown.has(id) && !left.has(id)) this.faults.push(`note ${id} was on the wall, and not after a restart`);
    wall.close();
  }
}
