import { useEffect, useRef } from 'react';

/** Long enough for an edit to be on the server's disk, and for somebody to stop typing. */
const REST_MS = 1200;

/** What the server works out is asked for again once the documents it is made from have come to rest. */
export function useAskAfterEdits(parts: readonly unknown[], ask: () => void): void {
  const known = useRef({ parts, ask, later: 0 });
  useEffect(() => {
    const at = known.current;
    at.ask = ask;
    if (parts.every((part, index) => part === at.parts[index])) return;
    at.parts = parts;
    window.clearTimeout(at.later);
    at.later = window.setTimeout(() => at.ask(), REST_MS);
  });
  useEffect(() => {
    const at = known.current;
    return () => window.clearTimeout(at.later);
  }, []);
}
