/** Milliseconds: an instant since 1970, or a length. */
export type Ms = number;

export const SECOND: Ms = 1000;
export const MINUTE: Ms = 60 * SECOND;
export const HOUR: Ms = 60 * MINUTE;
export const DAY: Ms = 24 * HOUR;

/** A step's clock. Running holds the instant it reaches zero, paused what remained: a server that was down needs to remember nothing else. */
export type Clock =
  | { kind: 'running'; deadline: Ms }
  | { kind: 'paused'; remaining: Ms; because?: 'clock-jumped' }
  | { kind: 'untimed' };

/** What is left; negative once a step is over time; null when nothing is timed. */
export function remaining(clock: Clock, now: Ms): Ms | null {
  switch (clock.kind) {
    case 'running':
      return clock.deadline - now;
    case 'paused':
      return clock.remaining;
    case 'untimed':
      return null;
  }
}

export const pause = (clock: Clock, now: Ms): Clock =>
  clock.kind === 'running' ? { kind: 'paused', remaining: clock.deadline - now } : clock;

export const resume = (clock: Clock, now: Ms): Clock =>
  clock.kind === 'paused' ? { kind: 'running', deadline: now + clock.remaining } : clock;

/** The opposite of what gave this much: nothing of it is left, also where that takes the step over time. */
export function shorten(clock: Clock, by: Ms): Clock {
  switch (clock.kind) {
    case 'running':
      return { kind: 'running', deadline: clock.deadline - by };
    case 'paused':
      return { ...clock, remaining: clock.remaining - by };
    case 'untimed':
      return clock;
  }
}

/** One more minute counts from now when the step is already over time, so that "+1 min" always gives a minute. */
export function extend(clock: Clock, by: Ms, now: Ms): Clock {
  switch (clock.kind) {
    case 'running':
      return { kind: 'running', deadline: Math.max(clock.deadline, now) + by };
    case 'paused':
      return { kind: 'paused', remaining: Math.max(clock.remaining, 0) + by };
    case 'untimed':
      return { kind: 'paused', remaining: by };
  }
}
