// `npm run restore -- FILE`: puts a backup into a data folder that is empty, and never over anything.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readConfig } from '@futureback/server/config.ts';
import { copyDatabase, openSqlite } from '@futureback/server/store/sqlite.ts';
import { databaseFile, makeFolder } from '@futureback/server/store/sqlite-folder.ts';
import { attempt, Sentence } from './attempt.ts';

await attempt('Nothing was restored.', async () => {
  const [source] = process.argv.slice(2);
  if (source === undefined) throw new Sentence('Say which backup: npm run restore -- FILE');
  if (!existsSync(source)) throw new Sentence(`There is no file ${resolve(source)}.`);
  if (!isWhole(source)) throw new Sentence(`${resolve(source)} is not a whole backup.`);
  const { dataDir } = readConfig(process.env);
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0) {
    throw new Sentence(
      `The data folder ${resolve(dataDir)} is not empty. Move it away first, or set DATA_DIR to another one.`,
    );
  }
  makeFolder(dataDir);
  await copyDatabase(source, databaseFile(dataDir));
  try {
    // Opening proves that it can be used, and brings an older one up to date.
    await openSqlite(dataDir).close();
  } catch (error) {
    for (const name of readdirSync(dataDir)) rmSync(resolve(dataDir, name));
    throw error;
  }
  console.log(`The backup is in ${resolve(dataDir)}. Start with: npm start`);
});

function isWhole(file: string): boolean {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const { quick_check } = database.prepare('pragma quick_check').get() ?? {};
    const { user_version } = database.prepare('pragma user_version').get() ?? {};
    return quick_check === 'ok' && Number(user_version) > 0;
  } catch {
    return false;
  } finally {
    database.close();
  }
}
