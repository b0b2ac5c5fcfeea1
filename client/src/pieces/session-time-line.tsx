import type { Horizon } from '@futureback/shared/protocol/say.ts';
import type { Scene } from '@futureback/shared/protocol/schema.ts';
import { TimeLine } from '../design/time-line.tsx';
import type { MessageId } from '../i18n/areas.ts';
import { useMonth } from '../i18n/use-month.ts';
import { useT } from '../i18n/use-t.ts';

const pictures: Record<Scene, MessageId> = {
  today: 'common.time-line.now',
  dawn: 'common.time-line.then',
  dusk: 'common.time-line.beam',
  path: 'common.time-line.path',
  gather: 'common.time-line.now',
};

/** The time line of a session: the year in which the process began, its horizon, and where the group stands. */
export const SessionTimeLine = ({
  scene,
  horizon,
  className,
}: {
  scene: Scene;
  horizon: Horizon;
  className?: string;
}) => {
  const t = useT();
  const month = useMonth();
  const now = horizon.start.slice(0, 4);
  const then = month(horizon.future);
  return (
    <TimeLine
      scene={scene}
      now={now}
      then={then}
      label={t(pictures[scene], { now, horizon: then })}
      {...(className ? { className } : {})}
    />
  );
};
