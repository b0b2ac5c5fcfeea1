import { withoutStep, withSpare } from '../protocol/insert.ts';
import type { Protocol } from '../protocol/schema.ts';
import type { SessionEvent } from './event.ts';

/** A session's own copy of its protocol after something happened. */
export function protocolAfter(protocol: Protocol, event: SessionEvent): Protocol {
  if (event.type === 'step-inserted') return withSpare(protocol, event.step, event.after, event.spare);
  return event.type === 'step-taken-out' ? withoutStep(protocol, event.step) : protocol;
}
