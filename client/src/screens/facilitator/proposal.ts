import type { Command } from '@futureback/shared/session/command.ts';
import { type Replan, replan, type StepAhead } from '@futureback/shared/session/replan.ts';
import type { HostView, StepView } from '@futureback/shared/session/view.ts';
import { MINUTE, type Ms } from '@futureback/shared/time.ts';
import { lateness, left, restOfStep } from './lateness.ts';

type Plan = Pick<HostView, 'agenda' | 'endAt' | 'spareMinutes'>;

/** How the steps ahead could fit into what is left of the evening. `missing`: minutes that no step can spare. */
export type Proposal = Pick<Replan, 'missing'> & {
  changes: readonly { step: string; from: number; to: number; total: number }[];
};

export function proposal(view: Plan, at: StepView, now: Ms): Proposal {
  const lines = view.agenda.filter(({ plannedMinutes }, index) => plannedMinutes > 0 && index > at.index);
  const ahead: StepAhead[] = lines.map((line) => {
    const used = Math.round(line.usedMs / MINUTE);
    return {
      step: line.step,
      minutes: Math.max(0, Math.round(left(line) / MINUTE)),
      planned: Math.max(0, line.plannedMinutes - used),
      protectedMinutes: Math.max(0, line.protectedMinutes - used),
    };
  });
  const minutesLeft = Math.round((lateness(view, at, now).dueAt - now - restOfStep(at, now)) / MINUTE);
  const { changes, missing } = replan(ahead, minutesLeft);
  return {
    missing,
    changes: changes.map(({ step, minutes }) => ({
      step,
      from: ahead.find((line) => line.step === step)?.minutes ?? 0,
      to: minutes,
      total: minutes + Math.round((lines.find((line) => line.step === step)?.usedMs ?? 0) / MINUTE),
    })),
  };
}

/** The command that does what was proposed. */
export const asCommand = ({ changes }: Proposal, run: number): Command => ({
  type: 'replan',
  run,
  steps: changes.map(({ step, total }) => ({ step, minutes: total })),
});

/** The instant closest to `near` at which clocks here show `time`, "19:30"; null where that is no time of day. */
export function instantOf(time: string, near: Ms): Ms | null {
  const [hours, minutes] = time.split(':').map(Number);
  if (hours === undefined || minutes === undefined || !(hours < 24 && minutes < 60)) return null;
  const at = [-1, 0, 1].map((day) => {
    const date = new Date(near);
    return new Date(date.getFullYear(), date.getMonth(), date.getDate() + day, hours, minutes).getTime();
  });
  return at.reduce((best, one) => (Math.abs(one - near) < Math.abs(best - near) ? one : best));
}

/** "19:30", as a box for a time of day wants it. */
export function timeOfDay(at: Ms): string {
  const date = new Date(at);
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}
