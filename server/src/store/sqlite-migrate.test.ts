import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MIGRATIONS } from './migrations/migrations.ts';
import { openSqlite } from './sqlite.ts';
import { migrate } from './sqlite-migrate.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'futureback-migrate-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

type Row = Record<string, SQLOutputValue>;

const tablesOf = (database: DatabaseSync): string[] =>
  database
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name")
    .all()
    .map(({ name }) => String(name));

const columnsOf = (database: DatabaseSync, table: string) =>
  database.prepare('select name, type from pragma_table_info(?)').all(table);

const everything = (database: DatabaseSync): Record<string, Row[]> =>
  Object.fromEntries(tablesOf(database).map((table) => [table, database.prepare(`select * from "${table}"`).all()]));

/** A row in every table that there is, whatever its columns are. */
function fill(database: DatabaseSync): void {
  for (const table of tablesOf(database)) {
    const columns = columnsOf(database, table);
    const values = columns.map(({ name, type }) => {
      if (type === 'INTEGER') return 7;
      return type === 'BLOB' ? new Uint8Array([1, 2, 3]) : `${table}.${name} as people wrote it: ñ ع`;
    });
    const names = columns.map(({ name }) => `"${name}"`).join(', ');
    database.prepare(`insert into "${table}" (${names}) values (${columns.map(() => '?').join(', ')})`).run(...values);
  }
}

const versions = Array.from({ length: MIGRATIONS.length }, (_, index) => index + 1);

test.each(versions)('a database of version %i comes to this one with everything that is in it', async (version) => {
  const old = new DatabaseSync(join(folder, 'futureback.sqlite'));
  migrate(old, version);
  fill(old);
  const before = everything(old);
  old.close();

  await openSqlite(folder).close();
  const now = new DatabaseSync(join(folder, 'futureback.sqlite'), { readOnly: true });
  const after = everything(now);
  for (const [table, rows] of Object.entries(before)) {
    expect(after[table]).toEqual(rows.map((row) => expect.objectContaining({ ...row })));
  }
  expect(now.prepare('pragma user_version').get()).toEqual({ user_version: MIGRATIONS.length });
  now.close();
});

test('every way to this version leads to the same tables', () => {
  const shapes = [0, ...versions].map((version) => {
    const database = new DatabaseSync(':memory:');
    migrate(database, version);
    migrate(database);
    return tablesOf(database).map((table) => [table, columnsOf(database, table)]);
  });
  for (const shape of shapes) expect(shape).toEqual(shapes[0]);
});

test('a migration that fails leaves the database as it was', () => {
  const database = new DatabaseSync(':memory:');
  database.exec('create table member (somebody text)');
  expect(() => migrate(database)).toThrow('member');
  expect(tablesOf(database)).toEqual(['member']);
  expect(database.prepare('pragma user_version').get()).toEqual({ user_version: 0 });
});

test('a note that is a safety concern already keeps the words it has when it comes to this version', () => {
  const database = new DatabaseSync(':memory:');
  migrate(database, 4);
  const insert = database.prepare(
    `insert into note (session, note, participant, arrival, step, run, late, wording, released, held, batch, back)
     values ('s', ?, 'p', 1, 'future', 1, 0, ?, null, ?, null, 0)`,
  );
  const wording = { text: '“Él me pega” ع', language: 'es', question: 'day' };
  insert.run('concern', JSON.stringify(wording), 'safety-concern');
  insert.run('rude', JSON.stringify(wording), 'unkind');
  migrate(database);
  const [concern, rude] = database.prepare('select concern from note order by note').all();
  expect(JSON.parse(String(concern?.concern))).toEqual({ wording, closed: false });
  expect(rude?.concern).toBeNull();
});
