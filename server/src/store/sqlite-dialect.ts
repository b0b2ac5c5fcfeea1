import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { asCannotSave } from './sqlite-refusal.ts';
import { CannotSave } from './store.ts';
import type { WriteDoor } from './write-door.ts';

const dialect = (driver: Driver): Dialect => ({
  createDriver: () => driver,
  createQueryCompiler: () => new SqliteQueryCompiler(),
  createAdapter: () => new SqliteAdapter(),
  createIntrospector: (db) => new SqliteIntrospector(db),
});

type Run = <Row>(query: CompiledQuery) => QueryResult<Row>;

/** The builder makes few different statements; preparing costs more than most of them. */
const MOST_PREPARED = 300;

function runOn(database: DatabaseSync): Run {
  const prepared = new Map<string, { statement: StatementSync; returnsRows: boolean }>();

  function prepare(sql: string) {
    const known = prepared.get(sql);
    if (known) return known;
    const statement = database.prepare(sql);
    const fresh = { statement, returnsRows: statement.columns().length > 0 };
    if (prepared.size >= MOST_PREPARED) prepared.clear();
    prepared.set(sql, fresh);
    return fresh;
  }

  return <Row>({ sql, parameters }: CompiledQuery): QueryResult<Row> => {
    const { statement, returnsRows } = prepare(sql);
    const values = parameters as readonly SQLInputValue[];
    if (returnsRows) return { rows: statement.all(...values) as Row[] };
    const { changes, lastInsertRowid } = statement.run(...values);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  };
}

const connectionThat = (run: Run): DatabaseConnection => ({
  executeQuery: async <Row>(query: CompiledQuery) => run<Row>(query),
  async *streamQuery<Row>(query: CompiledQuery) {
    yield run<Row>(query);
  },
});

const never = (what: string) => async (): Promise<void> => {
  throw new Error(what);
};

/** For the connection that cannot write. Statements run at once and alone, so nobody waits for anybody. */
export function readingDialect(database: DatabaseSync): Dialect {
  const connection = connectionThat(runOn(database));
  const noTransactions = never('reads run statement by statement; a transaction would show its snapshot to everybody');
  return dialect({
    init: async () => {},
    acquireConnection: async () => connection,
    releaseConnection: async () => {},
    beginTransaction: noTransactions,
    commitTransaction: noTransactions,
    rollbackTransaction: noTransactions,
    destroy: async () => {},
  });
}

/** For the connection that writes. Each statement and each transaction passes the door alone. */
export function writingDialect(database: DatabaseSync, door: WriteDoor): Dialect {
  const run = runOn(database);
  let leave = () => {};
  let isInTransaction = false;

  const guarded = <Row>(query: CompiledQuery): QueryResult<Row> => {
    // SQLite takes a whole transaction back when the disk is full. What would follow must not be kept on its own.
    if (isInTransaction && !database.isTransaction) throw new CannotSave('the transaction was taken back');
    try {
      return run<Row>(query);
    } catch (error) {
      throw asCannotSave(error);
    }
  };
  const connection = connectionThat(guarded);

  return dialect({
    init: async () => {},
    async acquireConnection() {
      leave = await door.enter();
      return connection;
    },
    async releaseConnection() {
      leave();
    },
    async beginTransaction() {
      guarded(CompiledQuery.raw('begin immediate'));
      isInTransaction = true;
    },
    async commitTransaction() {
      guarded(CompiledQuery.raw('commit'));
      isInTransaction = false;
    },
    async rollbackTransaction() {
      isInTransaction = false;
      if (database.isTransaction) database.exec('rollback');
    },
    destroy: async () => {},
  });
}
