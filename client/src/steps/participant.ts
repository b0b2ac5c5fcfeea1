import type { StepKind } from '@futureback/shared/protocol/schema.ts';
import { type ComponentType, lazy } from 'react';
import { GroupStep } from './group/participant.tsx';
import type { ParticipantProps } from './participant-props.ts';
import { ReflectStep } from './reflect/participant.tsx';
import { TalkStep } from './talk/participant.tsx';
import { VoteStep } from './vote/participant.tsx';
import { WriteStep } from './write/participant.tsx';

/** How a phone shows each kind of step. The heavy one comes when it is needed. */
export const participantSteps = {
  talk: TalkStep,
  write: WriteStep,
  group: GroupStep,
  vote: VoteStep,
  draft: lazy(() => import('./draft/participant.tsx').then(({ DraftStep }) => ({ default: DraftStep }))),
  reflect: ReflectStep,
} satisfies { [Kind in StepKind]: ComponentType<ParticipantProps<Kind>> };
