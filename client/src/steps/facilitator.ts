import type { HostView } from '@futureback/shared/session/view.ts';
import { DraftTools } from './draft/facilitator.tsx';
import { GroupTools } from './group/facilitator.tsx';
import { ReflectTools } from './reflect/facilitator.tsx';
import type { StepViews } from './step-views.ts';
import { TalkTools } from './talk/facilitator.tsx';
import { VoteTools } from './vote/facilitator.tsx';
import { WriteTools } from './write/facilitator.tsx';

/** What the facilitator has at hand in each kind of step. */
export const facilitatorSteps = {
  talk: TalkTools,
  write: WriteTools,
  group: GroupTools,
  vote: VoteTools,
  draft: DraftTools,
  reflect: ReflectTools,
} satisfies StepViews<HostView>;
