import type { ParticipantProps } from '../participant-props.ts';
import { Writing } from '../write/writing.tsx';

export const ReflectStep = ({ at, ...rest }: ParticipantProps<'reflect'>) => (
  <Writing at={at} pen={at.step.pen} {...rest} />
);
