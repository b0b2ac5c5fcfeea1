import { createContext } from 'react';
import type { Wifi } from '../qr/wifi-text.ts';

/** The network that people in this hall join first; null where they need none. */
export const HallWifi = createContext<Wifi | null>(null);
