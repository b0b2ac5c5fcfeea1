import { useEffect } from 'react';
import { Waiting } from './design/waiting.tsx';

/** An address whose page the server writes itself: whoever is led there from within the app loads it. */
export const OwnPage = () => {
  useEffect(() => window.location.reload(), []);
  return <Waiting />;
};
