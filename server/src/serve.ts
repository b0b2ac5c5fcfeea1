import { fileURLToPath } from 'node:url';
import { SECOND } from '@futureback/shared/time.ts';
import { renderUnicodeCompact } from 'uqr';
import { addressesOf } from './addresses.ts';
import { buildApp } from './app.ts';
import { systemClock } from './clock.ts';
import { type Config, readConfig, WrongSetting } from './config.ts';
import { openLog } from './log.ts';
import { systemRandom } from './random.ts';
import { openSqlite } from './store/sqlite.ts';
import { CannotOpen } from './store/store.ts';

const CLIENT = fileURLToPath(new URL('../../client/dist', import.meta.url));
/** A hall's last window is saved long before this. Whoever still hangs on is let go. */
const GRACE = 5 * SECOND;

async function start(config: Config): Promise<void> {
  const store = openSqlite(config.dataDir, { slowMs: config.slowDiskMs });
  const log = openLog(config.logLevel);
  const app = await buildApp(
    { store, clock: systemClock, random: systemRandom, log },
    { publicUrl: config.publicUrl, trustProxy: config.trustProxy, clientFolder: CLIENT },
  );
  let isStopping = false;
  async function stop(): Promise<void> {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), GRACE).unref();
    await app.close();
    await store.close();
  }
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());

  const port = await app.listen(config);
  const { here, network } = addressesOf({ host: config.host, port }, config.publicUrl);
  const link = await app.ownerLink();
  // In one piece, so that whoever waits for the first line has them all.
  console.log(
    [
      `\nFutureback is ready.\n\n  On this machine   ${here}`,
      ...(network ? [`  For everyone      ${network}\n\n${renderUnicodeCompact(network)}`] : []),
      ...(link
        ? [
            `\nNobody has an account yet. Open this link once to make yours; it works for seven days:\n\n  ${here}${link}\n`,
          ]
        : []),
    ].join('\n'),
  );
}

/** A sentence for whoever started the server; a stack only for what nobody expected. */
function explain(error: unknown): string {
  if (error instanceof WrongSetting || error instanceof CannotOpen) return error.message;
  if (error instanceof Error && 'code' in error && 'port' in error) {
    if (error.code === 'EADDRINUSE') return `Port ${error.port} is taken by another program. Set PORT to another one.`;
    if (error.code === 'EACCES') return `Port ${error.port} may not be used here. Set PORT to one above 1023.`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Starts the server as its environment says, and ends the process with a sentence where it cannot. */
export async function serve(): Promise<void> {
  try {
    await start(readConfig(process.env));
  } catch (error) {
    console.error(`\nFutureback cannot start. ${explain(error)}\n`);
    process.exit(1);
  }
}
