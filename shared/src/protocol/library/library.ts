import type { Protocol } from '../schema.ts';
import { familyNight } from './family-night.ts';
import { fromThemesToAVision } from './from-themes-to-a-vision.ts';

/** The built-in protocols, in the order in which they are offered. */
export const LIBRARY: readonly Protocol[] = [familyNight, fromThemesToAVision];

export const protocolById = (id: string): Protocol | undefined => LIBRARY.find((protocol) => protocol.id === id);
