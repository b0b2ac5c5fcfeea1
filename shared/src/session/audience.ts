import type { Lens, Pen } from '../protocol/schema.ts';
import { isLensVisible, type StepState } from './state.ts';

/**
 * Who can read a note written now, as the line on the phone says it:
 * - `nobody`: not shown to anyone until the reveal.
 * - `host-then-reveal`: the host can read this before the reveal, but not who wrote it.
 * - `host-then-everyone`: the host reads it first, without who wrote it, then everyone can.
 * - `everyone`: everyone here sees it at once.
 */
export type Audience = 'nobody' | 'host-then-reveal' | 'host-then-everyone' | 'everyone';

export function audienceOf(pen: Pen, step: Pick<StepState, 'revealed' | 'lenses'>, lens?: Lens): Audience {
  const visible = isLensVisible(pen, step, lens);
  if (pen.moderated) return visible ? 'host-then-everyone' : 'host-then-reveal';
  return visible ? 'everyone' : 'nobody';
}
