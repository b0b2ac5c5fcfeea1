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

export function sessionOf(draft: SessionDraft): Result<SessionSetup, 'time' | 'tables'> {
  const startsAt = draft.day === '' ? null : new Date(`${draft.day}T${draft.time}`).getTime();
  if (Number.isNaN(startsAt)) return refuse('time');
  const tables = draft.tables.trim() === '' ? 0 : Number(draft.tables);
  if (!Number.isInteger(tables) || tables < 0 || tables > 60) return refuse('tables');
  return ok({
    title: draft.title,
    kind: draft.kind,
    protocolId: draft.protocolId,
    place: draft.place,
    host: draft.host,
    startsAt,
    ...(draft.moderation === 'form' ? {} : { moderated: draft.moderation === 'host-first' }),
    tables,
  });
}
