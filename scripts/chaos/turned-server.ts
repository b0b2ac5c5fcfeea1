import { existsSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { buildApp } from '@futureback/server/app.ts';
import { systemClock } from '@futureback/server/clock.ts';
import { readConfig } from '@futureback/server/config.ts';
import { openLog } from '@futureback/server/log.ts';
import type { Clock } from '@futureback/server/ports.ts';
import { systemRandom } from '@futureback/server/random.ts';
import { openSqlite } from '@futureback/server/store/sqlite.ts';
import { MINUTE, type Ms, SECOND } from '@futureback/shared/time.ts';

/**
 * The server with a clock that can be turned from outside, because nobody waits a minute for a session to be let go and compacted:
 * SIGUSR2 lets three minutes pass at once, SIGHUP sets the wall clock two minutes ahead, as somebody does who corrects it.
 */
const CLIENT = fileURLToPath(new URL('../../client/dist', import.meta.url));
const SWEEPS = 6;
const BETWEEN_SWEEPS: Ms = 31 * SECOND;
const SET_AHEAD: Ms = 2 * MINUTE;

type Timer = { due: Ms; callback: () => void; handle: NodeJS.Timeout };

class TurnedClock implements Clock {
  #passed: Ms = 0;
  #ahead: Ms = 0;
  readonly #timers = new Set<Timer>();

  now = (): Ms => systemClock.now() + this.#passed + this.#ahead;
  uptime = (): Ms => systemClock.uptime() + this.#passed;

  after = (delay: Ms, callback: () => void): (() => void) => {
    const timer: Timer = { due: this.uptime() + delay, callback, handle: setTimeout(() => this.#ring(timer), delay) };
    this.#timers.add(timer);
    return () => {
      clearTimeout(timer.handle);
      this.#timers.delete(timer);
    };
  };

  /** Time passes evenly, and whatever becomes due by it is done soon. */
  pass(by: Ms): void {
    this.#passed += by;
    for (const timer of this.#timers) {
      clearTimeout(timer.handle);
      timer.handle = setTimeout(() => this.#ring(timer), Math.max(0, timer.due - this.uptime()));
    }
  }

  setAhead(by: Ms): void {
    this.#ahead += by;
  }

  #ring(timer: Timer): void {
    this.#timers.delete(timer);
    timer.callback();
  }
}

const config = readConfig(process.env);
const clock = new TurnedClock();
const store = openSqlite(config.dataDir, { slowMs: config.slowDiskMs });
const app = await buildApp(
  { store, clock, random: systemRandom, log: openLog(config.logLevel) },
  { publicUrl: config.publicUrl, trustProxy: config.trustProxy, clientFolder: existsSync(CLIENT) ? CLIENT : null },
);
process.on('SIGHUP', () => clock.setAhead(SET_AHEAD));
process.on('SIGUSR2', () => {
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) setTimeout(() => clock.pass(BETWEEN_SWEEPS), 4 * sweep);
});
process.once('SIGTERM', async () => {
  await app.close();
  await store.close();
});
await app.listen(config);
console.log('Futureback is ready.', await app.ownerLink());
// Whoever is killed leaves no cache behind.
flushCompileCache();
