import type { Protocol, Step } from '@futureback/shared/protocol/schema.ts';
import { MINUTE, type Ms } from '@futureback/shared/time.ts';

/** A step with the minute it begins at, counted from the start. */
export type PlannedStep = { step: Step; from: number; until: number };

export const runningTimes = ({ steps }: Protocol): PlannedStep[] => {
  let from = 0;
  return steps.map((step) => {
    const planned = { step, from, until: from + step.minutes };
    from = planned.until;
    return planned;
  });
};

export const instantOf = (startsAt: Ms, minute: number): Ms => startsAt + minute * MINUTE;

/** "0:05", "1:10": the time since the start, where no starting time is set. */
export const sinceStart = (minute: number): string =>
  `${Math.floor(minute / 60)}:${String(Math.round(minute % 60)).padStart(2, '0')}`;
