import { useEffect } from 'react';

/** Keeps the screen lit where the browser can; on plain http it cannot, and the laptop's own settings decide. */
export function useAwake(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return;
    let stopped = false;
    let lock: WakeLockSentinel | null = null;
    const ask = async () => {
      if (stopped || document.visibilityState === 'hidden') return;
      try {
        lock = await navigator.wakeLock.request('screen');
        if (stopped) await lock.release();
      } catch {
        // A low battery refuses it; the wall works all the same.
      }
    };
    void ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      stopped = true;
      document.removeEventListener('visibilitychange', ask);
      void lock?.release();
    };
  }, []);
}
