import { measureBare } from './bare.ts';
import { cpuSeconds, percentile, round, watchSelf } from './figures.ts';
import type { Hall } from './hall.ts';
import type { RawSocket } from './raw-socket.ts';
import type { Figures, Load } from './scenario.ts';

/** Starts measuring what a hall's server spends, and how busy this process is itself. Ends it with what messages took. */
export function measure(hall: Hall): (took: readonly number[]) => Ours {
  const cpuBefore = cpuSeconds(hall.server.pid);
  const self = watchSelf();
  return (took) => ({
    p50Ms: round(percentile(took, 0.5)),
    p99Ms: round(percentile(took, 0.99)),
    cpuSeconds: round(cpuSeconds(hall.server.pid) - cpuBefore, 2),
    generator: self(),
    pinned: hall.pinned,
  });
}

type Ours = {
  p50Ms: number;
  p99Ms: number;
  cpuSeconds: number;
  generator: ReturnType<ReturnType<typeof watchSelf>>;
  pinned: boolean;
};

/** The same load over the bare relay, with messages as long as these readers received them, and how ours compares. */
export async function besideTheBare(load: Load, ours: Ours & Figures, readers: readonly RawSocket[]): Promise<Figures> {
  const bytes = readers.reduce((sum, reader) => sum + reader.bytes, 0);
  const messageBytes = Math.round(bytes / readers.length / (load.rate * load.seconds));
  const batched = await measureBare('batched', { ...load, messageBytes });
  const unbatched = await measureBare('unbatched', { ...load, messageBytes });
  const ratiosTo = (bare: typeof batched) => ({
    p99: round(ours.p99Ms / bare.p99Ms, 2),
    cpu: round(ours.cpuSeconds / bare.cpuSeconds, 2),
  });
  return {
    ours,
    limits: { batched, unbatched },
    ratios: { toBatched: ratiosTo(batched), toUnbatched: ratiosTo(unbatched) },
  };
}
