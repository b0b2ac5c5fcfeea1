import type { BallotId, ParticipantId, StepId } from '@futureback/shared/ids.ts';
import type { Lens } from '@futureback/shared/protocol/schema.ts';
import type { Command } from '@futureback/shared/session/command.ts';
import type { HostView } from '@futureback/shared/session/view.ts';
import type { Problem } from '@futureback/shared/wire/problems.ts';
import { createContext, type ReactNode, use, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useControl, useCounts, useRoster } from '../../realtime/control-context.tsx';
import { type Undo, undoOf } from './undo.ts';

/** What became of the last command, until the next one. */
export type Outcome = { kind: 'done'; command: Command; undo: Undo | null } | { kind: 'refused'; problem: Problem };

/** A question that stands between a press and a command. */
export type Ask =
  /** Going on while notes are not revealed. */
  | { kind: 'leave'; onward: Command }
  /** Closing a ballot that people have answered, by itself or by moving on. */
  | { kind: 'end-ballot'; ballot: BallotId; onward: Command }
  /** A reveal while some notes have not been on the desk. */
  | { kind: 'unread'; notes: number; lens: Lens | undefined }
  | { kind: 'go'; step: string }
  | { kind: 'close' }
  /** New minutes for the steps ahead. */
  | { kind: 'replan' }
  | { kind: 'end-at' }
  /** Which step to put in behind another. */
  | { kind: 'insert'; after: StepId }
  /** Sending somebody away. `name`: as the list of people calls them. */
  | { kind: 'remove'; participant: ParticipantId; name: string }
  | { kind: 'keys' };

export type Steering = {
  /** Sends a command. `undo` takes it back where the command alone does not say how. True when it was done. */
  steer: (command: Command, undo?: Undo) => Promise<boolean>;
  outcome: Outcome | null;
  undo: () => void;
  dismiss: () => void;
  asked: Ask | null;
  ask: (ask: Ask | null) => void;
  /** Moves everybody to another step, or shows a result; asks first where that would end what people have begun to answer. */
  move: (command: Command) => void;
  /** Reveals the notes of this step, or those under one lens; asks first when some of them have been on no desk. */
  reveal: (lens?: Lens) => void;
};

const SteeringContext = createContext<Steering | null>(null);

export const useSteering = (): Steering => {
  const steering = use(SteeringContext);
  if (!steering) throw new Error('Commands are given only inside a SteeringProvider');
  return steering;
};

/** Somebody else who leads may have answered it meanwhile, by going on or by showing the result. */
const isOfNow = ({ ask, run }: { ask: Ask; run: number }, { at }: HostView): boolean => {
  switch (ask.kind) {
    case 'end-ballot':
      return at?.ballot?.ballot === ask.ballot && at.ballot.result === null;
    case 'leave':
    case 'unread':
    case 'go':
      return at?.run === run;
    default:
      return true;
  }
};

/** The way back from closing what nobody has answered. */
const askAnew: Undo = ({ at }) => (at?.ballot?.result?.people === 0 ? { type: 'open-ballot', run: at.run } : null);

/** Gives commands in the session that `view` shows, and remembers how to take the last one back. */
export const SteeringProvider = ({ view, children }: { view: HostView; children: ReactNode }) => {
  const { send } = useControl();
  const unread = useRoster()?.unread ?? 0;
  const answered = useCounts()?.voted ?? 0;
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const run = view.at?.run ?? 0;
  const [question, put] = useState<{ ask: Ask; run: number } | null>(null);
  const ask = useCallback((asked: Ask | null) => put(asked && { ask: asked, run }), [run]);
  const asked = question && isOfNow(question, view) ? question.ask : null;
  const now = useRef(view);
  useLayoutEffect(() => {
    now.current = view;
  }, [view]);

  const steer = useCallback(
    async (command: Command, undo?: Undo) => {
      const before = now.current;
      const ack = await send(command);
      setOutcome(
        ack.ok
          ? { kind: 'done', command, undo: undo ?? undoOf(command, before) }
          : { kind: 'refused', problem: ack.problem },
      );
      return ack.ok;
    },
    [send],
  );

  const move = useCallback(
    (command: Command) => {
      const open = now.current.at?.ballot;
      if (answered > 0 && open?.result === null) ask({ kind: 'end-ballot', ballot: open.ballot, onward: command });
      else void steer(command, command.type === 'close-ballot' ? askAnew : undefined);
    },
    [steer, ask, answered],
  );

  const steering = useMemo<Steering>(
    () => ({
      steer,
      move,
      outcome,
      undo: () => {
        const back = outcome?.kind === 'done' ? outcome.undo?.(now.current) : null;
        if (!back) return;
        if (back.type === 'go') move(back);
        else void steer(back);
      },
      dismiss: () => setOutcome(null),
      asked,
      ask,
      reveal: (lens) => {
        const { at } = now.current;
        if (!at) return;
        const moderated = 'pen' in at.step && at.step.pen.moderated;
        if (moderated && unread > 0) ask({ kind: 'unread', notes: unread, lens });
        else void steer({ type: 'reveal', run: at.run, unread: 'keep', ...(lens ? { lens } : {}) });
      },
    }),
    [steer, move, ask, outcome, asked, unread],
  );
  return <SteeringContext value={steering}>{children}</SteeringContext>;
};
