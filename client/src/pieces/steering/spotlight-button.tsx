import type { Spotlight } from '@futureback/shared/session/command.ts';
import { Button } from '../../design/button.tsx';
import { WallIcon } from '../../design/icons.tsx';
import { useT } from '../../i18n/use-t.ts';
import { LIGHT_KEYS } from './light-keys.ts';
import { isSameMade } from './made.ts';
import { useSteering } from './steering.tsx';

/** Shows one thing large on every screen, or the step again where it is shown already. */
export const SpotlightButton = ({ on, now }: { on: Spotlight; now: Spotlight | null }) => {
  const t = useT();
  const { steer } = useSteering();
  const isOn = isSameMade(on, now);
  const words = t(isOn ? 'facilitator.spotlight.release' : 'facilitator.spotlight.show');
  const key = isOn ? LIGHT_KEYS.release : LIGHT_KEYS.show;
  return (
    <Button
      size="small"
      look={isOn ? 'primary' : 'quiet'}
      icon={<WallIcon />}
      title={`${words} (${key})`}
      aria-keyshortcuts={key}
      onClick={() => void steer({ type: 'spotlight', on: isOn ? null : on })}
    >
      {words}
    </Button>
  );
};
