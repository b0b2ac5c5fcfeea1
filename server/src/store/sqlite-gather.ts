import { setImmediate } from 'node:timers/promises';
import { type Kysely, sql, type Transaction } from 'kysely';
import { type Batch, CannotSave, type Store } from './store.ts';
import type { Tables } from './tables.ts';
import type { WriteDoor } from './write-door.ts';

// What waits at the door goes through together and pays for one commit, not for one each: when a hall joins at once, or many sessions are live,
// a slow disk would else hold up everybody.

/** Bounds how long whoever comes next waits. */
const MOST_TOGETHER = 100;

type Waiting<Task> = { task: Task; resolve: (value: unknown) => void; reject: (error: unknown) => void };
type Work = (db: Transaction<Tables>) => Promise<unknown>;

/** Pieces of work share a transaction, each behind its own savepoint: one that throws takes nothing of the others back. */
export function gatherWork(writer: Kysely<Tables>): Store['write'] {
  const together = gather<Work>(async (take) => {
    const told: (() => void)[] = [];
    await writer.transaction().execute(async (db) => {
      for (const { task, resolve, reject } of take()) {
        await sql`savepoint work`.execute(db);
        try {
          const value = await task(db);
          told.push(() => resolve(value));
        } catch (error) {
          if (error instanceof CannotSave) throw error;
          await sql`rollback to work`.execute(db);
          told.push(() => reject(error));
        }
        await sql`release work`.execute(db);
      }
    });
    for (const tell of told) tell();
  });
  return <Value>(work: (db: Transaction<Tables>) => Promise<Value>) => together(work) as Promise<Value>;
}

/** Batches share a commit. A batch that breaks a promise, such as a command stored twice, fails alone. */
export function gatherBatches(
  door: WriteDoor,
  commitNow: (batches: readonly Batch[]) => Promise<void>,
): Store['commit'] {
  const together = gather<readonly Batch[]>(async (take) => {
    const leave = await door.enter();
    try {
      const group = take();
      try {
        await commitNow(group.flatMap(({ task }) => task));
        for (const { resolve } of group) resolve(undefined);
      } catch (error) {
        if (group.length === 1 || error instanceof CannotSave) throw error;
        for (const { task, resolve, reject } of group) {
          try {
            await commitNow(task);
            resolve(undefined);
          } catch (own) {
            reject(own);
          }
        }
      }
    } finally {
      leave();
    }
  });
  return async (batches) => void (await together(batches));
}

/**
 * Collects tasks while `run` is busy. `run` takes a group once it is through the door, and settles each of it; what it throws is the answer to
 * the whole group.
 */
function gather<Task>(run: (take: () => readonly Waiting<Task>[]) => Promise<void>): (task: Task) => Promise<unknown> {
  const waiting: Waiting<Task>[] = [];
  let isBusy = false;

  async function runGroups(): Promise<void> {
    isBusy = true;
    while (waiting.length > 0) {
      // Whatever the network has brought by now may come along.
      await setImmediate();
      let group: readonly Waiting<Task>[] | null = null;
      const take = () => (group ??= waiting.splice(0, MOST_TOGETHER));
      try {
        await run(take);
      } catch (error) {
        for (const { reject } of take()) reject(error);
      }
    }
    isBusy = false;
  }

  return (task) =>
    new Promise((resolve, reject) => {
      waiting.push({ task, resolve, reject });
      if (!isBusy) void runGroups();
    });
}
