import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { WebSocket } from 'ws';
import { cpuSeconds, percentile, round } from './figures.ts';
import { pin, SERVER_CORE } from './pinned.ts';
import { readStamps, stamp } from './stamp.ts';

export type BareFigures = { p50Ms: number; p99Ms: number; cpuSeconds: number; delivered: number };

/** Runs the same load over the bare relay: so many clients, so many messages a second of so many bytes. */
export async function measureBare(
  mode: 'unbatched' | 'batched',
  load: { clients: number; rate: number; seconds: number; messageBytes: number },
): Promise<BareFigures> {
  const { child, port } = await startBare(mode);
  const clients = Array.from(
    { length: load.clients },
    () => new WebSocket(`ws://127.0.0.1:${port}`, { perMessageDeflate: false }),
  );
  await Promise.all(clients.map((client) => new Promise((resolve) => client.once('open', resolve))));
  const took: number[] = [];
  let delivered = 0;
  for (const client of clients) {
    client.on('message', (data) => {
      const now = performance.now();
      readStamps(data as Buffer, (_, at) => {
        delivered += 1;
        took.push(now - at);
      });
    });
  }
  const cpuBefore = cpuSeconds(child.pid ?? 0);
  const filler = 'x'.repeat(Math.max(0, load.messageBytes - 23));
  await atRate(load.rate, load.seconds, (number) =>
    clients[number % clients.length]?.send(Buffer.from(stamp(number, performance.now()) + filler)),
  );
  await settled(() => delivered >= load.rate * load.seconds * load.clients);
  const figures = {
    p50Ms: round(percentile(took, 0.5)),
    p99Ms: round(percentile(took, 0.99)),
    cpuSeconds: round(cpuSeconds(child.pid ?? 0) - cpuBefore, 2),
    delivered,
  };
  for (const client of clients) client.terminate();
  child.kill();
  return figures;
}

function startBare(mode: string): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('bare-server.ts', import.meta.url)), mode], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  pin(child.pid ?? 0, SERVER_CORE);
  return new Promise((resolve) =>
    child.stdout?.once('data', (data: Buffer) => resolve({ child, port: Number(data.toString()) })),
  );
}

/** Calls `act` evenly `rate` times a second; a generator that lags catches up, so that the load is what was asked for. */
export function atRate(rate: number, seconds: number, act: (number: number) => void): Promise<void> {
  return new Promise((resolve) => {
    const began = performance.now();
    let number = 0;
    const timer = setInterval(() => {
      const due = Math.min(rate * seconds, Math.floor(((performance.now() - began) / 1000) * rate));
      while (number < due) {
        act(number);
        number += 1;
      }
      if (number < rate * seconds) return;
      clearInterval(timer);
      resolve();
    }, 2);
  });
}

/** Waits until `done` holds, 30 s at most. */
export async function settled(done: () => boolean): Promise<boolean> {
  const until = performance.now() + 30_000;
  while (!done() && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
  return done();
}
