import { useEffect } from 'react';

/** What the browser's tab and its list of windows call this page, while it is shown; null while that is not known yet. */
export function useTitle(title: string | null): void {
  useEffect(() => {
    if (title === null) return;
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
}
