import type { Ms } from '@futureback/shared/time.ts';
import type { Problem } from '@futureback/shared/wire/problems.ts';

/** Nothing is kept without end: a process is over within this many years. */
const MOST_YEARS = 3;

/** What is wrong with a purge date, "2027-06-30", or null. */
export function purgeDateTrouble(day: string, now: Ms): Problem | null {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) return 'malformed';
  const today = new Date(now).toISOString().slice(0, 10);
  if (day < today) return 'malformed';
  const latest = new Date(now);
  latest.setUTCFullYear(latest.getUTCFullYear() + MOST_YEARS);
  return date > latest ? 'purge-date-too-late' : null;
}
