import type { SessionId } from '@futureback/shared/ids.ts';
import { SessionRecord } from '@futureback/shared/process/schema.ts';
import type { Store } from '../store/store.ts';

/** A record seldom changes, and holds a whole protocol: a thousand phones at the door should not parse it a thousand times. */
const KEPT = 100;

export type SessionRecords = {
  byId(id: SessionId): Promise<SessionRecord | null>;
  byCode(code: string): Promise<SessionRecord | null>;
  /** It has changed on disk. */
  forget(id: SessionId): void;
};

export function openSessionRecords({ read }: Store): SessionRecords {
  const records = new Map<SessionId, SessionRecord>();

  async function byId(id: SessionId): Promise<SessionRecord | null> {
    const known = records.get(id);
    if (known) return known;
    const row = await read.selectFrom('session').select('record').where('id', '=', id).executeTakeFirst();
    if (!row) return null;
    const record = SessionRecord.parse(JSON.parse(row.record));
    for (const oldest of records.keys()) {
      if (records.size < KEPT) break;
      records.delete(oldest);
    }
    records.set(id, record);
    return record;
  }

  return {
    byId,
    async byCode(code) {
      const row = await read.selectFrom('session').select('id').where('code', '=', code).executeTakeFirst();
      return row ? byId(row.id) : null;
    },
    forget: (id) => void records.delete(id),
  };
}
