import type { Clock } from '@futureback/shared/time.ts';
import { useEffect, useState } from 'react';
import { useControl } from '../../realtime/control-context.tsx';
import { recall, remember } from '../../realtime/device-memory.ts';
import { isInTime, untilChime } from './chime-due.ts';
import { ringChime } from './chime-sound.ts';

const MEMORY = 'chime';

/** A soft chime when the time of a step is over. */
export type Chime = { on: boolean; turn: () => void };

/** Rings on this device and no other, and only once it is wanted. */
export function useChime(clock: Clock | undefined): Chime {
  const { serverTime } = useControl();
  const [on, setOn] = useState(() => recall(MEMORY) === 'on');

  useEffect(() => {
    const wait = on && clock ? untilChime(clock, serverTime()) : null;
    if (!clock || wait === null) return;
    const timer = setTimeout(() => isInTime(clock, serverTime()) && void ringChime(), wait);
    return () => clearTimeout(timer);
  }, [on, clock, serverTime]);

  return {
    on,
    turn: () => {
      remember(MEMORY, on ? 'off' : 'on');
      setOn(!on);
      // So that one knows it; and browsers let a page speak only after such a press.
      if (!on) void ringChime();
    },
  };
}
