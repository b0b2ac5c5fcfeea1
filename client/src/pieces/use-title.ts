import { useEffect } from 'react';

/** What the browser's tab and its list of windows call this page, while it is shown. */
export function useTitle(title: string): void {
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
}
