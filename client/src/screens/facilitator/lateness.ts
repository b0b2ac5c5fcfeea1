import type { AgendaLine, HostView, StepView } from '@futureback/shared/session/view.ts';
import { MINUTE, type Ms, remaining } from '@futureback/shared/time.ts';

/** How the evening stands against its plan. */
export type Lateness = {
  /** When it ends if every step from here takes what it has. */
  endsAt: Ms;
  /** Behind the plan; negative when ahead of it. */
  lateMs: Ms;
};

/** A step that was left gets at least a minute when one comes back to it, as the server gives it. */
const left = (line: AgendaLine): Ms => {
  if (line.plannedMinutes === 0) return 0;
  const rest = line.plannedMinutes * MINUTE + line.addedMs - line.usedMs;
  return line.usedMs > 0 ? Math.max(rest, MINUTE) : rest;
};

/** Steps behind us that were skipped count as time saved; those ahead still take what they have. */
export function lateness({ agenda }: Pick<HostView, 'agenda'>, at: StepView, now: Ms): Lateness {
  const here = agenda.findIndex((line) => line.step === at.step.id);
  const restOfStep = Math.max(remaining(at.clock, now) ?? 0, 0);
  let ahead = restOfStep;
  let spent = now - at.startedAt;
  agenda.forEach((line, index) => {
    spent += line.usedMs;
    if (index > here) ahead += left(line);
  });
  const planned = agenda.reduce((sum, line) => sum + line.plannedMinutes * MINUTE, 0);
  return { endsAt: now + ahead, lateMs: spent + ahead - planned };
}

/** Whole minutes, as people say them: half a minute late is not late yet. */
export const wholeMinutes = (ms: Ms): number => Math.trunc(Math.round(ms / (MINUTE / 2)) / 2);
