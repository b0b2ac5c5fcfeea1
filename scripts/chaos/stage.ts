import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Archive } from '@futureback/shared/report/archive.ts';
import { openSchool, type School } from '../people/school.ts';
import { ServerProcess } from '../people/server-process.ts';
import { archiveOnDisk } from './archive-on-disk.ts';

const MAIN = fileURLToPath(new URL('./turned-server.ts', import.meta.url));

/** The server on which runs are played one after the other, with its data folder. */
export class Stage {
  readonly server: ServerProcess;
  readonly school: School;
  readonly #folder: string;

  /** `slowDiskMs` makes each commit take so much longer, and with it the moments in which a power cut hurts. */
  static async open(slowDiskMs: number): Promise<Stage> {
    const folder = mkdtempSync(join(tmpdir(), 'futureback-chaos-'));
    const server = await ServerProcess.start(
      join(folder, 'data'),
      {
        LOG_LEVEL: 'error',
        SLOW_DISK_MS: String(slowDiskMs),
        // Restarting is most of what a run waits for.
        NODE_COMPILE_CACHE: join(folder, 'compiled'),
      },
      MAIN,
    );
    return new Stage(folder, server, await openSchool(server));
  }

  private constructor(folder: string, server: ServerProcess, school: School) {
    this.#folder = folder;
    this.server = server;
    this.school = school;
  }

  /** Lets go of a session that nobody has open, and compacts what grew. */
  letMinutesPass(): void {
    process.kill(this.server.pid, 'SIGUSR2');
  }

  setClockAhead(): void {
    process.kill(this.server.pid, 'SIGHUP');
  }

  /** Kills the server as a power cut does. Resolves with a look at what its disk holds of a process, which touches nothing of it. */
  async kill(process: string): Promise<() => Promise<Archive>> {
    await this.server.kill();
    const fallen = mkdtempSync(join(this.#folder, 'fallen-'));
    cpSync(join(this.#folder, 'data'), fallen, { recursive: true });
    return async () => {
      try {
        return await archiveOnDisk(fallen, process);
      } finally {
        rmSync(fallen, { recursive: true });
      }
    };
  }

  async close(): Promise<void> {
    await this.server.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
