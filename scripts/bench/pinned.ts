import { execFileSync } from 'node:child_process';

/** Servers on one core, the generator on the other, so that neither takes the other's time. Where that cannot be had, it says so. */
export const SERVER_CORE = '0';
export const GENERATOR_CORE = '1';
export const ALL_CORES = '0,1';

export function pin(pid: number, cores: string): boolean {
  try {
    execFileSync('taskset', ['-a', '-c', '-p', cores, String(pid)], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
