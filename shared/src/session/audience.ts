import type { Pen } from '../protocol/schema.ts';
import { isVisible, type StepState } from './state.ts';

/**
 * Who can read a note written now, as the line on the phone says it:
 * - `nobody`: not shown to anyone until the reveal.
 * - `host-then-reveal`: the host can read this before the reveal, but not who wrote it.
 * - `host-then-everyone`: the host reads it first, without who wrote it, then everyone can.
 * - `everyone`: everyone here sees it at once.
 */
export type Audience = 'nobody' | 'host-then-reveal' | 'host-then-everyone' | 'everyone';

export function audienceOf(pen: Pen, step: StepState): Audience {
  if (pen.moderated) return isVisible(pen, step) ? 'host-then-everyone' : 'host-then-reveal';
  return isVisible(pen, step) ? 'everyone' : 'nobody';
}
