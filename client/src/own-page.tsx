import { useEffect } from 'react';
import { Waiting } from './design/waiting.tsx';
import { NotFound } from './not-found.tsx';

const loadedAt = window.location.pathname;

/** An address whose page the server writes itself: whoever is led there from within the app loads it. */
export const OwnPage = () => {
  // The server had no page of its own here, and would not have one the next time.
  const isMissing = window.location.pathname === loadedAt;
  useEffect(() => {
    if (!isMissing) window.location.reload();
  }, [isMissing]);
  return isMissing ? <NotFound /> : <Waiting />;
};
