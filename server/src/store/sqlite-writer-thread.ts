/** The thread that owns the one connection that writes. It does what it is asked, in order, and answers each question. */
import { parentPort, workerData } from 'node:worker_threads';
import { prepareCommit } from './sqlite-commit.ts';
import { openForWriting } from './sqlite-open.ts';
import { asCannotSave } from './sqlite-refusal.ts';
import { runOn } from './sqlite-run.ts';
import type { Ask, Failure, Question, Reply, WriterData } from './sqlite-writer.ts';
import { CannotSave } from './store.ts';

const { file, busyMs, slowMs } = workerData as WriterData;
const database = openForWriting(file, busyMs);
const run = runOn(database);
const commitNow = prepareCommit(database);
const never = new Int32Array(new SharedArrayBuffer(4));
let isInTransaction = false;

function guarded(sql: string, parameters: readonly unknown[] = []): unknown {
  // SQLite takes a whole transaction back when the disk is full. What would follow must not be kept on its own.
  if (isInTransaction && !database.isTransaction) throw new CannotSave('the transaction was taken back');
  return run(sql, parameters);
}

/** Stands in for a disk that takes its time. */
function beSlow(): void {
  if (slowMs > 0) Atomics.wait(never, 0, 0, slowMs);
}

function answer(ask: Ask): unknown {
  switch (ask.kind) {
    case 'query':
      return guarded(ask.sql, ask.parameters);
    case 'begin':
      guarded('begin immediate');
      isInTransaction = true;
      return undefined;
    case 'commit':
      guarded('commit');
      isInTransaction = false;
      beSlow();
      return undefined;
    case 'rollback':
      isInTransaction = false;
      if (database.isTransaction) database.exec('rollback');
      return undefined;
    case 'batches':
      commitNow(ask.batches);
      beSlow();
      return undefined;
    case 'checkpoint':
      return (database.prepare('pragma wal_checkpoint(truncate)').get() as { busy: number }).busy === 0;
    case 'close':
      database.close();
      return undefined;
  }
}

function failureOf(error: unknown): Failure {
  const told = error instanceof Error ? error : new Error(String(error));
  return {
    message: told.message,
    code: 'code' in told && typeof told.code === 'string' ? told.code : null,
    errcode: 'errcode' in told && typeof told.errcode === 'number' ? told.errcode : null,
  };
}

parentPort?.on('message', ({ id, ask }: Question) => {
  let reply: Reply;
  try {
    reply = { id, value: answer(ask) };
  } catch (thrown) {
    const error = asCannotSave(thrown);
    reply = error instanceof CannotSave ? { id, refused: error.message } : { id, failed: failureOf(error) };
  }
  parentPort?.postMessage(reply);
});
