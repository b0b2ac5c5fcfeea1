import type { Id } from '@futureback/shared/ids.ts';
import type { Command } from '@futureback/shared/session/command.ts';
import type { CommandAck } from '@futureback/shared/wire/ack.ts';
import type { CommandMessage } from '@futureback/shared/wire/control.ts';

/**
 * Commands that the server has not answered yet, in the order in which they were given. Each keeps its id for ever, so
 * that sending it again after a broken connection does nothing twice.
 */
export type Outbox = {
  /** Puts a command in; the promise is its answer, however many connections that takes. */
  readonly add: (command: Command) => Promise<CommandAck>;
  /** A connection is open: everything unanswered goes out, now and whenever something is added. */
  readonly open: (post: Post) => void;
  readonly pause: () => void;
  /** No connection will come again: whoever waits is told so. */
  readonly end: (answer: CommandAck) => void;
};

/** Sends one message; the promise is null when the connection broke or took too long before an answer came. */
export type Post = (message: CommandMessage) => Promise<CommandAck | null>;

type Waiting = { message: CommandMessage; answer: (ack: CommandAck) => void };

export function outbox(freshId: () => Id): Outbox {
  const waiting = new Map<Id, Waiting>();
  let post: Post | null = null;
  let ended: CommandAck | null = null;

  const send = async (one: Waiting): Promise<void> => {
    const by = post;
    if (!by) return;
    const ack = await by(one.message);
    if (ack && waiting.delete(one.message.id)) one.answer(ack);
    // The same connection is still there and was only slow: ask it again.
    else if (!ack && by === post && waiting.has(one.message.id)) await send(one);
  };

  return {
    add: (command) =>
      new Promise((answer) => {
        if (ended) return answer(ended);
        const one: Waiting = { message: { id: freshId(), command }, answer };
        waiting.set(one.message.id, one);
        void send(one);
      }),
    open: (with_) => {
      post = with_;
      for (const one of waiting.values()) void send(one);
    },
    pause: () => {
      post = null;
    },
    end: (answer) => {
      post = null;
      ended = answer;
      for (const one of waiting.values()) one.answer(answer);
      waiting.clear();
    },
  };
}
