import type { Hall } from './hall.ts';

const LAG = /^nodejs_eventloop_lag_(p99|max)_seconds (\S+)$/gm;

/** How long the server's own loop kept others waiting since it was last asked, in milliseconds beyond the resolution of the measure. */
export async function loopLag(hall: Hall): Promise<Record<string, number>> {
  const text = await (await fetch(`${hall.server.address}/metrics`)).text();
  return Object.fromEntries(
    [...text.matchAll(LAG)].map(([, name = '', seconds]) => [`${name}Ms`, Math.round(Number(seconds) * 10_000) / 10]),
  );
}
