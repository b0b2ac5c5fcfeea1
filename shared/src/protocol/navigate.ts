import type { StepId } from '../ids.ts';
import type { Protocol, Step } from './schema.ts';

export const stepById = (protocol: Protocol, id: StepId): Step | undefined =>
  protocol.steps.find((step) => step.id === id);

const neighbour = (protocol: Protocol, id: StepId, by: 1 | -1): Step | undefined => {
  const index = protocol.steps.findIndex((step) => step.id === id);
  return index < 0 ? undefined : protocol.steps[index + by];
};

export const stepAfter = (protocol: Protocol, id: StepId): Step | undefined => neighbour(protocol, id, 1);
export const stepBefore = (protocol: Protocol, id: StepId): Step | undefined => neighbour(protocol, id, -1);

export const totalMinutes = (protocol: Protocol): number =>
  protocol.steps.reduce((sum, step) => sum + step.minutes, protocol.spareMinutes);
