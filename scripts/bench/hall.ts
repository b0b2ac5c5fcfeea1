import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from '@futureback/shared/session/command.ts';
import { Browser } from '../people/browser.ts';
import { ControlConnection } from '../people/connection.ts';
import { openSchool, type School } from '../people/school.ts';
import { ServerProcess } from '../people/server-process.ts';
import { Tap } from '../people/tap.ts';
import { pin, SERVER_CORE } from './pinned.ts';

/** A phone that joined over HTTP and has nothing open yet. */
export type Guest = { participant: string; browser: Browser };

/** A real server with one session on it, its host, and as many guests as asked for. */
export class Hall {
  readonly server: ServerProcess;
  readonly school: School;
  readonly session: string;
  readonly host: ControlConnection;
  readonly guests: Guest[];
  readonly pinned: boolean;
  readonly #folder: string;

  static async open(people: number, protocolId: string, env: NodeJS.ProcessEnv = {}): Promise<Hall> {
    const folder = mkdtempSync(join(tmpdir(), 'futureback-bench-'));
    const server = await ServerProcess.start(folder, env);
    const school = await openSchool(server);
    const { session, code } = await school.newSession({ protocolId, moderated: false });
    const tap = new Tap();
    const host = new ControlConnection(school.owner, 'host', { session }, tap, {
      who: 'host',
      role: 'host',
      on: 'control',
    });
    await host.until(() => host.view !== null, 'the host’s view');
    const guests: Guest[] = [];
    while (guests.length < people)
      guests.push(
        ...(await Promise.all(
          Array.from({ length: Math.min(50, people - guests.length) }, () => arrive(server, code)),
        )),
      );
    return new Hall({ server, school, session, host, guests, folder, pinned: pin(server.pid, SERVER_CORE) });
  }

  private constructor(parts: {
    server: ServerProcess;
    school: School;
    session: string;
    host: ControlConnection;
    guests: Guest[];
    folder: string;
    pinned: boolean;
  }) {
    this.server = parts.server;
    this.school = parts.school;
    this.session = parts.session;
    this.host = parts.host;
    this.guests = parts.guests;
    this.pinned = parts.pinned;
    this.#folder = parts.folder;
  }

  /** Does a command of the host and throws when it is refused. */
  async do(command: Command): Promise<void> {
    const ack = await this.host.send(command);
    if (!ack.ok) throw new Error(`${command.type}: ${ack.problem}`);
  }

  /** The visit to the step the session stands in. */
  get run(): number {
    return this.host.view?.at?.run ?? 0;
  }

  async goTo(step: string): Promise<void> {
    if (this.host.view?.phase === 'lobby') {
      await this.do({ type: 'start' });
      await this.host.until(() => this.host.view?.phase === 'running', 'the first step');
    }
    await this.do({ type: 'go', run: this.run, step });
    await this.host.until(() => this.host.view?.at?.step.id === step, step);
  }

  collab(kind: string, owner: string, as: string): string {
    return `${this.server.address.replace(/^http/, 'ws')}/collab/${kind}/${owner}?as=${as}`;
  }

  async close(): Promise<void> {
    this.host.close();
    await this.server.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

async function arrive(server: ServerProcess, code: string): Promise<Guest> {
  const browser = new Browser(server.address);
  const { participant } = await browser.call('join', {}, { code, language: 'en', groups: ['family'] });
  return { participant, browser };
}
