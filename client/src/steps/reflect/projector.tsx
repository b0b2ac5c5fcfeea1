import type { StepProps } from '../step-views.ts';
import { NotesOnWall } from '../write/notes-on-wall.tsx';

export const ReflectOnWall = (props: StepProps<'reflect'>) => <NotesOnWall {...props} />;
