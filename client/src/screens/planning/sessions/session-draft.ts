import type { SessionSetup } from '@futureback/shared/process/schema.ts';
import { ok, type Result, refuse } from '@futureback/shared/result.ts';

/** As the form has it, the host reads first, or nobody reads before the reveal. */
export const MODERATIONS = ['form', 'host-first', 'nobody'] as const;
export type Moderation = (typeof MODERATIONS)[number];

/** A session while somebody types it. `day` is YYYY-MM-DD and `time` HH:MM, both by this device's clock, or empty. */
export type SessionDraft = {
  protocolId: string;
  kind: SessionSetup['kind'];
  title: string;
  place: string;
  host: string;
  day: string;
  time: string;
  tables: string;
  moderation: Moderation;
};

/** Without a time the day begins it: better a date alone than none. */
const startOf = (day: string, time: string): number | null => {
  if (day === '') return null;
  const at = new Date(`${day}T${time === '' ? '00:00' : time}`).getTime();
  return Number.isFinite(at) ? at : null;
};

export function sessionOf(draft: SessionDraft): Result<SessionSetup, 'tables'> {
  const tables = draft.tables.trim() === '' ? 0 : Number(draft.tables);
  if (!Number.isInteger(tables) || tables < 0 || tables > 60) return refuse('tables');
  return ok({
    title: draft.title,
    kind: draft.kind,
    protocolId: draft.protocolId,
    place: draft.place,
    host: draft.host,
    startsAt: startOf(draft.day, draft.time),
    ...(draft.moderation === 'form' ? {} : { moderated: draft.moderation === 'host-first' }),
    tables,
  });
}
