import { SECOND } from '@futureback/shared/time.ts';
import { ReadAloud } from '../design/visually-hidden.tsx';
import { useSettled } from './use-settled.ts';

/** Says its words aloud once they have settled, so that a burst of changes is one sentence. Keep it mounted. */
export const Spoken = ({ children }: { children: string }) => <ReadAloud>{useSettled(children, SECOND)}</ReadAloud>;
