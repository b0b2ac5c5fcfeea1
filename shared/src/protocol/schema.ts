import * as z from 'zod/mini';
import { Words } from '../language.ts';

/** A tag on notes in the vision step. A note without one is fine. */
export const LENSES = ['looks', 'sounds', 'feels', 'more'] as const;
export const Lens = z.enum(LENSES);
export type Lens = z.infer<typeof Lens>;

/** Where in time the group stands, and so the light of every screen. */
const SCENES = ['today', 'dawn', 'dusk', 'path', 'gather'] as const;
export const Scene = z.enum(SCENES);
export type Scene = z.infer<typeof Scene>;

/** What the notes or the talk of a step are for in the report. */
const OUTPUTS = ['none', 'vision', 'starting-point', 'path', 'obstacle', 'theme', 'debrief'] as const;
export const Output = z.enum(OUTPUTS);
export type Output = z.infer<typeof Output>;

const minutes = z.number().check(z.minimum(0), z.maximum(600));

/**
 * Wording may name the horizon: `{horizon}` is "June 2031", `{year}` is "2031", `{start}` is the year in which the process began; see `sayAt`.
 */
const common = {
  id: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  title: Words,
  purpose: Words,
  /** What the facilitator says, paragraph by paragraph. */
  script: z.array(Words),
  /** Advice that is not read aloud, gentle redirects among it. */
  tips: z.array(Words),
  scene: Scene,
  output: Output,
  /** 0 means untimed. */
  minutes,
  /** A re-plan never goes below this. */
  protectedMinutes: minutes,
};

/** One question on a phone. `id` marks which question a note answers where a step asks several. */
const Question = z.object({ id: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)), text: Words });
export type Question = z.infer<typeof Question>;

/** How people write in a step: what is asked, by whom, and who sees it when. */
export const Pen = z.object({
  questions: z.array(Question).check(z.minLength(1)),
  /** One line beside the question, such as "Say it as if you are there." */
  hint: z.optional(Words),
  /** The optional second line, "Why does this matter to you?" */
  why: z.optional(Words),
  /** "Walk through a day": short cues for whoever is stuck. */
  cards: z.array(Words),
  tense: z.enum(['present', 'past', 'any']),
  lenses: z.array(Lens),
  writers: z.enum(['everyone', 'recorders']),
  /** Private notes reach nobody in the room before the reveal. */
  private: z.boolean(),
  /** Every note waits for the host, who reads the words without author or group. */
  moderated: z.boolean(),
  silentMinutes: minutes,
  maxNotes: z.number().check(z.minimum(1), z.maximum(500)),
  maxLength: z.number().check(z.minimum(1), z.maximum(4000)),
});
export type Pen = z.infer<typeof Pen>;

export const Step = z.discriminatedUnion('kind', [
  /** Somebody speaks; phones say who, and what to listen for. */
  z.object({ ...common, kind: z.literal('talk'), listenFor: z.optional(Words) }),
  z.object({ ...common, kind: z.literal('write'), pen: Pen }),
  /** Notes are put into themes. */
  z.object({ ...common, kind: z.literal('group'), sorters: z.enum(['hosts', 'everyone']) }),
  /** Dots on themes, hidden until closed. */
  z.object({
    ...common,
    kind: z.literal('vote'),
    dots: z.number().check(z.minimum(1), z.maximum(20)),
    dotsPerTheme: z.number().check(z.minimum(1), z.maximum(20)),
  }),
  /** The process's vision statement: written, or weighed sentence by sentence. */
  z.object({
    ...common,
    kind: z.literal('draft'),
    writers: z.enum(['hosts', 'everyone']),
    mode: z.enum(['write', 'agree']),
  }),
  z.object({ ...common, kind: z.literal('reflect'), pen: Pen }),
]);
export type Step = z.infer<typeof Step>;
export type StepKind = Step['kind'];
export const STEP_KINDS = ['talk', 'write', 'group', 'vote', 'draft', 'reflect'] as const satisfies readonly StepKind[];

/** Steps that a host can put in on the way; their words are in `library/spare-steps.ts`. */
export const SPARE_STEPS = ['breathe', 'talk-at-tables', 'one-more-question'] as const;
export const SpareStepId = z.enum(SPARE_STEPS);
export type SpareStepId = z.infer<typeof SpareStepId>;

/** A facilitation script as data. */
export const Protocol = z.object({
  id: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)),
  version: z.number(),
  name: Words,
  summary: Words,
  /** Author and publisher, with a link; the words are our own. */
  credit: Words,
  /** Minutes kept in hand beside the steps. */
  spareMinutes: minutes,
  steps: z.array(Step).check(z.minLength(1)),
});
export type Protocol = z.infer<typeof Protocol>;

/** How the step is written in, or null where nobody writes notes. */
export const penOf = (step: Step): Pen | null => (step.kind === 'write' || step.kind === 'reflect' ? step.pen : null);
