import type { ProcessSetup, SessionRecord } from '@futureback/shared/process/schema.ts';
import { DAY, HOUR, type Ms } from '@futureback/shared/time.ts';
import type { Registry } from './live/registry.ts';
import type { Clock, Log } from './ports.ts';
import { deleteWords, deleteWordsOfSession } from './store/delete-words.ts';
import type { Store } from './store/store.ts';

const LOOK_EVERY: Ms = HOUR;
/** Practice is wiped so long after anything last happened in it. */
const KEEP_PRACTICE: Ms = DAY;

/**
 * Deletes for good what people wrote in a process once its day is over (by UTC: on the evening of that day in Massachusetts). Looks at once and
 * then every hour, also where everything is deleted already, so that nothing stays that comes late from memory. Practice is wiped a day after it. Returns its stop.
 */
export async function keepPurging(
  { store, clock, log }: { store: Store; clock: Clock; log: Log },
  memory: Pick<Registry, 'forgetProcess' | 'forgetSession'>,
) {
  let cancel = () => {};

  async function look(): Promise<void> {
    try {
      const due = await dueProcesses(store, clock.now());
      for (const process of due) {
        await memory.forgetProcess(process);
        const rows = await deleteWords(store, process, clock.now());
        if (rows > 0) await memory.forgetProcess(process);
        if (rows > 0) log.info({ process, rows }, 'deleted what people wrote, because its day is over');
      }
      const practice = await pastRehearsals(store, clock.now());
      for (const session of practice) {
        await memory.forgetSession(session);
        const rows = await deleteWordsOfSession(store, session);
        if (rows > 0) await memory.forgetSession(session);
        if (rows > 0) log.info({ session, rows }, 'deleted what was written in practice');
      }
      // False when somebody was reading just then; the next look does it.
      if (due.length + practice.length > 0) await store.scrub();
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

/** Rehearsals that were held, or were never begun and whose time is past. */
async function pastRehearsals({ read }: Store, now: Ms): Promise<string[]> {
  const rows = await read
    .selectFrom('session')
    .leftJoin('session_event', 'session_event.session', 'session.id')
    .select(['session.id', 'session.record', 'session.created_at'])
    .select((row) => row.fn.max('session_event.at').as('last'))
    .groupBy('session.id')
    .execute();
  return rows.flatMap(({ id, record, created_at, last }) => {
    const { kind, startsAt } = JSON.parse(record) as SessionRecord;
    const quietSince = Math.max(created_at, startsAt ?? 0, last ?? 0);
    return kind === 'rehearsal' && quietSince + KEEP_PRACTICE <= now ? [id] : [];
  });
}

const endOf = (day: string): Ms => Date.parse(`${day}T00:00:00Z`) + DAY;
