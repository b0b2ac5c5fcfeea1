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
  /** Each table is a room of its own. */
  rooms: boolean;
  moderation: Moderation;
};

export type When = Pick<SessionDraft, 'day' | 'time'>;

/** Null: no day yet; not a number: a day without its time. */
export const instantOf = ({ day, time }: When): number | null =>
  day === '' ? null : new Date(`${day}T${time}`).getTime();

/** An instant as the two boxes have it. */
export function whenOf(startsAt: number | null): When {
  if (startsAt === null) return { day: '', time: '18:00' };
  const at = new Date(startsAt);
  const two = (number: number) => String(number).padStart(2, '0');
  return {
    day: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
    time: `${two(at.getHours())}:${two(at.getMinutes())}`,
  };
}

export function sessionOf(draft: SessionDraft): Result<SessionSetup, 'time' | 'tables'> {
  const startsAt = instantOf(draft);
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
    ...(draft.rooms && tables > 0 ? { rooms: true } : {}),
  });
}
