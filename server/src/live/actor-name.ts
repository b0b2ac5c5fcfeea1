import type { Actor } from '@futureback/shared/actor.ts';
import type { CommandMessage } from '@futureback/shared/wire/control.ts';

/** An actor as the log names it: an id, never a name. */
export function actorName(actor: Actor): string {
  switch (actor.kind) {
    case 'account':
      return `account:${actor.account}`;
    case 'participant':
      return `participant:${actor.participant}`;
    case 'screen':
    case 'anyone':
    case 'system':
      return actor.kind;
  }
}

/** Commands are told apart by who sends them, so that nobody can take the id of another's command away. */
export const commandKey = (actor: Actor, message: CommandMessage): string => `${actorName(actor)}/${message.id}`;
