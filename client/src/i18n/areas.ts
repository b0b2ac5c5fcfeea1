import type admin from './locales/en/admin.json';
import type broken from './locales/en/broken.json';
import type check from './locales/en/check.json';
import type common from './locales/en/common.json';
import type facilitator from './locales/en/facilitator.json';
import type participant from './locales/en/participant.json';
import type planning from './locales/en/planning.json';
import type problems from './locales/en/problems.json';
import type projector from './locales/en/projector.json';
import type report from './locales/en/report.json';
import type statement from './locales/en/statement.json';
import type steps from './locales/en/steps.json';

/** Every message the app says, by area; those of the join page (`join.json`) are said by the server. English is the list; a test holds the other languages to it. */
type Messages = typeof admin &
  typeof broken &
  typeof check &
  typeof common &
  typeof facilitator &
  typeof participant &
  typeof planning &
  typeof problems &
  typeof projector &
  typeof report &
  typeof statement &
  typeof steps;

export type MessageId = keyof Messages;

/** What a phone needs comes first and alone; the words of the staff's screens follow with those screens. */
export const wordSets = {
  phone: ['common', 'participant', 'steps', 'statement', 'problems'],
  check: ['check'],
  staff: ['facilitator', 'projector', 'planning', 'report', 'admin'],
} as const;

export type WordSet = keyof typeof wordSets;
