import { round } from './figures.ts';
import type { Hall } from './hall.ts';

/** The measure's own tick, which every lag holds. */
const TICK_MS = 10;
const LAG = /^nodejs_eventloop_lag_(p99|max)_seconds (\S+)$/gm;

/** How long the server's own loop kept others waiting since it was last asked, in milliseconds. */
export async function loopLag(hall: Hall): Promise<Record<string, number>> {
  const text = await (await fetch(`${hall.server.address}/metrics`)).text();
  return Object.fromEntries(
    [...text.matchAll(LAG)].map(([, name = '', seconds]) => [`${name}Ms`, round(Number(seconds) * 1000 - TICK_MS)]),
  );
}
