import type { StepProps } from '../step-views.ts';
import { NotesOnWall } from './notes-on-wall.tsx';

export const WriteOnWall = (props: StepProps<'write'>) => <NotesOnWall {...props} />;
