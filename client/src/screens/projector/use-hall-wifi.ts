import { useState } from 'react';
import * as z from 'zod/mini';
import type { Wifi } from '../../pieces/qr/wifi-text.ts';
import { forget, recall, remember } from '../../realtime/device-memory.ts';

/**
 * The hall's network is typed at the hall's own screen and stays in its browser: it is of this hall and not of the session, and no server, log
 * or backup has to keep a password.
 */
const NAME = 'hall-wifi';
const Kept = z.object({ name: z.string().check(z.minLength(1)), password: z.string() });

const remembered = (): Wifi | null => {
  try {
    return Kept.parse(JSON.parse(recall(NAME) ?? 'null'));
  } catch {
    return null;
  }
};

export function useHallWifi(): readonly [Wifi | null, (wifi: Wifi | null) => void] {
  const [wifi, setWifi] = useState(remembered);
  return [
    wifi,
    (now) => {
      setWifi(now);
      if (now) remember(NAME, JSON.stringify(now));
      else forget(NAME);
    },
  ];
}
