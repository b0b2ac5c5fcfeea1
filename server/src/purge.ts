import type { ProcessSetup } from '@futureback/shared/process/schema.ts';
import { DAY, HOUR, type Ms } from '@futureback/shared/time.ts';
import type { Clock, Log } from './ports.ts';
import { deleteWords } from './store/delete-words.ts';
import type { Store } from './store/store.ts';

const LOOK_EVERY: Ms = HOUR;

/**
 * Deletes for good what people wrote in a process once its day is over (by UTC: on the evening of that day in Massachusetts). Looks at once and
 * then every hour, also where everything is deleted already, so that nothing stays that comes late from memory. Returns its stop.
 */
export async function keepPurging({ store, clock, log }: { store: Store; clock: Clock; log: Log }) {
  let cancel = () => {};

  async function look(): Promise<void> {
    try {
      const due = await dueProcesses(store, clock.now());
      for (const process of due) {
        const rows = await deleteWords(store, process, clock.now());
        if (rows > 0) log.info({ process, rows }, 'deleted what people wrote, because its day is over');
      }
      // False when somebody was reading just then; the next look does it.
      if (due.length > 0) await store.scrub();
    } catch (error) {
      log.error({ error: String(error) }, 'deleting what people wrote failed and will be tried again');
    }
    cancel = clock.after(LOOK_EVERY, () => void look());
  }

  await look();
  return () => cancel();
}

async function dueProcesses({ read }: Store, now: Ms): Promise<string[]> {
  const rows = await read.selectFrom('process').select(['id', 'setup']).execute();
  return rows.filter(({ setup }) => endOf((JSON.parse(setup) as ProcessSetup).purgeOn) <= now).map(({ id }) => id);
}

const endOf = (day: string): Ms => Date.parse(`${day}T00:00:00Z`) + DAY;
