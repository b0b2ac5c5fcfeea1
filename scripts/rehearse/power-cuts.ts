import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Protocol, Step } from '@futureback/shared/protocol/schema.ts';
import type { Browser } from '../people/browser.ts';
import type { Host } from '../people/host.ts';
import type { Ledger } from '../people/ledger.ts';
import { ServerProcess } from '../people/server-process.ts';
import type { Chance } from './chance.ts';
import type { Expectations } from './expectations.ts';

/** What is going on when the power goes. */
export type Moment = { session: string; step: string; while: 'writing' | 'revealing' | 'voting' };

const isSame = (a: Moment, b: Moment): boolean => a.session === b.session && a.step === b.step && a.while === b.while;

const momentsOf = (step: Step): Moment['while'][] => {
  switch (step.kind) {
    case 'write':
      return step.pen.private ? ['writing', 'revealing'] : ['writing'];
    case 'reflect':
      return ['writing'];
    case 'vote':
      return ['voting'];
    case 'draft':
      return step.mode === 'write' ? ['writing'] : ['voting'];
    case 'group':
    case 'talk':
      return [];
  }
};

/** Chooses when: among writers, and from two on also once in a reveal or a vote. */
export function chooseMoments(count: number, protocols: ReadonlyMap<string, Protocol>, chance: Chance): Moment[] {
  const all = [...protocols].flatMap(([session, { steps }]) =>
    steps.flatMap((step) => momentsOf(step).map((what) => ({ session, step: step.id, while: what }))),
  );
  const writing = all.filter((moment) => moment.while === 'writing');
  const delicate = all.filter((moment) => moment.while !== 'writing');
  const chosen = count >= 2 && delicate.length > 0 ? [chance.oneOf(delicate)] : [];
  let turns: Moment[] = [];
  while (chosen.length < count) {
    if (turns.length === 0) turns = chance.shuffled(writing);
    const next = turns.pop();
    if (!next) break;
    chosen.push(next);
  }
  return chosen;
}

/** Kills the server as a power cut does, starts it again, and looks whether it stands where it stood. */
export class PowerCuts {
  done = 0;
  /** The longest time from the start to being ready again. */
  slowestRestartMs = 0;
  readonly #server: ServerProcess | null;
  readonly #dataDir: string;
  readonly #out: string;
  readonly #ledger: Ledger;
  readonly #owner: Browser;
  readonly #expect: Expectations;
  readonly #chance: Chance;
  #moments: Moment[];

  constructor(options: {
    server: ServerProcess | null;
    dataDir: string;
    out: string;
    ledger: Ledger;
    owner: Browser;
    expect: Expectations;
    chance: Chance;
    moments: readonly Moment[];
  }) {
    this.#server = options.server;
    this.#dataDir = options.dataDir;
    this.#out = options.out;
    this.#ledger = options.ledger;
    this.#owner = options.owner;
    this.#expect = options.expect;
    this.#chance = options.chance;
    this.#moments = [...options.moments];
  }

  isComing(moment: Moment): boolean {
    return this.#moments.some((chosen) => isSame(chosen, moment));
  }

  /** Cuts the power as often as was chosen for this moment, each time after `wait`. */
  async during(moment: Moment, host: Host, wait: (chance: Chance) => Promise<void>): Promise<void> {
    const due = this.#moments.filter((chosen) => isSame(chosen, moment));
    for (const chosen of due) {
      await wait(this.#chance);
      await this.#cut(host);
      this.#moments = this.#moments.filter((other) => other !== chosen);
    }
  }

  async #cut(host: Host): Promise<void> {
    const server = this.#server;
    if (!server) return;
    this.done += 1;
    const where = `the power cut number ${this.done}`;
    const before = standing(host);
    await server.kill();
    const archive = `after-kill-${this.done}.json`;
    this.#ledger.append({ kind: 'killed', archive });
    const asItFell = `${this.#dataDir}-fallen-${this.done}`;
    cpSync(this.#dataDir, asItFell, { recursive: true });
    this.slowestRestartMs = Math.max(this.slowestRestartMs, await server.start());
    await this.#expect.soon(
      host.control.until(() => host.control.connected && host.control.viewIsFresh, 'a view after the restart'),
      `the host comes back after ${where}`,
    );
    this.#expect.that(
      JSON.stringify(standing(host)) === JSON.stringify(before),
      `the session stands in the same step with the same clock after ${where}`,
    );
    await this.#archiveOf(asItFell, archive);
  }

  /** What the disk held, told by another server on a copy of it that no phone has spoken to. */
  async #archiveOf(dataDir: string, name: string): Promise<void> {
    const server = await ServerProcess.start(dataDir, { LOG_LEVEL: 'error' });
    try {
      const [process] = (await this.#owner.at(server.address).call('processes')).processes;
      const archive = await this.#owner.at(server.address).call('archive', { process: process?.id ?? '' });
      writeFileSync(join(this.#out, name), JSON.stringify(archive));
    } finally {
      await server.kill();
      rmSync(dataDir, { recursive: true, force: true });
    }
  }
}

/** Where a session stands: what a restart must not change. */
const standing = ({ at }: Host) => at && { step: at.step.id, run: at.run, clock: at.clock };
