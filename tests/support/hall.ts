import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, type AppSettings, buildApp } from '@futureback/server/app.ts';
import { systemClock } from '@futureback/server/clock.ts';
import type { Clock, Log } from '@futureback/server/ports.ts';
import { systemRandom } from '@futureback/server/random.ts';
import { openSqlite } from '@futureback/server/store/sqlite.ts';
import type { Store } from '@futureback/server/store/store.ts';
import type { ProcessRole } from '@futureback/shared/actor.ts';
import type { ProcessSetup, SessionSetup } from '@futureback/shared/process/schema.ts';
import type { Problem } from '@futureback/shared/wire/problems.ts';
import { Browser, Refused } from '../../scripts/people/browser.ts';
import { inAYear, LINCOLN } from '../../scripts/people/school.ts';

/** Time that a test moves on; timers stay real. */
export class TestClock implements Clock {
  #ahead = 0;
  now = (): number => Date.now() + this.#ahead;
  uptime = systemClock.uptime;
  after = systemClock.after;
  advance(by: number): void {
    this.#ahead += by;
  }
}

/** What the server logged, line by line. */
export class TestLog implements Log {
  readonly lines: string[] = [];
  #write = (fields: Record<string, unknown>, message: string): void => {
    this.lines.push(JSON.stringify({ ...fields, message }));
  };
  info = this.#write;
  warn = this.#write;
  error = this.#write;
}

const PASSWORD = 'a long enough password';

/** The real server in this process, on a free port, with a database file of its own and a clock that the test owns. */
export class Hall {
  readonly folder: string;
  readonly store: Store;
  readonly app: App;
  readonly address: string;
  readonly clock: TestClock;
  readonly log: TestLog;

  static async open(settings: Partial<AppSettings> = {}): Promise<Hall> {
    const folder = mkdtempSync(join(tmpdir(), 'futureback-hall-'));
    const store = openSqlite(folder);
    const clock = new TestClock();
    const log = new TestLog();
    const app = await buildApp(
      { store, clock, random: systemRandom, log },
      { publicUrl: null, trustProxy: false, clientFolder: null, ...settings },
    );
    const port = await app.listen({ host: '127.0.0.1', port: 0 });
    return new Hall({ folder, store, app, address: `http://127.0.0.1:${port}`, clock, log });
  }

  private constructor(parts: Pick<Hall, 'folder' | 'store' | 'app' | 'address' | 'clock' | 'log'>) {
    this.folder = parts.folder;
    this.store = parts.store;
    this.app = parts.app;
    this.address = parts.address;
    this.clock = parts.clock;
    this.log = parts.log;
  }

  browser(): Browser {
    return new Browser(this.address);
  }

  /** The secret of a new owner link. */
  async ownerSecret(): Promise<string> {
    const path = await this.app.ownerLink();
    if (path === null) throw new Error('somebody has an account already');
    return secretIn(path);
  }

  /** Whoever runs the server, signed in for the first time. */
  async owner(): Promise<Browser> {
    const owner = this.browser();
    const token = await this.ownerSecret();
    await owner.call('linkUse', {}, { token, name: 'Ana', email: 'ana@lincoln.example', password: PASSWORD });
    return owner;
  }

  /** Somebody with an account that was invited into a process. */
  async invited(by: Browser, process: string, role: ProcessRole, name: string): Promise<Browser> {
    const { path } = await by.call('memberInvite', { process }, { role });
    const newcomer = this.browser();
    const email = `${name.toLowerCase()}@lincoln.example`;
    await newcomer.call('linkUse', {}, { token: secretIn(path), name, email, password: PASSWORD });
    return newcomer;
  }

  async process(owner: Browser, setup: Partial<ProcessSetup> = {}): Promise<string> {
    const { process } = await owner.call('processCreate', {}, { ...LINCOLN, purgeOn: inAYear(), ...setup });
    return process;
  }

  session(host: Browser, process: string, setup: Partial<SessionSetup> = {}) {
    return host.call('sessionCreate', { process }, { ...NIGHT, ...setup });
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.store.close();
    rmSync(this.folder, { recursive: true });
  }
}

export const NIGHT: SessionSetup = {
  title: 'Family night',
  kind: 'community',
  protocolId: 'family-night',
  place: 'Cafeteria',
  host: 'Family council',
  startsAt: null,
  tables: 3,
};

/** What stands after the `#` of a link; one that gives a role names it. */
export const secretIn = (path: string): string => path.replace(/^[^#]*#([a-z]+=)?/, '');

export const signInAs = (name: string) => ({ email: `${name}@lincoln.example`, password: PASSWORD });

/** The problem that a call is refused with. */
export async function problemOf(call: Promise<unknown>): Promise<Problem | null> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Refused) return error.problem;
    throw error;
  }
  throw new Error('it was not refused');
}
