import type { Lens } from '@futureback/shared/protocol/schema.ts';
import { lensesToReveal } from '@futureback/shared/session/state.ts';
import type { HostView } from '@futureback/shared/session/view.ts';
import { useT } from '../../i18n/use-t.ts';
import { madeAround } from '../../pieces/steering/made.ts';
import { useSteering } from '../../pieces/steering/steering.tsx';
import { useSay } from '../../pieces/use-say.ts';
import { useCounts, useRoster } from '../../realtime/control-context.tsx';
import type { ActionName } from './keys.ts';

/** Something on the bar or by a key: what it says, and what pressing it does; null where it cannot be done now. */
export type Action = { label: string; act: (() => void) | null };
export type Actions = Record<ActionName, Action>;

/** Notes that nobody in the room has seen and that going on would leave behind. */
export const unrevealedNotes = (view: HostView, notes: number): number => {
  const { at } = view;
  return at && 'pen' in at.step && at.step.pen.private && at.writing?.revealed === false ? notes : 0;
};

/** The lenses whose notes nobody in the room has seen, where others were revealed one by one. */
export const lensesLeft = ({ at }: HostView): readonly Lens[] =>
  at && 'pen' in at.step && at.writing && !at.writing.revealed && at.writing.lenses.length > 0
    ? lensesToReveal(at.step.pen).filter((lens) => !at.writing?.lenses.includes(lens))
    : [];

/** Nobody has been anywhere else, written or been asked: a start can still be taken back. */
function useHasJustBegun({ at, agenda }: HostView): boolean {
  const written = useRoster()?.written;
  return (
    at !== null &&
    at.ballot === null &&
    agenda.every(({ state, usedMs }) => state !== 'past' && usedMs === 0) &&
    written !== undefined &&
    Object.keys(written).length === 0
  );
}

/** Everything the bar and its keys can do in the state that `view` shows. */
export function useActions(view: HostView): Actions {
  const t = useT();
  const say = useSay(view.horizon);
  const { steer, move, ask, reveal, outcome, undo } = useSteering();
  const left = unrevealedNotes(view, useCounts()?.notes ?? 0);
  const { at, covered, spotlight } = view;
  const run = at?.run ?? 0;

  const leave = (type: 'next' | 'previous') => () => {
    if (left > 0) ask({ kind: 'leave', onward: { type, run } });
    else move({ type, run });
  };
  const fresh = useHasJustBegun(view);
  const next = at && view.agenda[at.index + 1];
  const paused = at?.clock.kind === 'paused';
  const open = at?.writing?.open === true;
  const isOpen = at?.ballot?.result === null;

  return {
    previous: fresh
      ? { label: t('facilitator.bar.back-to-lobby'), act: () => void steer({ type: 'back-to-lobby', run }) }
      : { label: t('facilitator.bar.back'), act: at && at.index > 0 ? leave('previous') : null },
    next: next
      ? { label: t('facilitator.bar.next', { step: say(next.title) }), act: leave('next') }
      : { label: t('facilitator.bar.close'), act: at ? () => ask({ kind: 'close' }) : null },
    clock: {
      label: t(paused ? 'facilitator.bar.resume' : 'facilitator.bar.pause'),
      act: at && at.clock.kind !== 'untimed' ? () => void steer({ type: paused ? 'resume' : 'pause', run }) : null,
    },
    extend: {
      label: t('facilitator.bar.extend'),
      act: at ? () => void steer({ type: 'extend', run, minutes: 1 }) : null,
    },
    reveal: {
      label: t(at?.writing?.lenses.length ? 'facilitator.bar.reveal-rest' : 'facilitator.bar.reveal'),
      act: at && 'pen' in at.step && at.step.pen.private && at.writing?.revealed === false ? () => reveal() : null,
    },
    writing: {
      label: t(open || !at?.writing ? 'facilitator.bar.stop-writing' : 'facilitator.bar.open-writing'),
      act: at?.writing ? () => void steer({ type: open ? 'stop-writing' : 'open-writing', run }) : null,
    },
    ballot: {
      label: t(isOpen ? 'facilitator.ballot.close' : 'facilitator.ballot.open'),
      act:
        at && (at.step.kind === 'vote' || (at.step.kind === 'draft' && at.step.mode === 'agree'))
          ? () => move({ type: isOpen ? 'close-ballot' : 'open-ballot', run })
          : null,
    },
    light: {
      label: t('facilitator.spotlight.show'),
      act: at
        ? () => {
            const on = madeAround(document.activeElement);
            if (on) void steer({ type: 'spotlight', on });
          }
        : null,
    },
    step: {
      label: t('facilitator.spotlight.release'),
      act: spotlight ? () => void steer({ type: 'spotlight', on: null }) : null,
    },
    cover: {
      label: t(covered ? 'facilitator.bar.uncover' : 'facilitator.bar.cover'),
      act: view.phase === 'closed' ? null : () => void steer({ type: 'cover', on: !covered }),
    },
    undo: { label: t('common.undo'), act: outcome?.kind === 'done' && outcome.undo ? undo : null },
    help: { label: t('facilitator.keys.title'), act: () => ask({ kind: 'keys' }) },
  };
}
