import type { StepId } from '../ids.ts';
import { spareStep } from './library/spare-steps.ts';
import { type Protocol, penOf, SPARE_STEPS, type SpareStepId, type Step } from './schema.ts';

/** The id that a step put in now would get: its kind, and which one of that kind it is. */
export function idForSpare(protocol: Protocol, spare: SpareStepId): StepId {
  let number = 1;
  while (protocol.steps.some(({ id }) => id === `${spare}-${number}`)) number += 1;
  return `${spare}-${number}`;
}

/** Of which kind a step is that was put in. */
export const spareOf = (id: StepId): SpareStepId | undefined => SPARE_STEPS.find((spare) => id.startsWith(`${spare}-`));

/** The protocol with a step from the store behind another one. Notes in it pass the desk where those of the protocol do. */
export function withSpare(protocol: Protocol, id: StepId, after: StepId, spare: SpareStepId): Protocol {
  const at = protocol.steps.findIndex((step) => step.id === after) + 1;
  const moderated = protocol.steps.some((step) => penOf(step)?.moderated);
  // It lies in the light of the step before it.
  const step: Step = { ...spareStep(spare, moderated), id, scene: protocol.steps[at - 1]?.scene ?? 'today' };
  return { ...protocol, steps: [...protocol.steps.slice(0, at), step, ...protocol.steps.slice(at)] };
}

export const withoutStep = (protocol: Protocol, id: StepId): Protocol => ({
  ...protocol,
  steps: protocol.steps.filter((step) => step.id !== id),
});
