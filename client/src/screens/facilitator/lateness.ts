import type { AgendaLine, HostView, StepView } from '@futureback/shared/session/view.ts';
import { MINUTE, type Ms, remaining } from '@futureback/shared/time.ts';

/** How the evening stands against its plan. */
export type Lateness = {
  /** When it ends if every step from here takes what it has. */
  endsAt: Ms;
  /** Behind the end that was set, or else behind the plan; negative when ahead of it. */
  lateMs: Ms;
  /** By when it has to end: as was set, or else when its minutes and the spare ones are over. */
  dueAt: Ms;
};

/** What the step that runs has left; nothing once it is over time. */
export const restOfStep = (at: Pick<StepView, 'clock'>, now: Ms): Ms => Math.max(remaining(at.clock, now) ?? 0, 0);

/** A step that was left gets at least a minute when one comes back to it, as the server gives it. */
export const left = (line: AgendaLine): Ms => {
  if (line.plannedMinutes === 0) return 0;
  const rest = line.plannedMinutes * MINUTE + line.addedMs - line.usedMs;
  return line.usedMs > 0 ? Math.max(rest, MINUTE) : rest;
};

/** Steps behind us that were skipped count as time saved; those ahead still take what they have. */
export function lateness(
  { agenda, endAt, spareMinutes }: Pick<HostView, 'agenda' | 'endAt' | 'spareMinutes'>,
  at: StepView,
  now: Ms,
): Lateness {
  const here = agenda.findIndex((line) => line.step === at.step.id);
  let ahead = restOfStep(at, now);
  let spent = now - at.startedAt;
  agenda.forEach((line, index) => {
    spent += line.usedMs;
    if (index > here) ahead += left(line);
  });
  const planned = agenda.reduce((sum, line) => sum + line.plannedMinutes * MINUTE, 0);
  const endsAt = now + ahead;
  const behindPlan = spent + ahead - planned;
  return endAt === null
    ? { endsAt, lateMs: behindPlan, dueAt: endsAt - behindPlan + spareMinutes * MINUTE }
    : { endsAt, lateMs: endsAt - endAt, dueAt: endAt };
}

/** Whole minutes, as people say them: half a minute late is not late yet. */
export const wholeMinutes = (ms: Ms): number => Math.trunc(Math.round(ms / (MINUTE / 2)) / 2);
