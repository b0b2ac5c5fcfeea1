import type { HostView } from '@futureback/shared/session/view.ts';
import type { StepProps } from '../step-views.ts';
import { WritingTools } from '../write/facilitator.tsx';
import { Morning } from './morning.tsx';

/** People look back at the evening; and what they saw can be read to them, as one morning. */
export const ReflectTools = (props: StepProps<'reflect', HostView>) => (
  <>
    <Morning view={props.view} />
    <WritingTools {...props} />
  </>
);
