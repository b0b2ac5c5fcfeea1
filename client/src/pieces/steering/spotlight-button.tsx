import type { Spotlight } from '@futureback/shared/session/command.ts';
import { Button } from '../../design/button.tsx';
import { WallIcon } from '../../design/icons.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useSteering } from './steering.tsx';

/** Shows one thing large on every screen, or the step again where it is shown already. */
export const SpotlightButton = ({ on, now }: { on: Spotlight; now: Spotlight | null }) => {
  const t = useT();
  const { steer } = useSteering();
  const isOn = now?.kind === on.kind && now.id === on.id;
  return (
    <Button
      size="small"
      look={isOn ? 'primary' : 'quiet'}
      icon={<WallIcon />}
      onClick={() => void steer({ type: 'spotlight', on: isOn ? null : on })}
    >
      {t(isOn ? 'facilitator.spotlight.release' : 'facilitator.spotlight.show')}
    </Button>
  );
};
