import type { Clock } from './ports.ts';

/** The machine's own clock. Its timers keep no process alive that has nothing else to do. */
export const systemClock: Clock = {
  now: () => Date.now(),
  uptime: () => performance.now(),
  after(delay, callback) {
    const timer = setTimeout(callback, delay);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
