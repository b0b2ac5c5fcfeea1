import type { StepKind } from '@futureback/shared/protocol/schema.ts';
import { type ComponentType, lazy } from 'react';
import { arriving } from '../pieces/arriving.ts';
import type { ParticipantProps } from './participant-props.ts';
import { ReflectStep } from './reflect/participant.tsx';
import { TalkStep } from './talk/participant.tsx';
import { WriteStep } from './write/participant.tsx';

const group = arriving(() => import('./group/participant.tsx').then(({ GroupStep }) => ({ default: GroupStep })));
const vote = arriving(() => import('./vote/participant.tsx').then(({ VoteStep }) => ({ default: VoteStep })));
const draft = arriving(() => import('./draft/participant.tsx').then(({ DraftStep }) => ({ default: DraftStep })));

/** How a phone shows each kind of step. A phone can write at once; what a session needs later comes after that. */
export const participantSteps = {
  talk: TalkStep,
  write: WriteStep,
  group: lazy(group),
  vote: lazy(vote),
  draft: lazy(draft),
  reflect: ReflectStep,
} satisfies { [Kind in StepKind]: ComponentType<ParticipantProps<Kind>> };

const later: { [Kind in StepKind]?: () => Promise<unknown> } = { group, vote, draft };

/** Fetches what later steps of a session need, so that a step can begin while the network is away. */
export const fetchSteps = async (kinds: readonly StepKind[]): Promise<void> => {
  for (const kind of new Set(kinds)) await later[kind]?.();
};
