import { call } from '../api/call.ts';
import { carrierIn } from './carrier.ts';
import { Line } from './line.ts';
import { type Memory, ways } from './ways.ts';

const NAME = 'futureback.websockets';

/** For as long as this tab's session; where the browser keeps nothing, for as long as the page. */
function tabMemory(): Memory {
  let kept: string | null = null;
  return {
    read: () => {
      try {
        return window.sessionStorage.getItem(NAME) ?? kept;
      } catch {
        return kept;
      }
    },
    write: (text) => {
      kept = text;
      try {
        window.sessionStorage.setItem(NAME, text);
      } catch {
        // Full, or switched off.
      }
    },
  };
}

const pageWays = ways(() => call('check').then(({ ok }) => ok), tabMemory(), Date.now);

let line: Line | null = null;

/** The line of a session that the page enters: who is asking is settled when a line connects, so each session has its own. */
export function newLine(): Line {
  line = new Line(pageWays);
  return line;
}

/** What carries this page's documents. */
export const pageCarrier = carrierIn({
  WebSocket: globalThis.WebSocket,
  ways: pageWays,
  line: () => line ?? newLine(),
});
