import { type Clock as ClockState, remaining, SECOND } from '@futureback/shared/time.ts';
import { Clock } from '../design/clock.tsx';
import { useT } from '../i18n/use-t.ts';
import { useNow } from '../realtime/control-context.tsx';

/** The step's clock by the server's time, so that a phone whose own clock is wrong shows what the wall shows. */
export const SessionClock = ({ clock, size }: { clock: ClockState; size?: 'small' | 'big' | 'far' }) => {
  const t = useT();
  const left = remaining(clock, useNow(SECOND));
  if (left === null) return null;
  return (
    <Clock
      ms={left}
      label={t('common.clock')}
      over={t('common.clock.over')}
      paused={clock.kind === 'paused' ? t('common.clock.paused') : undefined}
      {...(size ? { size } : {})}
    />
  );
};
