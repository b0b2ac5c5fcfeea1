import { useEffect } from 'react';

/** Asks anew so often, and when somebody comes back to the page: what is told here should not wait for a reload. */
export function useAgainEvery(ms: number, again: () => Promise<void>): void {
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void again();
    };
    const timer = window.setInterval(look, ms);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [ms, again]);
}
