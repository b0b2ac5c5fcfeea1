import { spareOf } from '@futureback/shared/protocol/insert.ts';
import type { Lens } from '@futureback/shared/protocol/schema.ts';
import type { Command } from '@futureback/shared/session/command.ts';
import type { HostView } from '@futureback/shared/session/view.ts';
import { MINUTE, type Ms } from '@futureback/shared/time.ts';

/** Made when it is pressed: by then the session may be in another visit to a step, and the command must name that one. */
export type Undo = (now: HostView) => Command | null;

const inRun =
  (make: (run: number) => Command): Undo =>
  ({ at }) =>
    at ? make(at.run) : null;

const hidingAllBut = (keep: readonly Lens[]): Undo =>
  inRun((run) => ({ type: 'hide', run, ...(keep.length > 0 ? { keep: [...keep] } : {}) }));

/** Minutes that the step of now has beyond its plan. */
const addedNow = ({ agenda }: HostView): Ms => agenda.find(({ state }) => state === 'now')?.addedMs ?? 0;

/** What takes a command back, or null where nothing does. What was seen cannot be unseen: the words beside it say so. */
export function undoOf(command: Command, before: HostView): Undo | null {
  switch (command.type) {
    case 'start':
      return inRun((run) => ({ type: 'back-to-lobby', run }));
    case 'back-to-lobby':
      return () => ({ type: 'start' });
    case 'next':
    case 'previous':
    case 'go': {
      const step = before.at?.step.id;
      return step === undefined ? null : inRun((run) => ({ type: 'go', run, step }));
    }
    case 'pause':
      return inRun((run) => ({ type: 'resume', run }));
    case 'resume':
      return inRun((run) => ({ type: 'pause', run }));
    case 'extend':
      return inRun((run) => ({ type: 'take-minutes-back', run }));
    case 'take-minutes-back': {
      const had = addedNow(before);
      return (now) => {
        const minutes = (had - addedNow(now)) / MINUTE;
        return now.at && minutes > 0 ? { type: 'extend', run: now.at.run, minutes } : null;
      };
    }
    case 'replan': {
      const steps = command.steps.flatMap(({ step }) => {
        const line = before.agenda.find((known) => known.step === step);
        return line ? [{ step, minutes: line.plannedMinutes + line.addedMs / MINUTE }] : [];
      });
      return inRun((run) => ({ type: 'replan', run, steps }));
    }
    case 'end-at':
      return () => ({ type: 'end-at', at: before.endAt });
    case 'spotlight':
      return () => ({ type: 'spotlight', on: before.spotlight });
    case 'stop-writing':
      return inRun((run) => ({ type: 'open-writing', run }));
    case 'open-writing':
      return inRun((run) => ({ type: 'stop-writing', run }));
    case 'reveal': {
      // A second reveal only lets more notes through; taking the whole wall away is not its opposite.
      const { revealed = false, lenses = [] } = before.at?.writing ?? {};
      return revealed || (command.lens && lenses.includes(command.lens)) ? null : hidingAllBut(lenses);
    }
    case 'hide':
      return inRun((run) => ({ type: 'show-again', run }));
    case 'show-again':
      return hidingAllBut(before.at?.writing?.lenses ?? []);
    case 'open-ballot':
      return inRun((run) => ({ type: 'withdraw-ballot', run }));
    case 'withdraw-ballot':
      return inRun((run) => ({ type: 'open-ballot', run }));
    case 'insert-step':
      return ({ agenda }) => {
        const put = agenda.find((line) => line.canGo && !before.agenda.some(({ step }) => step === line.step));
        return put ? { type: 'take-out-step', step: put.step } : null;
      };
    case 'take-out-step': {
      const at = before.agenda.findIndex(({ step }) => step === command.step);
      const after = before.agenda[at - 1]?.step;
      const spare = spareOf(command.step);
      return after && spare ? () => ({ type: 'insert-step', after, spare }) : null;
    }
    case 'remove':
      return () => ({ type: 'readmit', participant: command.participant });
    case 'readmit':
      return () => ({ type: 'remove', participant: command.participant });
    case 'count-people':
      return () => ({ type: 'count-people', ...before.withoutPhones });
    case 'count-by-hand': {
      const paper = before.at?.ballot?.paper ?? { people: 0, dots: {} };
      return () => ({ type: 'count-by-hand', ballot: command.ballot, ...paper });
    }
    case 'cover':
      return () => ({ type: 'cover', on: !command.on });
    case 'close':
      return () => ({ type: 'reopen' });
    case 'reopen':
      return () => ({ type: 'close' });
    default:
      return null;
  }
}
