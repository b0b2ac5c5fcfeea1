import { useEffect } from 'react';

/** Keeps the screen lit where the browser can; on plain http it cannot, and the device's own settings decide. */
export function useAwake(wanted = true): void {
  useEffect(() => {
    if (!wanted || !('wakeLock' in navigator)) return;
    let stopped = false;
    let lock: WakeLockSentinel | null = null;
    const ask = async () => {
      if (stopped || document.visibilityState === 'hidden') return;
      try {
        lock = await navigator.wakeLock.request('screen');
        if (stopped) await lock.release();
      } catch {
        // A low battery refuses it; the page works all the same.
      }
    };
    void ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      stopped = true;
      document.removeEventListener('visibilitychange', ask);
      void lock?.release();
    };
  }, [wanted]);
}
