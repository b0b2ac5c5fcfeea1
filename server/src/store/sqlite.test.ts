import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqlite } from './sqlite.ts';
import { emptyBatch, noteRow, storeContract } from './store.contract.ts';
import { CannotOpen, CannotSave } from './store.ts';

storeContract('SQLite', openSqlite);

const id = (letter: string): string => letter.repeat(22);

describe('SQLite on a disk that refuses', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'futureback-sqlite-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const file = () => join(folder, 'futureback.sqlite');

  /** A real full disk, as far as SQLite can tell: no page may be added to the file. */
  const fill = async (store: ReturnType<typeof openSqlite>): Promise<void> => {
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(store.writer);
    await sql.raw(`pragma max_page_count = ${rows[0]?.page_count ?? 0}`).execute(store.writer);
  };

  const long = 'x'.repeat(20_000);

  test('a commit that does not fit is refused by name, kept nowhere, and the next small one is kept', async () => {
    const store = openSqlite(folder);
    await fill(store);
    const notes = [noteRow(id('n'), { wording: { text: long, language: 'en', question: 'day' } })];
    await expect(store.commit([{ ...emptyBatch, notes }])).rejects.toThrow(CannotSave);
    expect(await store.loadNotes(id('s'))).toEqual([]);

    await store.commit([{ ...emptyBatch, notes: [noteRow(id('m'))] }]);
    expect((await store.loadNotes(id('s'))).map((row) => row.note)).toEqual([id('m')]);
    await store.close();
  });

  test('work that does not fit is refused by name, and nothing after the refusal is kept on its own', async () => {
    const store = openSqlite(folder);
    await fill(store);
    const work = store.write(async (db) => {
      await db
        .insertInto('process')
        .values({ id: id('a'), setup: '{}', created_at: 1 })
        .execute();
      const tooMuch = db
        .insertInto('process')
        .values({ id: id('b'), setup: long, created_at: 1 })
        .execute();
      await tooMuch.catch(() => {});
      await db
        .insertInto('process')
        .values({ id: id('c'), setup: '{}', created_at: 1 })
        .execute();
    });
    await expect(work).rejects.toThrow(CannotSave);
    expect(await store.read.selectFrom('process').selectAll().execute()).toEqual([]);
    await store.close();
  });

  test('of works that come together on a full disk, none is said to be saved', async () => {
    const store = openSqlite(folder);
    await fill(store);
    const works = ['{}', long, '{}'].map((setup, index) =>
      store.write((db) =>
        db
          .insertInto('process')
          .values({ id: id('abc'.charAt(index)), setup, created_at: 1 })
          .execute(),
      ),
    );
    const outcomes = await Promise.allSettled(works);
    expect(outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason instanceof CannotSave)).toEqual([
      true,
      true,
      true,
    ]);
    expect(await store.read.selectFrom('process').selectAll().execute()).toEqual([]);
    await store.write((db) =>
      db
        .insertInto('process')
        .values({ id: id('d'), setup: '{}', created_at: 1 })
        .execute(),
    );
    await store.close();
  });

  test('a folder that cannot be made stops the opening with a sentence', () => {
    writeFileSync(join(folder, 'a-file'), '');
    expect(() => openSqlite(join(folder, 'a-file', 'data'))).toThrow(CannotOpen);
    expect(() => openSqlite(join(folder, 'a-file', 'data'))).toThrow(
      /^Nothing can be saved because the data folder cannot be written\. .*DATA_DIR/,
    );
  });

  test('a folder of the kernel stops the opening too, and does not hang it', () => {
    expect(() => openSqlite('/proc/futureback')).toThrow(CannotOpen);
  });

  test('a read-only folder stops the opening with a sentence', () => {
    chmodSync(folder, 0o555);
    // Permissions do not bind root, so whoever runs the tests as root asks somebody else to try.
    const somebody = process.getuid?.() === 0 ? { uid: 65_534 } : {};
    const script = `import { openSqlite } from ${JSON.stringify(new URL('./sqlite.ts', import.meta.url).href)};
      try { openSqlite(${JSON.stringify(folder)}) } catch (error) { console.log(error.message) }`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      ...somebody,
      encoding: 'utf8',
    });
    chmodSync(folder, 0o700);
    expect(stdout).toMatch(/^Nothing can be saved because the data folder cannot be written/);
  });

  test('a folder in the place of the file stops the opening with a sentence', () => {
    mkdirSync(file());
    expect(() => openSqlite(folder)).toThrow(/data folder cannot be written/);
  });

  test('a damaged file stops the opening with a sentence, and is left as it is', () => {
    writeFileSync(file(), 'this was a database once, but it is not any more'.repeat(100));
    const before = readFileSync(file());
    expect(() => openSqlite(folder)).toThrow(/database file is damaged/);
    expect(readFileSync(file())).toEqual(before);
  });

  test('a file of a newer version stops the opening with a sentence', () => {
    const database = new DatabaseSync(file());
    database.exec('pragma user_version = 999');
    database.close();
    expect(() => openSqlite(folder)).toThrow(/written by a newer Futureback/);
  });

  test('a second server on the same folder is sent away; the first goes on', async () => {
    const store = openSqlite(folder);
    expect(() => openSqlite(folder)).toThrow(/Another Futureback already uses/);
    await store.commit([{ ...emptyBatch, notes: [noteRow(id('n'))] }]);
    await store.close();
    await openSqlite(folder).close();
  });

  test('what was deleted is no longer in any file once it was scrubbed', async () => {
    const store = openSqlite(folder);
    const text = 'canary-9f3ab1';
    await store.commit([
      { ...emptyBatch, notes: [noteRow(id('n'), { wording: { text, language: 'en', question: 'day' } })] },
    ]);
    const bytesOnDisk = () =>
      readdirSync(folder)
        .map((name) => readFileSync(join(folder, name), 'latin1'))
        .join('');
    expect(bytesOnDisk()).toContain(text);
    await store.write((db) => db.deleteFrom('note').execute());
    expect(await store.scrub()).toBe(true);
    expect(bytesOnDisk()).not.toContain(text);
    await store.close();
  });
});
