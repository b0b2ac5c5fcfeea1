import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { QueryResult } from 'kysely';

/** Runs one statement on a connection. */
export type Run = <Row>(sql: string, parameters: readonly unknown[]) => QueryResult<Row>;

/** The builder makes few different statements; preparing costs more than most of them. */
const MOST_PREPARED = 300;

export function runOn(database: DatabaseSync): Run {
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

  return <Row>(sql: string, parameters: readonly unknown[]): QueryResult<Row> => {
    const { statement, returnsRows } = prepare(sql);
    const values = parameters as readonly SQLInputValue[];
    if (returnsRows) return { rows: statement.all(...values) as Row[] };
    const { changes, lastInsertRowid } = statement.run(...values);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  };
}
