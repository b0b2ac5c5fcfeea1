import type { HostView } from '@futureback/shared/session/view.ts';
import type { StepProps } from '../step-views.ts';
import { WritingTools } from '../write/facilitator.tsx';

export const ReflectTools = (props: StepProps<'reflect', HostView>) => <WritingTools {...props} />;
