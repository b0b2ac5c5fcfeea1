import { useEffect, useState } from 'react';
import {
  type Answering,
  checkHttp,
  checkPolling,
  checkWebSocket,
  type Reach,
} from '../../realtime/connection-check.ts';

/** `http` is null until it is known, and `blocked` where no answer came. */
export type Found = { http: Answering | 'blocked' | null; websocket: Reach; polling: Reach };

const NOTHING_YET: Found = { http: null, websocket: 'asking', polling: 'asking' };

/** Checks once, while it is shown. */
export function useCheck(): Found {
  const [found, setFound] = useState(NOTHING_YET);
  useEffect(() => {
    let isOver = false;
    const know = (news: Partial<Found>) => {
      if (!isOver) setFound((before) => ({ ...before, ...news }));
    };
    void checkHttp().then((http) => know({ http: http ?? 'blocked' }));
    const stopWebSocket = checkWebSocket((websocket) => know({ websocket }));
    const stopPolling = checkPolling((polling) => know({ polling }));
    return () => {
      isOver = true;
      stopWebSocket();
      stopPolling();
    };
  }, []);
  return found;
}
