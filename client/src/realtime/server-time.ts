import type { Ms } from '@futureback/shared/time.ts';

/** One ping: when it left and came back by this device's clock, and what the server's clock said in between. */
export type Ping = { sent: Ms; received: Ms; server: Ms };

/** How often the server is asked at a time: the way there and back is rarely as uneven as on the first try. */
const PINGS = 5;

/**
 * What to add to this device's clock to get the server's. The best ping is the one with the shortest round trip: its
 * answer can be off by half of that at most. Null without any ping.
 */
export function offsetFrom(pings: readonly Ping[]): Ms | null {
  let best: Ping | null = null;
  for (const ping of pings) if (!best || ping.received - ping.sent < best.received - best.sent) best = ping;
  return best ? best.server - (best.sent + best.received) / 2 : null;
}

/** Asks the server's time a few times, one after the other. `ask` answers null when no answer came. */
export async function measureOffset(ask: () => Promise<Ms | null>, clock: () => Ms): Promise<Ms | null> {
  const pings: Ping[] = [];
  for (let count = 0; count < PINGS; count += 1) {
    const sent = clock();
    const server = await ask();
    if (server !== null) pings.push({ sent, received: clock(), server });
  }
  return offsetFrom(pings);
}
