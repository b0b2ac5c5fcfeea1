import type { ParticipantProps } from '../participant-props.ts';
import { Writing } from './writing.tsx';

export const WriteStep = ({ at, ...rest }: ParticipantProps<'write'>) => (
  <Writing at={at} pen={at.step.pen} {...rest} />
);
