import type { Protocol, Question, Step } from '@futureback/shared/protocol/schema.ts';

/** One note to be written by hand. */
export type Slip = { number: number; step: Extract<Step, { kind: 'write' }>; question: Question };

const ON_A_PAGE = 3;

/**
 * A numbered slip for each person and question, the questions one after the other, so that a stack can be cut and handed out step
 * by step. Pages are filled across people of one question alone.
 */
export const slipsFor = ({ steps }: Protocol, people: number): Slip[][] => {
  let number = 0;
  return steps
    .flatMap((step) => (step.kind === 'write' ? step.pen.questions.map((question) => ({ step, question })) : []))
    .flatMap(({ step, question }) => {
      const slips = Array.from({ length: people }, (): Slip => {
        number += 1;
        return { number, step, question };
      });
      return pagesOf(slips);
    });
};

const pagesOf = (slips: readonly Slip[]): Slip[][] =>
  Array.from({ length: Math.ceil(slips.length / ON_A_PAGE) }, (_, page) =>
    slips.slice(page * ON_A_PAGE, (page + 1) * ON_A_PAGE),
  );
