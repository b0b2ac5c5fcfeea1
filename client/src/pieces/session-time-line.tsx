import type { Horizon } from '@futureback/shared/protocol/say.ts';
import type { Scene } from '@futureback/shared/protocol/schema.ts';
import { TimeLine } from '../design/time-line.tsx';
import type { MessageId } from '../i18n/areas.ts';
import { useFormats, useT } from '../i18n/use-t.ts';

const pictures: Record<Scene, MessageId> = {
  today: 'common.time-line.now',
  dawn: 'common.time-line.then',
  dusk: 'common.time-line.beam',
  path: 'common.time-line.path',
  gather: 'common.time-line.now',
};

/** "2031-06" as an instant in the middle of that month, the same month in every time zone. */
const monthAt = (month: string): number => {
  const [year = 2000, number = 1] = month.split('-').map(Number);
  return Date.UTC(year, number - 1, 15);
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
  const { month } = useFormats('UTC');
  const now = horizon.start.slice(0, 4);
  const then = month(monthAt(horizon.future));
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
