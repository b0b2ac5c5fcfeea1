import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** The value below which `share` (0 to 1) of the values lie; NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) return Number.NaN;
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const round = (value: number, digits = 1): number => Number(value.toFixed(digits));

const TICKS_PER_SECOND = 100;

/** CPU seconds (user and system) that a process has used so far, all its threads. Linux. */
export function cpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** Resident memory of a process in bytes. Linux. */
export function residentBytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
}

/** How busy the generator itself was: when its own loop lags, its figures are not the server's. */
export function watchSelf(): () => { loopP99Ms: number; cpuShare: number } {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const began = performance.now();
  const cpu = process.cpuUsage();
  return () => {
    delay.disable();
    const used = process.cpuUsage(cpu);
    const elapsed = (performance.now() - began) * 1000;
    return {
      loopP99Ms: round(delay.percentile(99) / 1e6 - 5),
      cpuShare: round((used.user + used.system) / elapsed, 2),
    };
  };
}
