import { Worker } from 'node:worker_threads';
import type { CompiledQuery, QueryResult } from 'kysely';
import { type Batch, CannotSave } from './store.ts';

/** The connection that writes, as the rest of the store sees it: it lives in a thread, so that a slow disk never stalls the sockets. */
export type Writer = {
  query<Row>(query: CompiledQuery): Promise<QueryResult<Row>>;
  begin(): Promise<void>;
  /** Ends the transaction that `begin` began. */
  commit(): Promise<void>;
  rollback(): Promise<void>;
  /** All batches in one transaction of their own. */
  commitBatches(batches: readonly Batch[]): Promise<void>;
  /** Empties the log beside the database; false when somebody was reading just then. */
  checkpoint(): Promise<boolean>;
  close(): Promise<void>;
};

/** What is asked of the thread. Plain data. */
export type Ask =
  | { kind: 'query'; sql: string; parameters: readonly unknown[] }
  | { kind: 'begin' }
  | { kind: 'commit' }
  | { kind: 'rollback' }
  | { kind: 'batches'; batches: readonly Batch[] }
  | { kind: 'checkpoint' }
  | { kind: 'close' };

export type Question = { id: number; ask: Ask };
/** `refused` marks what the disk would not take; everything else that fails is a broken promise, told with its message and code. */
export type Reply = { id: number; value: unknown } | { id: number; refused: string } | { id: number; failed: Failure };
export type Failure = { message: string; code: string | null; errcode: number | null };

export type WriterData = { file: string; busyMs: number; slowMs: number };

/** Starts the thread that writes. The database exists and is migrated. `slowMs` makes every commit take so much longer, to measure with. */
export function startWriter(data: WriterData): Writer {
  const thread = new Worker(new URL('./sqlite-writer-thread.ts', import.meta.url), { workerData: data });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>();
  let asked = 0;
  let ended: Error | null = null;

  function settle(reply: Reply): void {
    const asker = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ('value' in reply) asker?.resolve(reply.value);
    else if ('refused' in reply) asker?.reject(new CannotSave(reply.refused));
    else asker?.reject(Object.assign(new Error(reply.failed.message), codesOf(reply.failed)));
  }

  function end(error: Error): void {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  }

  thread.on('message', settle);
  thread.on('error', (error: Error) => end(new CannotSave(`the writing thread failed: ${error.message}`)));
  thread.on('exit', () => end(new CannotSave('the writing thread has ended')));

  const ask = <Value>(what: Ask): Promise<Value> =>
    new Promise((resolve, reject) => {
      if (ended) return reject(ended);
      asked += 1;
      waiting.set(asked, { resolve: resolve as (value: unknown) => void, reject });
      thread.postMessage({ id: asked, ask: what } satisfies Question);
    });

  return {
    query: ({ sql, parameters }) => ask({ kind: 'query', sql, parameters }),
    begin: () => ask({ kind: 'begin' }),
    commit: () => ask({ kind: 'commit' }),
    rollback: () => ask({ kind: 'rollback' }),
    commitBatches: (batches) => ask({ kind: 'batches', batches }),
    checkpoint: () => ask({ kind: 'checkpoint' }),
    async close() {
      await ask({ kind: 'close' });
      await thread.terminate();
    },
  };
}

const codesOf = ({ code, errcode }: Failure): object => ({
  ...(code ? { code } : {}),
  ...(errcode ? { errcode } : {}),
});
