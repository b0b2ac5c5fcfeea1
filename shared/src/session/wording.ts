import * as z from 'zod/mini';
import { Language } from '../language.ts';
import { GroupId } from '../process/schema.ts';
import { Lens } from '../protocol/schema.ts';

/** So long may the one sentence be that says what was meant. */
export const SHORT = 300;

/** What a note says. The lens is optional; a recorder marks whose words they are. */
export const Wording = z.object({
  text: z.string().check(z.maxLength(20_000)),
  lens: z.optional(Lens),
  language: Language,
  /** The question it answers, by its id in the step. */
  question: z.string().check(z.maxLength(40)),
  /** The optional second line, why it matters. */
  why: z.optional(z.string().check(z.maxLength(20_000))),
  /** A recorder's notes only: what was meant, in one sentence. The words themselves stay beside it. */
  short: z.optional(z.string().check(z.maxLength(SHORT))),
  /** A recorder's notes only: the groups of those who said it. */
  groups: z.optional(z.array(GroupId).check(z.maxLength(12))),
});
export type Wording = z.infer<typeof Wording>;

/** A note as its author writes it. */
export const WrittenNote = z.extend(Wording, {
  step: z.string().check(z.maxLength(40)),
  /** By the phone's clock: for its owner's eyes, never for order. */
  writtenAt: z.number(),
  /** Taken back by its author; putting it back restores everything. */
  back: z.optional(z.literal(true)),
});
export type WrittenNote = z.infer<typeof WrittenNote>;

/** Why a note is kept off the wall. */
export const HOLD_REASONS = [
  'a-name',
  'unkind',
  'private',
  'off-topic',
  'for-finding-causes',
  'safety-concern',
  'other',
] as const;
export const HoldReason = z.enum(HOLD_REASONS);
export type HoldReason = z.infer<typeof HoldReason>;

/** The only words that go back to an author: nobody knows who it is, and nobody writes freely to a child. */
export const REPLIES = ['thank-you', 'say-more', 'without-a-name', 'we-will-listen'] as const;
export const Reply = z.enum(REPLIES);
export type Reply = z.infer<typeof Reply>;
