import type { SessionSetup } from '@futureback/shared/process/schema.ts';
import type { Command } from '@futureback/shared/session/command.ts';
import { ControlConnection } from './connection.ts';
import type { School } from './school.ts';
import { Tap } from './tap.ts';

/** A session that is led without a host's page, where that is not what is looked at. */
export class Steering {
  readonly session: string;
  readonly code: string;
  readonly #host: ControlConnection;

  static async begin(school: School, step: string, setup: Partial<SessionSetup> = {}): Promise<Steering> {
    const { session, code } = await school.newSession({ moderated: false, ...setup });
    const host = new ControlConnection(school.owner, 'host', { session }, new Tap(), {
      who: 'host',
      role: 'host',
      on: 'control',
    });
    await host.until(() => host.view !== null, 'the host’s view');
    const steering = new Steering(session, code, host);
    await steering.do({ type: 'start' });
    if (host.view?.at?.step.id !== step) await steering.do({ type: 'go', run: steering.run, step });
    await host.until(() => host.view?.at?.step.id === step, step);
    return steering;
  }

  private constructor(session: string, code: string, host: ControlConnection) {
    this.session = session;
    this.code = code;
    this.#host = host;
  }

  get run(): number {
    return this.#host.view?.at?.run ?? 0;
  }

  async do(command: Command): Promise<void> {
    const version = this.#host.view?.version ?? 0;
    const ack = await this.#host.send(command);
    if (!ack.ok) throw new Error(`${command.type}: ${ack.problem}`);
    await this.#host.until(() => (this.#host.view?.version ?? 0) > version, command.type);
  }

  close(): void {
    this.#host.close();
  }
}
