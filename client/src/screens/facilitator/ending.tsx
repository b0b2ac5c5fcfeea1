import type { HostView, StepView } from '@futureback/shared/session/view.ts';
import { SECOND } from '@futureback/shared/time.ts';
import { Button } from '../../design/button.tsx';
import { Chip } from '../../design/chip.tsx';
import { ChimeIcon, ClockIcon } from '../../design/icons.tsx';
import { useFormats, useT } from '../../i18n/use-t.ts';
import { useSteering } from '../../pieces/steering/steering.tsx';
import { useNow } from '../../realtime/control-context.tsx';
import styles from './ending.module.css';
import { lateness, wholeMinutes } from './lateness.ts';
import { proposal } from './proposal.ts';
import type { Chime } from './use-chime.ts';

/** "On time: ends 7:30", or by how much it is not. */
export const InTime = ({ view, at }: { view: HostView; at: StepView }) => {
  const t = useT();
  const { time } = useFormats();
  const { endsAt, lateMs } = lateness(view, at, useNow(10 * SECOND));
  const minutes = wholeMinutes(lateMs);
  const ends = time(endsAt);
  if (minutes === 0) return t('facilitator.agenda.on-time', { time: ends });
  return minutes > 0
    ? t('facilitator.agenda.late', { count: minutes, time: ends })
    : t('facilitator.agenda.early', { count: -minutes, time: ends });
};

/** Whether it ends in time; and where it does not, a proposal, which changes nothing until it is used. */
export const Ending = ({ view, at, chime }: { view: HostView; at: StepView; chime: Chime }) => {
  const t = useT();
  const { time } = useFormats();
  const { ask } = useSteering();
  const now = useNow(10 * SECOND);
  const { lateMs } = lateness(view, at, now);
  const minutes = wholeMinutes(lateMs);
  // Spare minutes are there for an evening as long as planned; an end that was set is an end.
  const spare = view.endAt === null ? view.spareMinutes : 0;
  const tone = minutes > spare ? styles.warn : minutes > 0 ? styles.some : styles.fine;
  const canFit = proposal(view, at, now).changes.length > 0;
  return (
    <div className={`${styles.ending} ${tone ?? ''}`}>
      <b>
        <InTime view={view} at={at} />
      </b>
      {view.endAt !== null && <span>{t('facilitator.end.is', { time: time(view.endAt) })}</span>}
      {minutes > 0 && spare > 0 && (
        <span>
          {minutes <= spare
            ? t('facilitator.agenda.covered', { count: spare })
            : t('facilitator.agenda.not-covered', { count: minutes - spare })}
        </span>
      )}
      <div className={styles.tools}>
        {canFit && (
          <Button size="small" look="primary" onClick={() => ask({ kind: 'replan' })}>
            {t('facilitator.replan.offer')}
          </Button>
        )}
        <Button size="small" icon={<ClockIcon />} onClick={() => ask({ kind: 'end-at' })}>
          {t('facilitator.end.set')}
        </Button>
        <Chip small icon={<ChimeIcon />} pressed={chime.on} onPress={chime.turn}>
          {t('facilitator.chime')}
        </Chip>
      </div>
    </div>
  );
};
