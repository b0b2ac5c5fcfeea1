import type { Actor, ProcessRole, SessionRole } from './actor.ts';
import type { DocumentKind } from './document-name.ts';
import type { AccountId, ParticipantId, ProcessId, SessionId } from './ids.ts';
import type { Step } from './protocol/schema.ts';
import type { CommandType } from './session/command.ts';

/**
 * Who may do what, in one table. `place` says where: the process, and for what belongs to a session also the session. Asked by the client
 * to show what can be done, and by the server before it is done.
 */
export type Place = {
  process: ProcessId;
  session?: SessionId;
  /** Whose sheet, dots or marks it is about. */
  participant?: ParticipantId;
  /** Who of the process is told of safety concerns, where that decides. Any member can be. */
  namedAdult?: AccountId | null;
  /** Whom the session's host sent away, and who finished and is held by no browser any more: they may nothing there. */
  removed?: readonly ParticipantId[];
  /** The step the session stands in, where that decides. */
  step?: StepRights | null;
};

/** What of a step decides about rights; a whole step fits, and so does the room's view of one. */
export type StepRights =
  | Pick<Extract<Step, { kind: 'group' }>, 'kind' | 'sorters'>
  | Pick<Extract<Step, { kind: 'draft' }>, 'kind' | 'writers' | 'mode'>
  | Pick<Exclude<Step, { kind: 'group' | 'draft' }>, 'kind'>;

/** A role as the table names it. `self` is the participant the thing belongs to. */
type Role = ProcessRole | SessionRole | 'named-adult' | 'screen' | 'self' | 'sorter' | 'drafter' | 'anyone';

const STEWARDS = ['owner', 'deputy'] as const;
const HOSTS = ['owner', 'deputy', 'facilitator'] as const;
const TEAM = [...HOSTS, 'planner'] as const;
const ROOM = ['participant', 'recorder', 'interpreter', 'observer'] as const;

const TABLE = {
  'process.create': TEAM,
  'process.read': TEAM,
  'process.edit': STEWARDS,
  'process.invite': STEWARDS,
  'process.export': TEAM,
  /** The complete archive: every note, exact small counts. */
  'process.archive': STEWARDS,
  /** Notes that say that someone may be hurt. */
  'concern.read': [...STEWARDS, 'named-adult'],
  /** To be one of the two people whom finding an author takes. */
  'concern.trace': [...STEWARDS, 'named-adult'],
  /** To be one of the two who close a concern. */
  'concern.close': [...STEWARDS, 'named-adult'],
  /** Who asked for an author, who confirmed, and who looked. */
  'concern.log': STEWARDS,
  'session.create': HOSTS,
  'session.edit': HOSTS,
  'session.steer': HOSTS,
  'session.moderate': HOSTS,
  'session.watch': [...HOSTS, 'planner', ...ROOM, 'screen'],
  'ballot.cast': ['participant', 'recorder', 'interpreter'],
  'sheet.read': ['self'],
  'sheet.write': ['self'],
  'wall.read': [...TEAM, ...ROOM, 'screen'],
  'wall.write': [],
  'desk.read': HOSTS,
  'desk.write': [],
  'themes.read': [...TEAM, ...ROOM, 'screen'],
  'themes.write': [...HOSTS, 'recorder', 'sorter'],
  'synthesis.read': TEAM,
  'synthesis.write': TEAM,
  'statement.read': [...TEAM, 'drafter', 'screen'],
  'statement.write': [...TEAM, 'drafter'],
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof TABLE;

/** "May this actor do this there?" */
export function may(actor: Actor, action: Action, place: Place): boolean {
  if (actor.kind === 'system') return true;
  const allowed: readonly Role[] = TABLE[action];
  return rolesOf(actor, action, place).some((role) => allowed.includes(role));
}

/** Whether a document can be opened at all, and whether its connection may write. */
export const mayRead = (actor: Actor, kind: DocumentKind, place: Place): boolean => may(actor, `${kind}.read`, place);
export const mayWrite = (actor: Actor, kind: DocumentKind, place: Place): boolean => may(actor, `${kind}.write`, place);

function rolesOf(actor: Exclude<Actor, { kind: 'system' }>, action: Action, place: Place): Role[] {
  switch (actor.kind) {
    case 'anyone':
      return ['anyone'];
    case 'account': {
      const role = actor.roles[place.process];
      if (!role) return [];
      return actor.account === place.namedAdult ? [role, 'named-adult'] : [role];
    }
    case 'screen':
      if (actor.session !== place.session) return [];
      return action === 'statement.read' && place.step?.kind !== 'draft' ? [] : ['screen'];
    case 'participant': {
      if (actor.session !== place.session || place.removed?.includes(actor.participant)) return [];
      const roles: Role[] = [actor.role];
      if (actor.participant === place.participant) roles.push('self');
      if (actor.role === 'observer') return roles.filter((role) => role !== 'self');
      if (place.step?.kind === 'group' && place.step.sorters === 'everyone') roles.push('sorter');
      if (place.step?.kind === 'draft' && mayDraft(place.step, action)) roles.push('drafter');
      return roles;
    }
  }
}

/** A session's people read the statement while its draft step runs, and write it where the step says so. */
const mayDraft = (step: Extract<StepRights, { kind: 'draft' }>, action: Action): boolean =>
  action === 'statement.read' || (step.mode === 'write' && step.writers === 'everyone');

/** What a command asks for. */
export const ACTION_OF = {
  start: 'session.steer',
  'back-to-lobby': 'session.steer',
  next: 'session.steer',
  previous: 'session.steer',
  go: 'session.steer',
  pause: 'session.steer',
  resume: 'session.steer',
  extend: 'session.steer',
  'take-minutes-back': 'session.steer',
  replan: 'session.steer',
  'end-at': 'session.steer',
  'stop-writing': 'session.steer',
  'open-writing': 'session.steer',
  reveal: 'session.steer',
  hide: 'session.steer',
  'show-again': 'session.steer',
  hold: 'session.moderate',
  release: 'session.moderate',
  move: 'session.moderate',
  reply: 'session.moderate',
  'open-ballot': 'session.steer',
  'close-ballot': 'session.steer',
  'withdraw-ballot': 'session.steer',
  dot: 'ballot.cast',
  mark: 'ballot.cast',
  'count-by-hand': 'session.steer',
  'count-people': 'session.steer',
  remove: 'session.steer',
  readmit: 'session.steer',
  'insert-step': 'session.steer',
  'take-out-step': 'session.steer',
  cover: 'session.steer',
  spotlight: 'session.steer',
  close: 'session.steer',
  reopen: 'session.steer',
} as const satisfies Record<CommandType, Action>;
