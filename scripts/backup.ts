// `npm run backup [-- FILE]`: copies the whole database into one file, also while the server runs. Without FILE it goes into
// `backups` in the data folder, where copies older than 30 days are deleted: so what was purged is gone from them, too.
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { readConfig } from '@futureback/server/config.ts';
import { copyDatabase } from '@futureback/server/store/sqlite.ts';
import { databaseFile } from '@futureback/server/store/sqlite-folder.ts';
import { DAY } from '@futureback/shared/time.ts';
import { attempt, Sentence } from './attempt.ts';

const KEPT = 30 * DAY;
const OURS = /^futureback-.+\.sqlite$/;

await attempt('No backup was made.', async () => {
  const { dataDir } = readConfig(process.env);
  const database = databaseFile(dataDir);
  if (!existsSync(database)) throw new Sentence(`There is no database in ${resolve(dataDir)} (DATA_DIR).`);
  const [asked] = process.argv.slice(2);
  const target = resolve(asked ?? join(dataDir, 'backups', nameOf(new Date())));
  if (existsSync(target)) throw new Sentence(`${target} is there already; a backup never writes over one.`);
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  await copyDatabase(database, target);
  console.log(`Everything is in ${target}`);
  if (asked === undefined) forgetOld(dirname(target));
  else console.log('It holds what people wrote. Delete it within 30 days after their purge date.');
});

/** "futureback-2026-11-24T18-30-00Z.sqlite": sorts by time, and every file system takes it. */
function nameOf(now: Date): string {
  return `futureback-${now
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-')}.sqlite`;
}

function forgetOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (!OURS.test(name) || Date.now() - statSync(file).mtimeMs < KEPT) continue;
    rmSync(file);
    console.log(`Deleted ${basename(file)}: it was older than 30 days.`);
  }
}
