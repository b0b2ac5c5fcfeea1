import * as z from 'zod/mini';
import { Id } from '../ids.ts';
import { GroupId } from '../process/schema.ts';
import { LENSES, Lens, SpareStepId } from '../protocol/schema.ts';
import { HoldReason, Reply } from './wording.ts';

const run = z.number().check(z.int(), z.minimum(0));
const step = z.string().check(z.maxLength(40));
const headcount = z.number().check(z.int(), z.minimum(0), z.maximum(10_000));

/** One thing that people made. Screens look its words up where they may read them, so what leaves the wall leaves the light. */
export const Spotlight = z.object({ kind: z.enum(['note', 'theme', 'sentence']), id: Id });
export type Spotlight = z.infer<typeof Spotlight>;

/** Everything that can be asked of a running session. Those with `run` act on one visit to a step and are refused as stale in any other. */
export const Command = z.discriminatedUnion('type', [
  z.object({ type: z.literal('start') }),
  /** Undo of a start that came too early. */
  z.object({ type: z.literal('back-to-lobby'), run }),
  z.object({ type: z.literal('next'), run }),
  z.object({ type: z.literal('previous'), run }),
  z.object({ type: z.literal('go'), run, step }),
  z.object({ type: z.literal('pause'), run }),
  z.object({ type: z.literal('resume'), run }),
  z.object({ type: z.literal('extend'), run, minutes: z.number().check(z.int(), z.minimum(1), z.maximum(60)) }),
  /** Undo of the last *extend* of this visit. */
  z.object({ type: z.literal('take-minutes-back'), run }),
  /** The whole minutes that steps ahead take from now on, what they used before included. A person asks for it; it never happens by itself. */
  z.object({
    type: z.literal('replan'),
    run,
    steps: z
      .array(z.object({ step, minutes: z.number().check(z.int(), z.minimum(0), z.maximum(600)) }))
      .check(z.minLength(1), z.maxLength(100)),
  }),
  /** When the session is to end, milliseconds since 1970; null: when its minutes are over. */
  z.object({ type: z.literal('end-at'), at: z.nullable(z.number().check(z.int(), z.minimum(0), z.maximum(1e14))) }),
  z.object({ type: z.literal('stop-writing'), run }),
  z.object({ type: z.literal('open-writing'), run }),
  /** Moves the notes of a private step onto the wall. `unread` says what becomes of notes that no desk has shown yet. */
  z.object({
    type: z.literal('reveal'),
    run,
    unread: z.enum(['keep', 'release']),
    /** Only the notes under this lens; those without one are under *more*. */
    lens: z.optional(Lens),
  }),
  /** Undo of a reveal. What was seen cannot be unseen, and the button says so. `keep`: the lenses whose notes stay on the wall. */
  z.object({ type: z.literal('hide'), run, keep: z.optional(z.array(Lens).check(z.maxLength(LENSES.length))) }),
  /** Undo of the last *hide* of this step: just what it took off the wall. */
  z.object({ type: z.literal('show-again'), run }),
  z.object({ type: z.literal('hold'), note: Id, reason: HoldReason }),
  /** Lets these very words onto the wall as soon as their step is visible: admits a late note, ends a hold, passes an edit. */
  z.object({ type: z.literal('release'), note: Id, hash: z.string().check(z.maxLength(40)) }),
  /** The note belongs to another step from now on, as if it had been written there. */
  z.object({ type: z.literal('move'), note: Id, step }),
  /** One of four fixed sentences to an author whom nobody knows. */
  z.object({ type: z.literal('reply'), note: Id, reply: Reply }),
  z.object({ type: z.literal('open-ballot'), run }),
  z.object({ type: z.literal('close-ballot'), run }),
  /** Undo of *open-ballot*, as long as nobody has answered. */
  z.object({ type: z.literal('withdraw-ballot'), run }),
  /** So many dots on this item from now on; 0 takes them back. */
  z.object({
    type: z.literal('dot'),
    ballot: Id,
    item: Id,
    dots: z.number().check(z.int(), z.minimum(0), z.maximum(20)),
  }),
  z.object({
    type: z.literal('mark'),
    ballot: Id,
    item: Id,
    level: z.number().check(z.int(), z.minimum(1), z.maximum(5)),
    concern: z.optional(z.string().check(z.trim(), z.maxLength(600))),
  }),
  /** Dots that were put on paper, and by how many people. They are added once the vote is closed, and replace what was counted before. */
  z.object({
    type: z.literal('count-by-hand'),
    ballot: Id,
    people: headcount,
    dots: z.record(Id, z.number().check(z.int(), z.minimum(0), z.maximum(100_000))),
  }),
  /** How many are here without a phone, and how many of each group; people may belong to several. */
  z.object({
    type: z.literal('count-people'),
    people: headcount,
    groups: z.record(GroupId, headcount).check(z.refine((groups) => Object.keys(groups).length <= 40)),
  }),
  /** Sends a participant away. What they wrote stays. */
  z.object({ type: z.literal('remove'), participant: Id }),
  z.object({ type: z.literal('readmit'), participant: Id }),
  /** Puts a step that is kept in store behind another. */
  z.object({ type: z.literal('insert-step'), after: step, spare: SpareStepId }),
  /** Takes such a step out again, as long as nobody has been in it. */
  z.object({ type: z.literal('take-out-step'), step }),
  z.object({ type: z.literal('cover'), on: z.boolean() }),
  /** Shows one thing large on every screen; null shows the step again. */
  z.object({ type: z.literal('spotlight'), on: z.nullable(Spotlight) }),
  z.object({ type: z.literal('close') }),
  z.object({ type: z.literal('reopen') }),
]);
export type Command = z.infer<typeof Command>;
export type CommandType = Command['type'];
