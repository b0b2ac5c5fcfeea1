import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentKind } from '@futureback/shared/document-name.ts';
import type { SessionSetup } from '@futureback/shared/process/schema.ts';
import type { Command } from '@futureback/shared/session/command.ts';
import { Browser } from '../../scripts/people/browser.ts';
import { ControlConnection, DocumentConnection } from '../../scripts/people/connection.ts';
import { Phone } from '../../scripts/people/phone.ts';
import { openSchool, type School } from '../../scripts/people/school.ts';
import { ServerProcess } from '../../scripts/people/server-process.ts';
import { Tap } from '../../scripts/people/tap.ts';

/** A real server with a school on it, and whatever connections a test opens; all of it is gone after `close`. */
export class RunningSchool {
  readonly server: ServerProcess;
  readonly school: School;
  readonly folder: string;
  readonly tap = new Tap();
  readonly #open: { close(): void }[] = [];

  static async start(env: NodeJS.ProcessEnv = {}): Promise<RunningSchool> {
    const folder = mkdtempSync(join(tmpdir(), 'futureback-test-'));
    const server = await ServerProcess.start(folder, env);
    return new RunningSchool(server, await openSchool(server), folder);
  }

  private constructor(server: ServerProcess, school: School, folder: string) {
    this.server = server;
    this.school = school;
    this.folder = folder;
  }

  /** A session with its host at the desk. */
  async session(setup: Partial<SessionSetup> = {}): Promise<Night> {
    const { session, code } = await this.school.newSession(setup);
    const night = new Night(this, session, code, this.host(session));
    await night.host.until(() => night.host.view !== null, 'the host’s view');
    return night;
  }

  host(session: string, browser: Browser = this.school.owner): ControlConnection {
    return this.keep(
      new ControlConnection(browser, 'host', { session }, this.tap, { who: 'host', role: 'host', on: 'control' }),
    );
  }

  async phone(
    code: string,
    join: { language?: string; groups?: string[]; table?: number; link?: string } = {},
  ): Promise<Phone> {
    return this.keep(
      await Phone.join(this.server.address, { code, language: 'en', groups: ['family'], ...join }, this.tap),
    );
  }

  /** Opens a document as anybody; `as` is what the connection asks to be. */
  document(browser: Browser, kind: DocumentKind, owner: string, as: string | null): DocumentConnection {
    return this.keep(
      new DocumentConnection(browser, { kind, owner }, as, this.tap, {
        who: as ?? 'anyone',
        role: 'account',
        on: kind,
      }),
    );
  }

  stranger(): Browser {
    return new Browser(this.server.address);
  }

  keep<Open extends { close(): void }>(open: Open): Open {
    this.#open.push(open);
    return open;
  }

  async close(): Promise<void> {
    for (const open of this.#open.splice(0)) open.close();
    await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** One session of a running school, steered by its host. */
export class Night {
  readonly running: RunningSchool;
  readonly id: string;
  readonly code: string;
  readonly host: ControlConnection;

  constructor(running: RunningSchool, id: string, code: string, host: ControlConnection) {
    this.running = running;
    this.id = id;
    this.code = code;
    this.host = host;
  }

  get run(): number {
    return this.host.view?.at?.run ?? 0;
  }

  get step(): string | null {
    return this.host.view?.at?.step.id ?? null;
  }

  /** Does a command of the host; throws when it is refused. */
  async do(command: Command): Promise<void> {
    const ack = await this.host.send(command);
    if (!ack.ok) throw new Error(`${command.type}: ${ack.problem}`);
  }

  async goTo(step: string): Promise<void> {
    if (this.host.view?.phase === 'lobby') {
      await this.do({ type: 'start' });
      await this.host.until(() => this.host.view?.phase === 'running', 'the first step');
    }
    if (this.step === step) return;
    await this.do({ type: 'go', run: this.run, step });
    await this.host.until(() => this.step === step, step);
  }

  phone(join: Parameters<RunningSchool['phone']>[1] = {}): Promise<Phone> {
    return this.running.phone(this.code, join);
  }
}
