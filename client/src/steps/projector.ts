import { DraftOnWall } from './draft/projector.tsx';
import { GroupOnWall } from './group/projector.tsx';
import { ReflectOnWall } from './reflect/projector.tsx';
import type { StepViews } from './step-views.ts';
import { TalkOnWall } from './talk/projector.tsx';
import { VoteOnWall } from './vote/projector.tsx';
import { WriteOnWall } from './write/projector.tsx';

/** How the room sees each kind of step. */
export const projectorSteps = {
  talk: TalkOnWall,
  write: WriteOnWall,
  group: GroupOnWall,
  vote: VoteOnWall,
  draft: DraftOnWall,
  reflect: ReflectOnWall,
} satisfies StepViews;
