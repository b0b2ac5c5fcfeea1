/**
 * Every refusal a person or a peer can meet: its name and its HTTP status. The sentence that says what to do is in the catalogues under
 * `problems.<name>`, in the person's language.
 */
export const PROBLEMS = {
  // the door
  malformed: 400,
  'old-page': 426,
  'not-signed-in': 401,
  'wrong-password': 401,
  'not-allowed': 403,
  'wrong-origin': 403,
  'not-found': 404,
  'wrong-code': 404,
  'too-many-tries': 429,
  'too-fast': 429,
  'link-expired': 410,
  'email-taken': 409,
  'weak-password': 400,
  'too-large': 413,
  // a session
  'session-closed': 409,
  'not-running': 409,
  'already-running': 409,
  'not-closed': 409,
  'stale-command': 409,
  'unknown-step': 404,
  'no-further-step': 409,
  'nothing-to-do': 409,
  'unknown-note': 404,
  'note-changed': 409,
  'no-ballot': 409,
  'ballot-open': 409,
  'ballot-closed': 409,
  'nothing-to-vote-on': 409,
  'unknown-item': 404,
  'over-budget': 409,
  'more-dots-than-people': 409,
  'unknown-participant': 404,
  'too-many-steps': 409,
  'step-used': 409,
  'no-way-back': 409,
  removed: 403,
  'too-many-dots-on-one': 409,
  'session-full': 409,
  // a note, said beside it
  'writing-stopped': 409,
  'note-too-long': 413,
  'too-many-notes': 409,
  'not-a-writer': 403,
  'note-of-another': 409,
  'no-such-step': 404,
  // a process
  'purge-date-too-late': 400,
  'already-purged': 410,
  // a safety concern
  'no-concern': 404,
  'concern-stays': 409,
  'second-person-needed': 409,
  'already-asked': 409,
  'request-over': 409,
  'same-person': 403,
  // us
  'cannot-save': 507,
  'try-again': 503,
  broken: 500,
} as const;

export type Problem = keyof typeof PROBLEMS;
