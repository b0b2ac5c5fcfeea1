import type { DatabaseSync } from 'node:sqlite';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { runOn } from './sqlite-run.ts';
import type { Writer } from './sqlite-writer.ts';
import type { WriteDoor } from './write-door.ts';

const dialect = (driver: Driver): Dialect => ({
  createDriver: () => driver,
  createQueryCompiler: () => new SqliteQueryCompiler(),
  createAdapter: () => new SqliteAdapter(),
  createIntrospector: (db) => new SqliteIntrospector(db),
});

const connectionThat = (run: <Row>(query: CompiledQuery) => Promise<QueryResult<Row>>): DatabaseConnection => ({
  executeQuery: run,
  async *streamQuery<Row>(query: CompiledQuery) {
    yield await run<Row>(query);
  },
});

const never = (what: string) => async (): Promise<void> => {
  throw new Error(what);
};

/** For the connection that cannot write. Statements run at once and alone, so nobody waits for anybody. */
export function readingDialect(database: DatabaseSync): Dialect {
  const run = runOn(database);
  const connection = connectionThat(async <Row>({ sql, parameters }: CompiledQuery) => run<Row>(sql, parameters));
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
export function writingDialect(writer: Writer, door: WriteDoor): Dialect {
  const connection = connectionThat(writer.query);
  let leave = () => {};
  return dialect({
    init: async () => {},
    async acquireConnection() {
      leave = await door.enter();
      return connection;
    },
    async releaseConnection() {
      leave();
    },
    beginTransaction: writer.begin,
    commitTransaction: writer.commit,
    rollbackTransaction: writer.rollback,
    destroy: async () => {},
  });
}
