import { CountsLine } from '../../pieces/room/counts-line.tsx';
import { StepRoom } from '../../pieces/room/step-room.tsx';
import { useSay } from '../../pieces/use-say.ts';
import type { StepProps } from '../step-views.ts';

/** Somebody speaks: the wall says about what, and what to listen for. */
export const TalkOnWall = ({ view, at }: StepProps<'talk'>) => {
  const say = useSay(view.horizon);
  const { title, listenFor } = at.step;
  return (
    <StepRoom
      view={view}
      at={at}
      prompt={say(title)}
      under={listenFor && say(listenFor)}
      counts={<CountsLine notes={false} />}
      alone
    />
  );
};
